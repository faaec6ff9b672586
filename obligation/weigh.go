package obligation

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

// Gap says why a fact is unknown. Where there are several reasons, the gap is
// the last of them in the order below. The zero value is no gap.
type Gap uint8

// The gaps.
const (
	NoSource     Gap = iota + 1 // nothing in the register speaks of the day
	NotOwnWord                  // others assert it; only the State's own word would settle it
	Straddling                  // a day that is vague, or that straddles a threshold
	Contested                   // determinations disagree, or one calls it disputed
	OpenStanding                // whether the State is bound on the day is not settled
)

var gaps = codelist.New[Gap]("gap", "no-source", "not-own-word", "undated-or-straddling", "contested", "standing-undetermined")

// String returns the code of g, or the empty string for the zero value.
func (g Gap) String() string { return gaps.String(g) }

// ParseGap returns the gap with the given code; the error is a
// *codelist.UnknownError.
func ParseGap(code string) (Gap, error) { return gaps.Parse(code) }

// MarshalText writes the code; a value without one is an error.
func (g Gap) MarshalText() ([]byte, error) { return gaps.Marshal(g) }

// UnmarshalText reads a code as ParseGap does.
func (g *Gap) UnmarshalText(text []byte) error { return gaps.Unmarshal(text, g) }

// ground is one piece of evidence that was looked at for a fact: a
// determination, a step of a record, or a programme.
type ground struct {
	determination *Determination
	record        *assistance.Record
	step          int // index of the record's step
	programme     *assistance.Programme
	holds         party.Holds
	days          civil.Period // the days of which it speaks
	asAt          bool         // it speaks as at a day
	effect        Effect
	age           int // carried: by how many days
}

// Effect is what a ground did to the truth of a fact. The zero value is no
// effect.
type Effect uint8

// The effects.
const (
	Counts      Effect = iota + 1 // it speaks of the day
	Carried                       // as at an earlier day, carried forward
	ShownOnly                     // somebody else's word where only the State's own settles it
	Contradicts                   // the State's own record against its own denial
)

var effects = codelist.New[Effect]("effect", "counts", "carried", "shown-only", "contradicts")

// String returns the code of e, or the empty string for the zero value.
func (e Effect) String() string { return effects.String(e) }

// ParseEffect returns the effect with the given code; the error is a
// *codelist.UnknownError.
func ParseEffect(code string) (Effect, error) { return effects.Parse(code) }

// MarshalText writes the code; a value without one is an error.
func (e Effect) MarshalText() ([]byte, error) { return effects.Marshal(e) }

// UnmarshalText reads a code as ParseEffect does.
func (e *Effect) UnmarshalText(text []byte) error { return effects.Unmarshal(text, e) }

// weighing is what the evidence makes of one leaf of a condition.
type weighing struct {
	truth   Truth
	gap     Gap // set when truth is Unknown
	grounds []ground
	status  party.Status // of a party leaf
}

// inquiry asks a register about days: one instrument, one legal date, one
// knowledge date, one choice of readings.
type inquiry struct {
	index *index
	list  *party.StatusList // nil when no list of the instrument is known
	on    civil.Date
	known civil.Date // zero: everything
	carry bool       // evidence as at a day is carried forward
}

// at returns the same inquiry on another day.
func (q inquiry) at(day civil.Date) inquiry {
	q.on = day
	return q
}

// knows reports whether something that became known on a day counts.
func (q *inquiry) knows(day civil.Date) bool { return q.known.IsZero() || !day.After(q.known) }

// weigh returns what the evidence makes of a leaf for a bearer and, where the
// leaf is about one, a counterparty.
func (q *inquiry) weigh(l leaf, bearer, counterparty party.State) weighing {
	subject, object := l.subject.of(bearer, counterparty), l.object.of(bearer, counterparty)
	switch l.kind {
	case IsParty:
		return q.weighParty(subject)
	case HadEvent:
		return q.weighEvent(l, subject)
	}
	return q.weighFact(l, subject, object)
}

// of returns the State in a place.
func (w Who) of(bearer, counterparty party.State) party.State {
	switch w {
	case Bearer:
		return bearer
	case Counterparty:
		return counterparty
	}
	return party.State{}
}

