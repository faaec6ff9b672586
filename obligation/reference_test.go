package obligation_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// reference answers questions the slow and obvious way, from the public types
// alone: it walks the condition as the JSON has it, looks through every
// determination, record and programme for every fact, and tries every
// completion of what is unknown. The engine is held against it.
type reference struct {
	register   *obligation.Register
	instrument *obligation.Instrument
	choices    map[string]string // a choice for every reading
	on, known  civil.Date
}

// newReference answers for one instrument of a question.
func newReference(r *obligation.Register, in *obligation.Instrument, q obligation.Question) *reference {
	ref := &reference{register: r, instrument: in, choices: make(map[string]string), on: q.On, known: q.Known}
	for _, reading := range in.Readings {
		ref.choices[reading.ID] = reading.Choices[0].ID
	}
	for _, chosen := range q.Readings {
		if chosen.Instrument == in.ID {
			ref.choices[chosen.Reading] = chosen.Choice
		}
	}
	return ref
}

// verdict is a truth value in the order in which "all" is the least of its
// parts, "any" the greatest, and "not" the sign turned.
type verdict int

const (
	no   verdict = -1
	open verdict = 0
	yes  verdict = 1
)

func (v verdict) truth() obligation.Truth {
	return map[verdict]obligation.Truth{no: obligation.No, open: obligation.Unknown, yes: obligation.Yes}[v]
}

func (v verdict) applicability() obligation.Applicability {
	return map[verdict]obligation.Applicability{no: obligation.DoesNotApply, open: obligation.Undetermined, yes: obligation.Applies}[v]
}

// point is something that only evidence answers, with its States filled in. The
// same point met twice is one unknown.
type point struct {
	kind        obligation.ConditionKind // IsParty, HoldsFact or HadEvent
	subject     party.State
	object      party.State // none: some State, if the predicate takes one
	predicate   obligation.Predicate
	category    assistance.Category // none: any, if the predicate takes one
	evidence    obligation.Admitted
	stages      string // codes, separated by blanks
	withinYears int
	after       obligation.Threshold
	whileParty  bool
}

// setting is where a condition stands: who is who, and what a role passes on.
type setting struct {
	bearer, counterparty, holder party.State
	inRole                       bool // of a role that takes a category
	category                     assistance.Category
	qualified                    bool // inside "in a position to do so"
}

func (s setting) who(w obligation.Who) party.State {
	return map[obligation.Who]party.State{obligation.Bearer: s.bearer, obligation.Counterparty: s.counterparty, obligation.Holder: s.holder}[w]
}

func (s setting) point(c *obligation.Condition) point {
	a := point{kind: c.Kind, subject: s.who(c.Who), object: s.who(c.Object), predicate: c.Predicate, category: c.Category,
		evidence: c.Evidence, withinYears: c.WithinYears, after: c.After, whileParty: c.WhileParty}
	if a.predicate.IsMutual() && a.object.IsValid() {
		a.subject, a.object = s.bearer, s.counterparty // the same fact from either side
	}
	if !a.category.IsValid() && s.inRole && c.Predicate.TakesCategory() {
		a.category = s.category
	}
	if a.kind == obligation.HoldsFact && a.evidence == 0 {
		a.evidence = obligation.AnyEvidence
	}
	var stages []string
	for _, stage := range c.Stages {
		stages = append(stages, stage.String())
	}
	slices.Sort(stages)
	a.stages = strings.Join(stages, " ")
	return a
}

func (s setting) within(c *obligation.Condition, role *obligation.RoleDefinition) setting {
	inner := setting{bearer: s.bearer, counterparty: s.counterparty, holder: s.who(c.Who), qualified: s.qualified || role.Qualification}
	if role.TakesCategory {
		inner.inRole, inner.category = true, c.Category
		if !c.Category.IsValid() && s.inRole {
			inner.category = s.category
		}
	}
	return inner
}

// eval walks a condition, all of it, and asks answer at the leaves.
func (r *reference) eval(c *obligation.Condition, at setting, answer func(a point, qualified bool) verdict) verdict {
	switch c.Kind {
	case obligation.All:
		least := yes
		for i := range c.Conditions {
			least = min(least, r.eval(&c.Conditions[i], at, answer))
		}
		return least
	case obligation.Any:
		greatest := no
		for i := range c.Conditions {
			greatest = max(greatest, r.eval(&c.Conditions[i], at, answer))
		}
		return greatest
	case obligation.Not:
		return -r.eval(c.Condition, at, answer)
	case obligation.HoldsRole:
		role := r.role(c)
		return r.eval(&role.When, at.within(c, role), answer)
	case obligation.UnderChoice:
		if chosen := r.chosen(c); chosen != nil {
			return r.eval(chosen, at, answer)
		}
		return yes
	}
	return answer(at.point(c), at.qualified)
}

