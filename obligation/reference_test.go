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
	held      obligation.RegisterDocument // all that the register holds
	law       obligation.InstrumentDocument
	list      *party.StatusList // who is bound by it; nil: nobody says
	choices   map[string]string // a choice for every reading
	on, known civil.Date
	met       situations                    // what it came across
	weighed   map[point]leaf                // what it has weighed for the day
	triggers  map[triggered]verdict         // what it has found of norms, the position left aside
	days      map[civil.Date]*reference     // the same for other days
	standings map[stateOnDay]party.Standing // of States, on any day
}

// newReference answers for one instrument of a question.
func newReference(r *obligation.Register, in *obligation.Instrument, q obligation.Question) *reference {
	list, ok := r.StatusList(in.ID())
	if !ok {
		list = in.StatusList()
	}
	ref := &reference{held: r.Document(), law: in.Document(), list: list, choices: make(map[string]string), on: q.On, known: q.Known,
		met: make(situations), weighed: make(map[point]leaf), triggers: make(map[triggered]verdict),
		days: make(map[civil.Date]*reference), standings: make(map[stateOnDay]party.Standing)}
	ref.days[q.On] = ref
	for _, reading := range ref.law.Readings {
		ref.choices[reading.ID] = reading.Choices[0].ID
	}
	for _, chosen := range q.Readings {
		if chosen.Instrument == ref.law.ID {
			ref.choices[chosen.Reading] = chosen.Choice
		}
	}
	return ref
}

// norm is the norm of an id, which findings name.
func (r *reference) norm(id string) *obligation.Norm {
	for i := range r.law.Norms {
		if r.law.Norms[i].ID == id {
			return &r.law.Norms[i]
		}
	}
	panic("no norm " + id)
}

// onDay is the reference for the same question asked of another day.
func (r *reference) onDay(day civil.Date) *reference {
	if r.days[day] == nil {
		other := *r
		other.on, other.weighed, other.triggers = day, make(map[point]leaf), make(map[triggered]verdict)
		r.days[day] = &other
	}
	return r.days[day]
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
	object      party.State // none: anyone, if the predicate takes one
	predicate   obligation.FactCode
	category    assistance.Category // none: any, if the predicate takes one
	evidence    obligation.Admitted
	stages      string // codes, separated by blanks
	withinYears int
	offers      obligation.FactCode
	after       obligation.Threshold
	whileParty  bool
	ends        obligation.FactCode
	presumed    bool
}

// fact is the fact that a point asks, none of a standing.
func (p point) fact() obligation.Fact {
	return obligation.Fact{Code: p.predicate, Subject: p.subject, Object: p.object, Category: p.category}
}

// ofStages are the stages at which a record counts; none: the predicate's own.
func (p point) ofStages() []assistance.Stage {
	var stages []assistance.Stage
	for _, stage := range assistance.Stages() {
		if slices.Contains(strings.Fields(p.stages), stage.String()) {
			stages = append(stages, stage)
		}
	}
	return stages
}

// setting is where a condition stands: who is who, and what a role passes on.
type setting struct {
	bearer, counterparty, holder party.State
	inRole                       bool // of a role that takes a category
	category                     assistance.Category
	qualified                    bool // inside "in a position to do so"
}

func (s setting) who(w obligation.Who) party.State {
	switch w {
	case obligation.Bearer:
		return s.bearer
	case obligation.Counterparty:
		return s.counterparty
	case obligation.Holder:
		return s.holder
	}
	return party.State{}
}

