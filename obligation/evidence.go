package obligation

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// evidence is all that the register holds on one fact or event and knows by
// the knowledge date. It depends on no day, so that it is gathered once and
// weighed on many.
type evidence struct {
	topics []spoken // what is to be weighed, each by itself
	shown  []ground // other States' and bodies' words where only the State's own settles it
	// denied are the days on which no event happened, by determinations: in
	// order, with other days between them.
	denied []civil.Period
}

// topic is what evidence speaks of within one predicate and subject: an object
// State and a category of assistance, each zero where it names none.
type topic struct {
	object   party.State
	category assistance.Category
}

// spoken is a topic with what speaks of it.
type spoken struct {
	topic   topic
	grounds []ground
	givings []ground // the State's own, against its denial of being in a position to
}

// gather collects the evidence on a leaf for two States.
func (q *inquiry) gather(l leaf, subject, object party.State) evidence {
	key := about{l.predicate, subject}
	if len(q.index.determinations[key]) == 0 && len(q.index.divided[key]) == 0 && l.predicate != AgreedProgramme {
		return evidence{} // most of what can be asked
	}
	admitted := make(body)
	var shown []ground
	if l.admitted != RecordsOnly {
		shown = q.words(admitted, l, subject, object)
	}
	if l.admitted != OwnWord {
		q.records(admitted, l, subject, object)
		if l.predicate == AgreedProgramme {
			q.programmes(admitted, subject, object)
		}
	}
	if len(admitted) == 0 && len(shown) == 0 {
		return evidence{}
	}
	e := evidence{shown: shown}
	var all []ground
	for _, about := range admitted.topics(topic{object, l.category}) {
		of := spoken{topic: about, grounds: admitted.on(about, l.predicate)}
		if l.admitted == OwnWord && l.predicate == InPosition && slices.ContainsFunc(of.grounds, denies) {
			of.givings = q.givings(subject, about.category)
		}
		all = append(all, of.grounds...)
		e.topics = append(e.topics, of)
	}
	if l.kind == HadEvent {
		e.denied = denied(all)
	}
	return e
}

func denies(g ground) bool { return g.holds == party.HoldsNo }

// all returns every ground of the evidence; one that speaks of several topics
// stands in each.
func (e *evidence) all() []ground {
	all := slices.Clone(e.shown)
	for _, s := range e.topics {
		all = append(all, s.grounds...)
	}
	return all
}

// words adds the determinations that are admitted, and returns those that are
// only shown.
func (q *inquiry) words(to body, l leaf, subject, object party.State) (shown []ground) {
	for _, d := range q.index.determinations[about{l.predicate, subject}] {
		other := d.other(subject)
		if !q.stands(d) || object.IsValid() && other != object {
			continue
		}
		g := wordOf(d, other)
		if l.admitted == OwnWord && !d.OwnWord() && !d.Hypothetical {
			if near(l.category, d.Category) {
				shown = append(shown, g)
			}
			continue
		}
		to.add(g)
	}
	return shown
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
		ends := q.deliveryEnds(r)
		for i := range r.Steps {
			if !stages.has(r.Steps[i].Stage) || !q.knows(r.Steps[i].KnownOn()) {
				continue
			}
			g := actOf(r, i, ends)
			g.topic.object = other
			if !l.predicate.TakesCategory() {
				to.add(g)
				continue
			}
			for _, part := range r.Parts {
				if part.Category.IsAssistance() {
					g.topic.category = part.Category
					to.add(g)
				}
			}
		}
	}
}

// programmes adds the agreed programmes to which both States are parties; a
// coalition alone is not one: 6(12).
func (q *inquiry) programmes(to body, subject, object party.State) {
	for _, p := range q.index.programmes[subject] {
		if p.Kind != assistance.Agreement || !q.knows(p.KnownOn()) {
			continue
		}
		g, dated := programmeOf(p)
		if !dated {
			continue
		}
		for _, actor := range p.Parties {
			if other := actor.State; other.IsValid() && other != subject && (!object.IsValid() || other == object) {
				g.topic.object = other
				to.add(g)
			}
		}
	}
}

// givings returns the steps by which a State's own records show that it
// committed or delivered assistance of a category, or of any.
func (q *inquiry) givings(subject party.State, category assistance.Category) []ground {
	giving := leaf{kind: HoldsFact, predicate: Gives, category: category, admitted: RecordsOnly,
		stages: stagesOf([]assistance.Stage{assistance.Committed, assistance.Delivered})}
	found := make(body)
	q.records(found, giving, subject, party.State{})
	var grounds []ground
	for _, of := range found.topics(topic{category: category}) {
		grounds = append(grounds, found[of]...)
	}
	return once(grounds)
}

// body is the evidence of one predicate and subject, by what it speaks of.
type body map[topic][]ground

func (b body) add(g ground) { b[g.topic] = append(b[g.topic], g) }

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

// once drops the grounds that stand in the list already with the same effect.
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

// yearsBefore returns the same day so many years earlier, or the first day
// that a date can have.
func yearsBefore(day civil.Date, years int) civil.Date {
	earlier, _ := day.AddMonths(-12 * years)
	if earlier.IsZero() {
		return civil.Earliest()
	}
	return earlier
}