// weighParty is Yes for a State that the instrument binds on the day.
func (q *inquiry) weighParty(s party.State) weighing {
	if q.list == nil {
		return weighing{gap: OpenStanding}
	}
	status := q.list.Standing(s, q.on, q.known)
	switch status.Standing {
	case party.Party:
		return weighing{truth: Yes, status: status}
	case party.Undetermined:
		return weighing{gap: OpenStanding, status: status}
	}
	return weighing{truth: No, status: status}
}

// topic is what evidence speaks of within one predicate and subject: an object
// State and a category of assistance, each zero where it names none.
type topic struct {
	object   party.State
	category assistance.Category
}

// weighFact weighs the evidence of a fact on the day. A fact that asks of some
// State or of any category holds if it holds of one; each is weighed by itself,
// with what speaks of all of them, so that neither takes anything from another.
func (q *inquiry) weighFact(l leaf, subject, object party.State) weighing {
	evidence, shown := q.evidence(l, subject, object)
	if len(evidence) == 0 && len(shown) == 0 {
		return weighing{gap: NoSource}
	}
	w := weighing{truth: No}
	asked := topic{object, l.category}
	for _, about := range evidence.topics(asked) {
		one := q.weighTopic(l, subject, about, evidence.on(about, l.predicate))
		if one.truth == Unknown {
			w.gap = max(w.gap, one.gap)
		}
		w.truth = w.truth.Or(one.truth)
		w.grounds = append(w.grounds, one.grounds...)
	}
	w.grounds = once(w.grounds)
	if w.truth != Unknown {
		w.gap = 0
	}
	for _, g := range shown {
		if g.speaksOf(q.on, 0) || q.carry && g.asAt && g.days.From.Before(q.on) {
			g.effect = ShownOnly
			w.grounds = append(w.grounds, g)
			if w.gap == NoSource {
				w.gap = NotOwnWord
			}
		}
	}
	return w
}

// weighTopic weighs what speaks of one topic. Evidence of the day decides;
// without any, the latest evidence as at an earlier day is carried forward if
// the readings say so. Yes beside No, or a word that calls it disputed, is
// contested: nothing takes precedence but what replaces.
func (q *inquiry) weighTopic(l leaf, subject party.State, about topic, evidence []ground) weighing {
	var w weighing
	for _, g := range evidence {
		if g.speaksOf(q.on, l.withinYears) {
			g.effect = Counts
			w.grounds = append(w.grounds, g)
		}
	}
	if len(w.grounds) == 0 && q.carry && l.withinYears == 0 { // a look-back says itself how long evidence lasts
		w.grounds = carried(evidence, q.on)
	}
	w.truth, w.gap = verdict(w.grounds)
	if w.truth == No && l.admitted == OwnWord && l.predicate == InPosition {
		if against := q.contradiction(subject, about.category, w.grounds); len(against) > 0 {
			w.grounds = append(w.grounds, against...)
			w.truth, w.gap = Unknown, Contested
		}
	}
	return w
}

// once drops the grounds that stand in the list already.
func once(grounds []ground) []ground {
	type place struct {
		determination *Determination
		record        *assistance.Record
		step          int
		programme     *assistance.Programme
		effect        Effect
	}
	seen := make(map[place]bool, len(grounds))
	return slices.DeleteFunc(grounds, func(g ground) bool {
		at := place{g.determination, g.record, g.step, g.programme, g.effect}
		again := seen[at]
		seen[at] = true
		return again
	})
}

// verdict is the truth that grounds of one day give together.
func verdict(grounds []ground) (Truth, Gap) {
	var yes, no, disputed bool
	for _, g := range grounds {
		switch g.holds {
		case party.HoldsYes:
			yes = true
		case party.HoldsNo:
			no = true
		default:
			disputed = true
		}
	}
	switch {
	case disputed || yes && no:
		return Unknown, Contested
	case yes:
		return Yes, 0
	case no:
		return No, 0
	}
	return Unknown, NoSource
}

// speaksOf reports whether the ground speaks of the day, or of a day within
// the look-back of so many years before it.
func (g *ground) speaksOf(day civil.Date, years int) bool {
	if g.days.Contains(day) {
		return true
	}
	return years > 0 && !g.days.Until.IsZero() && g.days.Overlaps(civil.Period{From: yearsBefore(day, years), Until: day.AddDays(1)})
}

// yearsBefore returns the same day so many years earlier, or the first day
// that a date can have.
func yearsBefore(day civil.Date, years int) civil.Date {
	earlier, _ := day.AddMonths(-12 * years)
	if earlier.IsZero() {
		return civil.Earliest()
	}
	return earlier
}