func (r *reference) role(c *obligation.Condition) *obligation.RoleDefinition {
	for i := range r.instrument.Roles {
		if r.instrument.Roles[i].Role == c.Role {
			return &r.instrument.Roles[i]
		}
	}
	panic(fmt.Sprintf("no role %s", c.Role))
}

// chosen is the condition of the choice that was made; nil if it asks nothing.
func (r *reference) chosen(c *obligation.Condition) *obligation.Condition {
	for i := range c.Choices {
		if c.Choices[i].Choice == r.choices[c.Reading] {
			return c.Choices[i].Condition
		}
	}
	panic(fmt.Sprintf("no choice %s of %s", r.choices[c.Reading], c.Reading))
}

// decider is the first leaf, in the order of the text, that makes a condition
// what it is; false if none does.
func (r *reference) decider(c *obligation.Condition, at setting, answer func(point, bool) verdict) (point, bool) {
	is := r.eval(c, at, answer)
	switch c.Kind {
	case obligation.All, obligation.Any:
		for i := range c.Conditions {
			if r.eval(&c.Conditions[i], at, answer) == is {
				return r.decider(&c.Conditions[i], at, answer)
			}
		}
		return point{}, false
	case obligation.Not:
		return r.decider(c.Condition, at, answer)
	case obligation.HoldsRole:
		role := r.role(c)
		return r.decider(&role.When, at.within(c, role), answer)
	case obligation.UnderChoice:
		if chosen := r.chosen(c); chosen != nil {
			return r.decider(chosen, at, answer)
		}
		return point{}, false
	}
	return at.point(c), true
}

// answered is a finding by the reference.
type answered struct {
	applicability   obligation.Applicability
	reason          obligation.Reason
	everyCompletion bool // unknowns remain that Kleene's logic does not see past
	open            []obligation.OpenFact
	decisive        []point // what the open facts are, in the same order
	unknown         []point // every unknown leaf, decisive or not
}

// leaf is what the reference knows of one point of a norm.
type leaf struct {
	point    point
	truth    verdict
	gap      obligation.Gap
	position bool // it stands only inside "in a position to do so"
}

// leaves weighs everything that a norm asks, in the order of its text.
func (r *reference) leaves(n *obligation.Norm, b, c party.State) []leaf {
	var all []leaf
	r.eval(&n.When, setting{bearer: b, counterparty: c}, func(a point, qualified bool) verdict {
		i := slices.IndexFunc(all, func(l leaf) bool { return l.point == a })
		if i < 0 {
			truth, gap := r.weigh(a)
			all = append(all, leaf{point: a, truth: truth, gap: gap, position: qualified})
			return open
		}
		all[i].position = all[i].position && qualified
		return open
	})
	return all
}

// find answers for one norm and one bearer or pair.
func (r *reference) find(n *obligation.Norm, b, c party.State) answered {
	at := setting{bearer: b, counterparty: c}
	all := r.leaves(n, b, c)
	place := make(map[point]int)
	for i, l := range all {
		place[l.point] = i
	}
	truths := make([]verdict, len(all))
	var unknown []int
	var out answered
	for i, l := range all {
		truths[i] = l.truth
		if l.truth == open {
			unknown = append(unknown, i)
			out.unknown = append(out.unknown, l.point)
		}
	}
	answer := func(a point, _ bool) verdict { return truths[place[a]] }

	kleene := r.eval(&n.When, at, answer)
	if kleene == no {
		decider, ok := r.decider(&n.When, at, answer)
		out.applicability = obligation.DoesNotApply
		out.reason = obligation.EitherWayFails
		if ok {
			out.reason = whyNot(all[place[decider]], b)
		}
		return out
	}
	if kleene == yes {
		out.applicability, out.reason = obligation.Applies, obligation.ConditionsMet
		return out
	}

	// Every completion: bit i of a completion answers the unknown i.
	results := make([]verdict, 1<<len(unknown))
	for completion := range results {
		for bit, i := range unknown {
			truths[i] = no
			if completion>>bit&1 == 1 {
				truths[i] = yes
			}
		}
		results[completion] = r.eval(&n.When, at, answer)
	}
	if agreed := unanimous(results, func(int) bool { return true }); agreed != open {
		out.applicability, out.everyCompletion = agreed.applicability(), true
		out.reason = obligation.EitherWayApplies
		if agreed == no {
			out.reason = obligation.EitherWayFails
		}
		return out
	}
	out.applicability = obligation.Undetermined
	var decisive []leaf
	for bit, i := range unknown {
		flips := false
		for completion := range results {
			flips = flips || results[completion] != results[completion^(1<<bit)]
		}
		if !flips {
			continue
		}
		l := all[i]
		decisive = append(decisive, l)
		out.decisive = append(out.decisive, l.point)
		out.open = append(out.open, obligation.OpenFact{
			Kind: l.point.kind, Predicate: l.point.predicate, Subject: l.point.subject, Object: l.point.object, Category: l.point.category, Gap: l.gap,
			IfTrue:  unanimous(results, func(completion int) bool { return completion>>bit&1 == 1 }).applicability(),
			IfFalse: unanimous(results, func(completion int) bool { return completion>>bit&1 == 0 }).applicability(),
		})
	}
	out.reason = whyOpen(decisive)
	return out
}