func (s setting) point(c *obligation.Condition) point {
	a := point{kind: c.Kind, subject: s.who(c.Who), object: s.who(c.Object), predicate: c.Fact, category: c.Category,
		evidence: c.Evidence, withinYears: c.WithinYears, offers: c.Offers, after: c.After, whileParty: c.WhileParty, ends: c.Ends, presumed: c.UnlessDenied}
	if declaredFact(a.predicate).Mutual && a.object.IsValid() {
		a.subject, a.object = s.bearer, s.counterparty // the same fact from either side
	}
	if !a.category.IsValid() && s.inRole && declaredFact(c.Fact).Category {
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
	for i := range r.law.Roles {
		if r.law.Roles[i].Role == c.Role {
			return &r.law.Roles[i]
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
	point     point
	truth     verdict
	gap       obligation.Gap
	mustCarry bool // it is what it is by evidence of earlier days only
	mayCarry  bool // by such evidence, or by what is only supposed
	supposed  bool // whatever denies it is hypothetical
	gone      bool // a No of an event of which nothing is left
	position  bool // it stands only inside "in a position to do so"
}

// leaves weighs everything that a norm asks, in the order of its text.
func (r *reference) leaves(n *obligation.Norm, b, c party.State) []leaf {
	var all []leaf
	r.eval(&n.When, setting{bearer: b, counterparty: c}, func(a point, qualified bool) verdict {
		i := slices.IndexFunc(all, func(l leaf) bool { return l.point == a })
		if i < 0 {
			l := r.weigh(a)
			l.position = qualified
			all = append(all, l)
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
			if l := all[place[decider]]; l.position && l.supposed && out.reason == obligation.FactDoesNotHold {
				r.met.note("a denial that is only supposed")
			}
		}
		return out
	}
	if kleene == yes {
		out.applicability, out.reason = obligation.Applies, obligation.ConditionsMet
		return out
	}

	results := r.completions(n, at, all)
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
			AskedFact: obligation.AskedFact{Kind: l.point.kind, Fact: l.point.predicate, Subject: l.point.subject, Object: l.point.object,
				Category: l.point.category, Evidence: l.point.evidence, Stages: l.point.ofStages(), WithinYears: l.point.withinYears, Offers: l.point.offers},
			Gap:     l.gap,
			IfTrue:  r.onBranch(results, bit, l.point, party.HoldsYes).applicability(),
			IfFalse: r.onBranch(results, bit, l.point, party.HoldsNo).applicability(),
		})
	}
	out.reason = whyOpen(decisive)
	return out
}

// onBranch is what all completions agree on in which a point is as it would be if the
// State itself said so; open where that would not settle the point.
func (r *reference) onBranch(results []verdict, bit int, p point, says party.Holds) verdict {
	settled := r.branch(p, says)
	if settled == open {
		return open
	}
	is := 0
	if settled == yes {
		is = 1
	}
	return unanimous(results, func(completion int) bool { return completion>>bit&1 == is })
}

// completions are the results under every answer to the unknown leaves: bit i of
// a completion answers the i-th of them.
func (r *reference) completions(n *obligation.Norm, at setting, all []leaf) []verdict {
	truths := make(map[point]verdict)
	var unknown []point
	for _, l := range all {
		truths[l.point] = l.truth
		if l.truth == open {
			unknown = append(unknown, l.point)
		}
	}
	results := make([]verdict, 1<<len(unknown))
	for completion := range results {
		for bit, p := range unknown {
			truths[p] = no
			if completion>>bit&1 == 1 {
				truths[p] = yes
			}
		}
		results[completion] = r.eval(&n.When, at, func(p point, _ bool) verdict { return truths[p] })
	}
	return results
}

// settled is what the condition of a norm comes to, whatever the unknown leaves
// turn out to be; open if that makes a difference.
func (r *reference) settled(n *obligation.Norm, at setting, all []leaf) verdict {
	return unanimous(r.completions(n, at, all), func(int) bool { return true })
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
	case l.point.kind == obligation.HadEvent && !l.gone:
		return obligation.NoEventInTime
	case l.point.evidence == obligation.OwnWord && l.position && !l.supposed:
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
func (r *reference) weigh(a point) leaf {
	if l, ok := r.weighed[a]; ok {
		return l
	}
	l := leaf{point: a}
	switch a.kind {
	case obligation.IsParty:
		l.truth, l.gap = r.party(a.subject, r.on)
	case obligation.HadEvent:
		l.truth, l.gap, l.gone = r.event(a)
		l.mayCarry = a.ends != "" && l.truth != open
	default:
		l = r.fact(a)
	}
	if narrower := declaredFact(a.predicate).GivenBy; a.kind == obligation.HoldsFact && len(narrower) > 0 && a.evidence == obligation.AnyEvidence {
		none := !slices.ContainsFunc(narrower, func(fact obligation.FactCode) bool {
			return r.weigh(point{kind: obligation.HoldsFact, predicate: fact, subject: a.subject, evidence: obligation.AnyEvidence}).truth != no
		})
		switch onDay := slices.ContainsFunc(r.words(a), func(w word) bool {
			return w.says == party.HoldsYes && !w.unclear && !w.foreseen && w.speaksOf(r.on)
		}); {
		case none && l.truth == open && l.gap == obligation.Contested:
		case none && l.truth == yes && onDay:
			l = leaf{point: a, gap: obligation.Contested}
		case none:
			r.met.note("narrower facts that all are denied")
			l = leaf{point: a, truth: no, mayCarry: true}
		}
	}
	if a.presumed && l.truth == open {
		r.met.note("a fact that nothing denies")
		l = leaf{point: a, truth: yes}
	}
	if l.truth == open && l.gap == obligation.NoSource && r.spokeOnce(a) {
		r.met.note("only replaced")
		l.gap = obligation.OnlyReplaced
	}
	r.weighed[a] = l
	return l
}

// spokeOnce reports whether what has been replaced would have answered a point: what it
// would be if the register held nothing else.
func (r *reference) spokeOnce(a point) bool {
	once := *r
	once.met, once.weighed, once.days = make(situations), make(map[point]leaf), map[civil.Date]*reference{r.on: &once}
	once.held.Records, once.held.Programmes, once.held.Determinations, once.held.Lists = nil, nil, nil, nil
	for _, d := range r.held.Determinations {
		if d.Fact != a.predicate && d.Fact != a.offers {
			continue
		}
		for _, by := range r.held.Determinations {
			if by.Replaces == d.ID && r.knows(by.KnownOn()) {
				was := d
				was.Replaces = ""
				once.held.Determinations = append(once.held.Determinations, was)
				break
			}
		}
	}
	if len(once.held.Determinations) == 0 {
		return false
	}
	l := once.weigh(a)
	return l.truth != open || l.gap != obligation.NoSource && l.gap != obligation.NotOwnWord && l.gap != obligation.OnlyForeseen
}

func (r *reference) party(s party.State, on civil.Date) (verdict, obligation.Gap) {
	asked := stateOnDay{s, on}
	standing, ok := r.standings[asked]
	switch {
	case r.list == nil:
		return open, obligation.OpenStanding
	case !ok:
		standing = r.list.Standing(s, on, r.known).Standing
		r.standings[asked] = standing
	}
	switch standing {
	case party.Party:
		return yes, 0
	case party.Undetermined:
		return open, obligation.OpenStanding
	}
	return no, 0
}

// stateOnDay is a State on a day.
type stateOnDay struct {
	state party.State
	on    civil.Date
}

func (r *reference) knows(day civil.Date) bool { return r.known.IsZero() || !day.After(r.known) }

// carries reports whether evidence as at a day speaks on later days.
func (r *reference) carries() bool {
	for _, reading := range r.law.Readings {
		for _, choice := range reading.Choices {
			if choice.Carry && r.choices[reading.ID] == choice.ID {
				return true
			}
		}
	}
	return false
}

// graver is the gap that is named first where several leave a fact open.
func graver(a, b obligation.Gap) obligation.Gap {
	order := []obligation.Gap{0, obligation.NoSource, obligation.OnlyReplaced, obligation.OnlyForeseen, obligation.Unclear, obligation.NotOwnWord, obligation.Straddling, obligation.Contested, obligation.OpenStanding}
	return order[max(slices.Index(order, a), slices.Index(order, b))]
}