// carried returns the latest evidence before the day, if it is all as at its
// day. Evidence whose period ended says nothing of later days and ends the
// carrying of what came before it.
func carried(evidence []ground, day civil.Date) []ground {
	var latest civil.Date
	for _, g := range evidence {
		if last := g.lastDay(); last.Before(day) && last.After(latest) {
			latest = last
		}
	}
	var grounds []ground
	for _, g := range evidence {
		if latest.IsZero() || g.lastDay() != latest {
			continue
		}
		if !g.asAt {
			return nil
		}
		g.effect, g.age = Carried, day.DaysSince(latest)
		grounds = append(grounds, g)
	}
	return grounds
}

// lastDay is the last day of which the ground speaks.
func (g *ground) lastDay() civil.Date {
	if g.days.Until.IsZero() {
		return civil.Latest()
	}
	return g.days.Until.AddDays(-1)
}

// body is the evidence of one predicate and subject, by what it speaks of.
type body map[topic][]ground

// topics returns what is to be weighed for an asked topic: itself, every
// narrower one that evidence names, and the asked category of every object
// State that evidence names; in a fixed order.
func (b body) topics(asked topic) []topic {
	var narrower []topic
	for about := range b {
		if asked.object.IsValid() && about.object != asked.object {
			continue
		}
		narrower = append(narrower, topic{about.object, asked.category})
		if !asked.category.IsValid() || asked.category.Contains(about.category) {
			narrower = append(narrower, about)
		}
	}
	slices.SortFunc(narrower, func(a, b topic) int {
		return cmp.Or(a.object.Compare(b.object), cmp.Compare(a.category, b.category))
	})
	narrower = slices.DeleteFunc(slices.Compact(narrower), func(t topic) bool { return t == asked })
	return append([]topic{asked}, narrower...)
}

// on returns what speaks of a topic: of its own category, of one that contains
// it, or of assistance at large. That a State gives or receives assistance of
// a wide category says nothing of a narrower one; that it does not says it of
// all.
func (b body) on(about topic, p Predicate) []ground {
	grounds := slices.Clone(b[about])
	for at := about; at.category.IsValid(); {
		at.category, _ = at.category.Parent()
		for _, g := range b[at] {
			if p == InPosition || g.holds != party.HoldsYes {
				grounds = append(grounds, g)
			}
		}
	}
	return grounds
}

// evidence collects what the register holds on a fact and knows by the
// knowledge date: what is admitted, and what is only shown.
func (q *inquiry) evidence(l leaf, subject, object party.State) (admitted body, shown []ground) {
	key := about{l.predicate, subject}
	if len(q.index.determinations[key]) == 0 && len(q.index.divided[key]) == 0 && l.predicate != AgreedProgramme {
		return nil, nil // most of what can be asked
	}
	admitted = make(body)
	if l.admitted != RecordsOnly {
		for _, d := range q.index.determinations[key] {
			other := d.other(subject)
			if !q.stands(d) || object.IsValid() && other != object {
				continue
			}
			g := ground{determination: d, holds: d.Holds}
			g.days, g.asAt = d.days()
			if l.admitted == OwnWord && !d.OwnWord() && !d.Hypothetical {
				if near(l.category, d.Category) {
					shown = append(shown, g)
				}
				continue
			}
			of := topic{other, d.Category}
			admitted[of] = append(admitted[of], g)
		}
	}
	if l.admitted != OwnWord {
		q.records(admitted, l, subject, object)
		if l.predicate == AgreedProgramme {
			q.programmes(admitted, subject, object)
		}
	}
	return admitted, shown
}

// near reports whether a statement of one category can matter to a question of
// another: the one contains the other, or either is of assistance at large.
func near(asked, said assistance.Category) bool {
	return !asked.IsValid() || !said.IsValid() || asked.Contains(said) || said.Contains(asked)
}

// stands reports whether a determination is known and not replaced by one that
// is known too.
func (q *inquiry) stands(d *Determination) bool {
	if !q.knows(d.KnownOn()) {
		return false
	}
	return !slices.ContainsFunc(q.index.replacements[d.ID], func(by *Determination) bool { return q.knows(by.KnownOn()) })
}