// unanimous is the result in which all the completions that are asked agree.
func unanimous(results []verdict, asked func(completion int) bool) verdict {
	agreed := open
	for completion, result := range results {
		switch {
		case !asked(completion):
		case agreed == open:
			agreed = result
		case agreed != result:
			return open
		}
	}
	return agreed
}

// whyNot is the reason of a No that one leaf decides.
func whyNot(l leaf, bearer party.State) obligation.Reason {
	switch {
	case l.truth == yes: // under a "not"
		return obligation.ExcludingFactHolds
	case l.point.kind == obligation.IsParty && l.point.subject == bearer:
		return obligation.BearerNotParty
	case l.point.kind == obligation.IsParty:
		return obligation.CounterpartyNotParty
	case l.point.kind == obligation.HadEvent:
		return obligation.NoEventInTime
	case l.point.evidence == obligation.OwnWord && l.position:
		return obligation.DeniedByOwnWord
	}
	return obligation.FactDoesNotHold
}

// whyOpen is the reason of a finding that is open: the first of a standing, a
// contest, a vague day, a fact without source, the position.
func whyOpen(decisive []leaf) obligation.Reason {
	for _, reason := range []struct {
		gap obligation.Gap
		is  obligation.Reason
	}{{obligation.OpenStanding, obligation.StandingNotSettled}, {obligation.Contested, obligation.ContestedFact}, {obligation.Straddling, obligation.StraddlingDay}} {
		if slices.ContainsFunc(decisive, func(l leaf) bool { return l.gap == reason.gap }) {
			return reason.is
		}
	}
	if slices.ContainsFunc(decisive, func(l leaf) bool { return !l.position }) {
		return obligation.WithoutSource
	}
	return obligation.ConditionalOnPosition
}

// weigh answers one point from the evidence.
func (r *reference) weigh(a point) (verdict, obligation.Gap) {
	switch a.kind {
	case obligation.IsParty:
		return r.party(a.subject, r.on)
	case obligation.HadEvent:
		return r.event(a)
	}
	return r.fact(a)
}

func (r *reference) party(s party.State, on civil.Date) (verdict, obligation.Gap) {
	list, ok := r.register.StatusList(r.instrument.ID)
	if !ok {
		return open, obligation.OpenStanding
	}
	switch list.Standing(s, on, r.known).Standing {
	case party.Party:
		return yes, 0
	case party.Undetermined:
		return open, obligation.OpenStanding
	}
	return no, 0
}

func (r *reference) knows(day civil.Date) bool { return r.known.IsZero() || !day.After(r.known) }

// carries reports whether evidence as at a day speaks on later days.
func (r *reference) carries() bool {
	for _, reading := range r.instrument.Readings {
		for _, choice := range reading.Choices {
			if choice.Carry && r.choices[reading.ID] == choice.ID {
				return true
			}
		}
	}
	return false
}

// statement is one thing that the register says of a fact.
type statement struct {
	says     party.Holds
	days     civil.Period
	asAt     bool
	own      bool                // the State's own word, or a hypothetical one
	record   bool                // a record, which a look-back may reach
	object   party.Actor         // the other side, if the predicate has one
	category assistance.Category // none: at large
	wide     bool                // it speaks of everything inside its category
}

// covers reports whether the statement speaks of assistance of a category; none
// is assistance at large. Whoever is in a position for a category is so for all
// inside it. Whoever gives or receives something of a category does not give or
// receive everything inside it; only the word that it does not is about all.
func (s statement) covers(c assistance.Category) bool {
	if s.category == c {
		return true
	}
	return s.wide && (!s.category.IsValid() || s.category.Contains(c))
}

// determinations are those of a predicate and a State that are known and not
// replaced by one that is known.
func (r *reference) determinations(p obligation.Predicate, s party.State) []obligation.Determination {
	var found []obligation.Determination
	for _, d := range r.register.Determinations {
		if d.Predicate != p || d.Subject != s && !(p.IsMutual() && d.Object == s) || !r.knows(d.KnownOn()) {
			continue
		}
		replaced := false
		for _, by := range r.register.Determinations {
			replaced = replaced || by.Replaces == d.ID && r.knows(by.KnownOn())
		}
		if !replaced {
			found = append(found, d)
		}
	}
	return found
}

// statements collects whatever is said of the predicate of a point, of its
// subject, whoever the object and whatever the category.
func (r *reference) statements(a point) []statement {
	var all []statement
	if a.evidence != obligation.RecordsOnly {
		for _, d := range r.determinations(a.predicate, a.subject) {
			s := statement{says: d.Holds, own: d.By.State == a.subject || d.Hypothetical, category: d.Category, days: civil.Day(d.At), asAt: true,
				wide: d.Predicate == obligation.InPosition || d.Holds != party.HoldsYes}
			if d.Period != nil {
				s.days, s.asAt = *d.Period, false
			}
			if d.Object.IsValid() {
				s.object = stateActor(d.Object)
				if d.Object == a.subject {
					s.object = stateActor(d.Subject)
				}
			}
			all = append(all, s)
		}
	}
	if a.evidence != obligation.OwnWord {
		all = append(all, r.recorded(a)...)
		if a.predicate == obligation.AgreedProgramme {
			all = append(all, r.agreed(a.subject)...)
		}
	}
	return all
}

func stateActor(s party.State) party.Actor { return party.Actor{Kind: party.ActorState, State: s} }

// recorded is what records of divided scope say: only ever a Yes.
func (r *reference) recorded(a point) []statement {
	stages := strings.Fields(a.stages)
	if len(stages) == 0 {
		stages = map[obligation.Predicate][]string{
			obligation.Seeks:    {"requested"},
			obligation.Gives:    {"committed", "delivered", "provided"},
			obligation.Receives: {"committed", "delivered", "provided"},
		}[a.predicate]
	}
	var all []statement
	for _, record := range r.register.Records {
		if record.Scope != assistance.Divided || !r.concerns(&record, a) {
			continue
		}
		for _, step := range record.Steps {
			if !slices.Contains(stages, step.Stage.String()) || !r.knows(step.KnownOn()) {
				continue
			}
			s := statement{says: party.HoldsYes, record: true}
			s.days, s.asAt = step.When()
			if s.days.IsZero() {
				continue // not dated
			}
			if lasts := step.Stage == assistance.Delivered || step.Stage == assistance.Provided; !s.asAt && !lasts {
				// An act of one day in a period: done by the last day of it.
				if s.days.Until.IsZero() {
					continue
				}
				s.days, s.asAt = civil.Day(s.days.Until.AddDays(-1)), true
			}
			if a.predicate == obligation.Gives {
				s.object = record.Recipient
			}
			if !a.predicate.TakesCategory() {
				all = append(all, s)
				continue
			}
			for _, part := range record.Parts {
				s.category = part.Category
				all = append(all, s)
			}
		}
	}
	return all
}

// concerns reports whether a record can say something of a point: its State
// stands in the right place, and the record is for something that the
// Convention names.
func (r *reference) concerns(record *assistance.Record, a point) bool {
	var who party.Actor
	switch a.predicate {
	case obligation.Gives:
		who = record.Provider
	case obligation.Receives:
		who = record.Recipient
	case obligation.Seeks:
		who = record.Requester
		if (who == party.Actor{}) {
			who = record.Recipient
		}
	}
	return who == stateActor(a.subject) && len(record.Parts) > 0
}

// agreed is what the agreements to which a State is a party say of the others.
func (r *reference) agreed(s party.State) []statement {
	var all []statement
	for _, p := range r.register.Programmes {
		if p.Kind != assistance.Agreement || !r.knows(p.KnownOn()) || !slices.Contains(p.Parties, stateActor(s)) {
			continue
		}
		for _, other := range p.Parties {
			if other == stateActor(s) || other.Kind != party.ActorState {
				continue
			}
			said := statement{says: party.HoldsYes, object: other, days: p.Period}
			if p.Period.IsZero() {
				if p.Agreed.IsZero() {
					continue
				}
				said.days, said.asAt = civil.Day(p.Agreed), true
			}
			all = append(all, said)
		}
	}
	return all
}