// records adds the steps of records of divided scope that establish a fact.
func (q *inquiry) records(to body, l leaf, subject, object party.State) {
	stages := l.stages
	if stages == 0 {
		stages = stagesOf(l.predicate.recordStages())
	}
	for _, r := range q.index.divided[about{l.predicate, subject}] {
		var other party.State
		if l.predicate.TakesObject() {
			other = r.Recipient.State
		}
		if object.IsValid() && other != object {
			continue
		}
		for i := range r.Steps {
			step := &r.Steps[i]
			if !stages.has(step.Stage) || !q.knows(step.KnownOn()) {
				continue
			}
			g := ground{record: r, step: i, holds: party.HoldsYes}
			var dated bool
			if g.days, g.asAt, dated = stepDays(step); !dated {
				continue
			}
			for _, of := range topicsOf(l.predicate, r, other) {
				to[of] = append(to[of], g)
			}
		}
	}
}

// topicsOf returns what a record speaks of: each category of it, for a
// predicate that takes one.
func topicsOf(p Predicate, r *assistance.Record, object party.State) []topic {
	if !p.TakesCategory() {
		return []topic{{object: object}}
	}
	topics := make([]topic, len(r.Parts))
	for i, part := range r.Parts {
		topics[i] = topic{object, part.Category}
	}
	return topics
}

// stepDays returns the days of which a step is evidence, and whether as at its
// day. Delivering and providing go on for a period. Asking, offering, pledging
// and committing are acts of one day: where only a period is known in which it
// lies, the step is evidence as at the last day of it, by which it was done,
// and of no day if the period has no end. So is every step without a date.
func stepDays(step *assistance.Step) (days civil.Period, asAt, dated bool) {
	days, asAt = step.When()
	switch {
	case days.IsZero():
		return civil.Period{}, false, false
	case asAt, step.Stage == assistance.Delivered, step.Stage == assistance.Provided:
		return days, asAt, true
	case days.Until.IsZero():
		return civil.Period{}, false, false
	}
	return civil.Day(days.Until.AddDays(-1)), true, true
}

// programmes adds the agreed programmes to which both States are parties; a
// coalition alone is not one: 6(12).
func (q *inquiry) programmes(to body, subject, object party.State) {
	for _, p := range q.index.programmes[subject] {
		g := ground{programme: p, holds: party.HoldsYes, days: p.Period}
		switch {
		case p.Kind != assistance.Agreement || !q.knows(p.KnownOn()):
			continue
		case p.Period.IsZero() && p.Agreed.IsZero():
			continue // an undated programme speaks of no day
		case p.Period.IsZero():
			g.days, g.asAt = civil.Day(p.Agreed), true
		}
		for _, actor := range p.Parties {
			other := actor.State
			if other.IsValid() && other != subject && (!object.IsValid() || other == object) {
				of := topic{object: other}
				to[of] = append(to[of], g)
			}
		}
	}
}

// contradiction returns the State's own records of giving, committed or
// delivered, on the days of its own denial of being in a position to; a denial
// that is carried forward stands until the day asked.
func (q *inquiry) contradiction(subject party.State, category assistance.Category, denials []ground) []ground {
	var against []ground
	for _, g := range once(q.givings(subject, category)) {
		for _, denial := range denials {
			stood := denial.days
			if denial.effect == Carried {
				stood.Until = q.on.AddDays(1)
			}
			stood, ok := stood.Intersect(civil.Period{Until: q.on.AddDays(1)})
			if ok && g.days.Overlaps(stood) {
				g.effect = Contradicts
				against = append(against, g)
				break
			}
		}
	}
	return against
}

// givings returns the steps by which a State's own records show that it
// committed or delivered assistance of a category, or of any.
func (q *inquiry) givings(subject party.State, category assistance.Category) []ground {
	giving := leaf{kind: HoldsFact, predicate: Gives, category: category, admitted: RecordsOnly,
		stages: stagesOf([]assistance.Stage{assistance.Committed, assistance.Delivered})}
	evidence := make(body)
	q.records(evidence, giving, subject, party.State{})
	var grounds []ground
	for _, of := range evidence.topics(topic{category: category}) {
		grounds = append(grounds, evidence[of]...)
	}
	return grounds
}

// stageSet is a set of stages.
type stageSet uint16

func stagesOf(stages []assistance.Stage) stageSet {
	var set stageSet
	for _, s := range stages {
		set |= 1 << s
	}
	return set
}

func (s stageSet) has(stage assistance.Stage) bool { return s&(1<<stage) != 0 }