// fact weighs a fact on the day.
func (r *reference) fact(a point) (verdict, obligation.Gap) {
	var admitted, shown []statement
	for _, s := range r.statements(a) {
		if a.evidence == obligation.OwnWord && !s.own {
			shown = append(shown, s)
		} else {
			admitted = append(admitted, s)
		}
	}
	truth, gap := r.somewhere(a, admitted)
	if truth == open && gap == obligation.NoSource {
		for _, s := range shown {
			s.wide = true // whatever is said is shown
			relevant := slices.ContainsFunc(categories(a), s.covers)
			spoken := s.days.Contains(r.on) || s.asAt && r.carries() && s.days.From.Before(r.on)
			if relevant && spoken && (!a.object.IsValid() || s.object == stateActor(a.object)) {
				return open, obligation.NotOwnWord
			}
		}
	}
	return truth, gap
}

// somewhere is Yes if the fact holds of some object and some category that the
// point leaves open. That it does not hold of one of them says nothing of the
// rest: a No needs a statement at large, and of an object left open there is
// none.
func (r *reference) somewhere(a point, said []statement) (verdict, obligation.Gap) {
	objects := []party.Actor{{}}
	if a.predicate.TakesObject() {
		objects = nil
		for _, s := range said {
			objects = append(objects, s.object)
		}
		if a.object.IsValid() {
			objects = []party.Actor{stateActor(a.object)}
		}
	}
	some, gap := no, obligation.NoSource
	if a.predicate.TakesObject() && !a.object.IsValid() {
		some = open
	}
	for _, object := range objects {
		for _, category := range categories(a) {
			var spoken []statement
			for _, s := range said {
				if s.object == object && s.covers(category) {
					spoken = append(spoken, s)
				}
			}
			truth, why := r.pool(spoken, a.withinYears)
			if truth == no && a.evidence == obligation.OwnWord && r.contradicted(a, category, spoken) {
				truth, why = open, obligation.Contested
			}
			some, gap = max(some, truth), graver(gap, why)
		}
	}
	if some != open {
		return some, 0
	}
	return open, gap
}

// categories are those of which one suffices: the category asked and all within
// it, or if none is asked all, and assistance at large.
func categories(a point) []assistance.Category {
	if !a.predicate.TakesCategory() {
		return []assistance.Category{0}
	}
	all := []assistance.Category{a.category}
	for _, c := range assistance.Categories() {
		if c != a.category && (!a.category.IsValid() || a.category.Contains(c)) {
			all = append(all, c)
		}
	}
	return all
}

// pool weighs statements that are all about the same thing: those that speak of
// the day, or else, where evidence is carried forward, the latest before it.
func (r *reference) pool(said []statement, withinYears int) (verdict, obligation.Gap) {
	heard := r.heard(said, withinYears)
	holds := func(h party.Holds) bool {
		return slices.ContainsFunc(heard, func(s statement) bool { return s.says == h })
	}
	switch {
	case holds(party.HoldsDisputed), holds(party.HoldsYes) && holds(party.HoldsNo):
		return open, obligation.Contested
	case holds(party.HoldsYes):
		return yes, 0
	case holds(party.HoldsNo):
		return no, 0
	}
	return open, obligation.NoSource
}

func (r *reference) heard(said []statement, withinYears int) []statement {
	var heard []statement
	for _, s := range said {
		if s.days.Contains(r.on) || withinYears > 0 && s.record && r.reaches(s, withinYears) {
			heard = append(heard, s)
		}
	}
	if len(heard) == 0 && withinYears == 0 && r.carries() {
		heard = r.latest(said)
	}
	return heard
}

// reaches reports whether some day of a statement lies so many years back from
// the day, or less.
func (r *reference) reaches(s statement, years int) bool {
	back, _ := r.on.AddMonths(-12 * years)
	if back.IsZero() {
		back = civil.Earliest()
	}
	for day := back; !day.After(r.on); day = day.AddDays(1) {
		if s.days.Contains(day) && !s.days.Until.IsZero() {
			return true
		}
	}
	return false
}

// latest are the last statements before the day, if all of them are as at their
// day. One whose period has ended says nothing of later days, and those before
// it no longer do.
func (r *reference) latest(said []statement) []statement {
	var last civil.Date
	for _, s := range said {
		if end := s.days.Until.AddDays(-1); end.Before(r.on) && end.After(last) {
			last = end
		}
	}
	var latest []statement
	for _, s := range said {
		if last.IsZero() || s.days.Until.AddDays(-1) != last {
			continue
		}
		if !s.asAt {
			return nil
		}
		latest = append(latest, s)
	}
	return latest
}

// contradicted reports whether a State that denies being in a position for a
// category has itself committed or delivered such assistance on a day on which
// its denial stood, by the day asked.
func (r *reference) contradicted(a point, c assistance.Category, said []statement) bool {
	if a.predicate != obligation.InPosition {
		return false
	}
	given := point{predicate: obligation.Gives, subject: a.subject, category: c, stages: "committed delivered"}
	for _, denial := range r.heard(said, 0) {
		stood := civil.Period{From: denial.days.From, Until: r.on.AddDays(1)}
		for _, gift := range r.recorded(given) {
			if slices.Contains(categories(given), gift.category) && stood.Overlaps(gift.days) {
				return true
			}
		}
	}
	return false
}

// graver is the gap that is named first where several leave a fact open.
func graver(a, b obligation.Gap) obligation.Gap {
	order := []obligation.Gap{0, obligation.NoSource, obligation.NotOwnWord, obligation.Straddling, obligation.Contested, obligation.OpenStanding}
	return order[max(slices.Index(order, a), slices.Index(order, b))]
}

// event is Yes if on some event of the predicate every day that it may have had
// lies after the threshold and not after the day asked, and is one on which the
// State was a party where that is asked.
func (r *reference) event(a point) (verdict, obligation.Gap) {
	list, ok := r.register.StatusList(r.instrument.ID)
	if !ok {
		return open, obligation.OpenStanding
	}
	threshold := list.InForce()
	if a.after == obligation.InForceForState {
		status := list.Standing(a.subject, r.on, r.known)
		threshold = status.InForce
		if threshold.IsZero() && status.Standing != party.Undetermined {
			return no, 0 // never in force for it: nothing came after
		}
		if threshold.IsZero() {
			return open, obligation.OpenStanding
		}
	}
	if !r.on.After(threshold) {
		return no, 0
	}
	all := r.determinations(a.predicate, a.subject)
	denied := func(from, to civil.Date) bool {
		for day := from; !day.After(to); day = day.AddDays(1) {
			if !slices.ContainsFunc(all, func(d obligation.Determination) bool { return d.Holds == party.HoldsNo && d.Period.Contains(day) }) {
				return false
			}
		}
		return true
	}
	some, gap := no, obligation.Gap(0)
	for _, d := range all {
		if d.Holds == party.HoldsNo {
			continue
		}
		truth, why := r.happened(a, d.Event, threshold)
		if truth == yes && (d.Holds == party.HoldsDisputed || denied(d.Event.Earliest, d.Event.Latest)) {
			truth, why = open, obligation.Contested
		}
		some, gap = max(some, truth), graver(gap, why)
	}
	if some == no && !denied(threshold.AddDays(1), r.on) {
		return open, obligation.NoSource
	}
	if some != open {
		return some, 0
	}
	return open, gap
}

// happened weighs one event on every day that it may have had.
func (r *reference) happened(a point, span *obligation.EventSpan, threshold civil.Date) (verdict, obligation.Gap) {
	inTime, bound := every{}, every{}
	standing := false
	for day := span.Earliest; !day.After(span.Latest); day = day.AddDays(1) {
		fits := !day.After(r.on) && day.After(threshold)
		is, why := yes, obligation.Gap(0)
		if a.whileParty {
			is, why = r.party(a.subject, day)
		}
		inTime.add(map[bool]verdict{true: yes, false: no}[fits])
		bound.add(is)
		standing = standing || why == obligation.OpenStanding
	}
	truth := min(inTime.verdict(), bound.verdict())
	switch {
	case truth != open:
		return truth, 0
	case inTime.verdict() == yes && standing:
		return open, obligation.OpenStanding
	}
	return open, obligation.Straddling
}

// every is Yes or No where all that were added are, and open otherwise.
type every struct{ yes, no, open bool }

func (e *every) add(v verdict) {
	e.yes, e.no, e.open = e.yes || v == yes, e.no || v == no, e.open || v == open
}

func (e *every) verdict() verdict {
	switch {
	case e.open, e.yes && e.no:
		return open
	case e.no:
		return no
	}
	return yes
}
