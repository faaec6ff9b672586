package obligation

import (
	"iter"
	"slices"
	"sync"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// normAnswer is everything that the findings of one norm have in common.
type normAnswer struct {
	instrument *Instrument
	law        *InstrumentDocument // of the instrument
	norm       *Norm
	choices    choices
	inquiry    inquiry
	formula    formula
	table      logic.Table
	columns    *columns         // nil for a norm that is only asked now and then
	variants   func() []variant // the norm under every combination of choices, compiled once
	sourced    *normAnswer      // the same without suppositions; nil if the register has none
	limb       *normAnswer      // the norm through which records bear on this one; none: its own trigger
}

// columns are what evidence makes of the leaves of a norm, for every State and
// pair that is asked about.
type columns struct {
	states *askedStates
	bearer [party.StateCount]column // the leaves about the bearer alone
	other  [party.StateCount]column // the leaves about the counterparty alone
	pair   []column                 // the leaves about both, by the number of the pair; nil if there are none
}

// of returns the column of all leaves for a bearer and, if there is one, a
// counterparty.
func (c *columns) of(bearer, counterparty party.State) column {
	all := c.bearer[bearer.Index()]
	if !counterparty.IsValid() {
		return all
	}
	all.join(&c.other[counterparty.Index()])
	if c.pair != nil {
		all.join(&c.pair[c.states.pair(bearer, counterparty)])
	}
	return all
}

// variant is a norm under one combination of choices of the readings on which it can turn.
type variant struct {
	picks  []pick
	answer *normAnswer // without columns, and without choices: those of several may come to it
}

// used returns the choices, which are the caller's own.
func (v *variant) used() []ChosenReading {
	used := make([]ChosenReading, len(v.picks))
	for i, p := range v.picks {
		used[i] = ChosenReading{Instrument: v.answer.law.ID, Reading: p.reading.ID, Choice: p.choice.ID}
	}
	return used
}

// newNormAnswer compiles a norm, and the one through which records bear on it: that once
// for all norms that name it.
func newNormAnswer(in *Instrument, n *Norm, chosen choices, q inquiry, limbs map[*Norm]*normAnswer) *normAnswer {
	answer := compiledNorm(in, n, chosen, q)
	answer.variants = sync.OnceValue(answer.everyReading)
	if n.Evidence != nil && len(n.Evidence.Records) > 0 {
		if limb, named := in.law().norm(n.Evidence.Records[0].BearsOn); named {
			if limbs[limb] == nil {
				limbs[limb] = compiledNorm(in, limb, chosen, q)
			}
			answer.limb = limbs[limb]
		}
	}
	if sourced := answer.sourced; sourced != nil {
		sourced.variants = sync.OnceValue(sourced.everyReading)
		if answer.limb != nil {
			sourced.limb = answer.limb.sourced
		}
	}
	return answer
}

// compiledNorm is a norm under a choice of readings, without columns; and, where the
// register has suppositions, the same without them.
func compiledNorm(in *Instrument, n *Norm, chosen choices, q inquiry) *normAnswer {
	return answerBy(in.norms.of(in.law(), n, chosen), in, n, q).under(chosen)
}

// answerBy is a norm whose condition comes to a formula, whatever was chosen besides.
func answerBy(f *formula, in *Instrument, n *Norm, q inquiry) *normAnswer {
	of := *f
	of.leaves = slices.Clone(f.leaves)
	for i := range of.leaves {
		of.leaves[i].stated = q.index.facts[of.leaves[i].code()]
	}
	if of.table == nil {
		of.table = logic.NewTable(&of.logic, len(of.leaves))
	}
	return &normAnswer{instrument: in, law: in.law(), norm: n, inquiry: q, formula: of, table: of.table}
}

// under returns the norm under choices that bring its formula.
func (n *normAnswer) under(chosen choices) *normAnswer {
	answer := *n
	answer.choices, answer.inquiry.carry, answer.inquiry.closing = chosen, chosen.carries(), chosen.closing()
	if n.inquiry.index.supposed && !n.inquiry.sourced {
		sourced := answer
		sourced.inquiry.sourced = true
		answer.sourced = &sourced
	}
	return &answer
}

// fill weighs every leaf for every State or pair that is asked about.
func (n *normAnswer) fill(states *askedStates, known weighed) {
	if n.sourced != nil {
		n.sourced.fill(states, known)
	}
	c := &columns{states: states}
	n.columns = c
	for i, l := range n.formula.leaves {
		switch {
		case l.pairwise():
			if c.pair == nil {
				c.pair = make([]column, states.pairs())
			}
			n.inquiry.toward(l, states, func(bearer, other party.State, o evidence.Outcome) {
				c.pair[states.pair(bearer, other)].add(i, o)
			})
		case l.subject == Counterparty:
			for _, s := range states.others {
				c.other[s.Index()].add(i, known.outcome(&n.inquiry, l, party.State{}, s))
			}
		default:
			for _, s := range states.bearers {
				c.bearer[s.Index()].add(i, known.outcome(&n.inquiry, l, s, party.State{}))
			}
		}
	}
}

// isAsked reports whether the norm is asked of a bearer and counterparty.
func (n *normAnswer) isAsked(bearer, counterparty party.State) bool {
	states := n.columns.states
	if !slices.Contains(states.bearers, bearer) {
		return false
	}
	if !n.norm.Pairs() {
		return !counterparty.IsValid()
	}
	return bearer != counterparty && slices.Contains(states.others, counterparty)
}

// everyReading returns the norm under every combination of choices.
func (n *normAnswer) everyReading() []variant {
	type way struct { // in which choices come to an answer
		formula *formula
		carry   bool
		closing closingLists
	}
	formulas, compiled, answers := formulas{instrument: n.law, norm: n.norm}, make(map[*formula]*normAnswer), make(map[way]*normAnswer)
	formulas.add(&n.formula, n.choices) // it is there already
	readings := n.law.turnsOn(n.norm)
	var variants []variant
	for chosen := range slices.Clone(n.choices).varied(readings) {
		f := formulas.found(chosen)
		if f == nil { // once, even where the instrument keeps no more
			f = n.instrument.norms.of(n.law, n.norm, chosen)
			formulas.add(f, chosen)
		}
		if compiled[f] == nil {
			compiled[f] = answerBy(f, n.instrument, n.norm, n.inquiry)
		}
		by := way{f, chosen.carries(), chosen.closing()}
		if answers[by] == nil {
			answers[by] = compiled[f].under(chosen)
			answers[by].forget()
		}
		picks := make([]pick, 0, len(readings))
		for _, p := range chosen {
			if slices.Contains(readings, p.reading) {
				picks = append(picks, p)
			}
		}
		variants = append(variants, variant{picks, answers[by]})
	}
	return variants
}

// forget lets go of the choices.
func (n *normAnswer) forget() {
	n.choices = nil
	if n.sourced != nil {
		n.sourced.choices = nil
	}
}

// isSame reports whether two columns give the same finding, for the same reason,
// with the same facts open.
func (n *normAnswer) isSame(a, b *column) bool {
	if a.is == b.is && *a == *b {
		return true
	}
	e, f := &n.table[a.is], &n.table[b.is]
	return e.Truth == f.Truth && e.Open == f.Open && n.reason(e, a) == n.reason(f, b)
}

// reason says why the norm applies, does not, or is open, by the entry of a
// column.
func (n *normAnswer) reason(e *logic.Entry, col *column) Reason {
	switch {
	case e.Truth == logic.Yes && e.Plain:
		return ConditionsMet
	case e.Truth == logic.Yes:
		return EitherWayApplies
	case e.Truth == logic.No:
		return n.whyNot(e, col)
	case e.Open&col.standing != 0:
		return StandingNotSettled
	case e.Open&col.contested != 0:
		return ContestedFact
	case e.Open&col.straddling != 0:
		return StraddlingDay
	case e.Open&^n.formula.position != 0:
		return WithoutSource
	}
	return ConditionalOnPosition
}

// whyNot derives the reason of a No from the leaf that decides it.
func (n *normAnswer) whyNot(e *logic.Entry, col *column) Reason {
	if e.Deciding < 0 {
		return EitherWayFails
	}
	i := int(e.Deciding)
	l := n.formula.leaves[i]
	switch {
	case e.Excludes:
		return ExcludingFactHolds
	case l.kind == IsParty && l.subject == Counterparty:
		return CounterpartyNotParty
	case l.kind == IsParty:
		return BearerNotParty
	case l.kind == HadEvent && !col.gone.Has(i):
		return NoEventInTime
	case l.admitted == OwnWord && n.formula.position.Has(i) && !col.supposed.Has(i):
		return DeniedByOwnWord
	}
	return FactDoesNotHold
}

// isSelecting reports whether evidence on records selects any under the choice of readings.
// Without a category it would ask for every one.
func (n *normAnswer) isSelecting(e *RecordEvidence) bool {
	return (e.Under == nil || n.choices.of(e.Under.Reading).ID == e.Under.Choice) && len(n.inquiry.covers.selects(e)) > 0
}

// query asks the ledger for the records that evidence selects for a bearer and, where it
// looks at one, a counterparty.
func (n *normAnswer) query(e *RecordEvidence, bearer, counterparty party.State) assistance.Query {
	return assistance.Query{Providers: e.Provider.actors(bearer, counterparty), Recipients: e.Recipient.actors(bearer, counterparty),
		Subjects: n.inquiry.covers.subjects, Categories: n.inquiry.covers.selects(e), Known: n.inquiry.known, Stages: e.Stages}
}

// reports yields those of a State that evidence selects and that cover some of a period.
func (n *normAnswer) reports(e *ReportEvidence, of party.State, over civil.Period) iter.Seq[*assistance.Report] {
	return func(yield func(*assistance.Report) bool) {
		for _, r := range n.inquiry.index.reports[of] {
			if r.Item == e.Item && (r.Instrument == "" || r.Instrument == n.law.ID) && n.inquiry.knows(r.KnownOn()) && r.Covers.Overlaps(over) && !yield(r) {
				return
			}
		}
	}
}

// restrictions yields those that a State imposes, that evidence selects and that are in
// force in some of a period.
func (n *normAnswer) restrictions(e *RestrictionEvidence, of party.State, over civil.Period) iter.Seq[*assistance.Restriction] {
	return func(yield func(*assistance.Restriction) bool) {
		for _, r := range n.inquiry.index.restrictions[of] {
			if n.inquiry.knows(r.Source.Known()) && n.inquiry.covers.touches(r.Subjects) && e.selects(r) && r.Period.Overlaps(over) && !yield(r) {
				return
			}
		}
	}
}

// bears reports whether a programme bears on the norm in some of a period, whoever its
// parties are.
func (n *normAnswer) bears(p *assistance.Programme, over civil.Period) bool {
	return !p.Foreseen && n.inquiry.covers.touches(p.Subjects) && n.inquiry.knows(p.KnownOn()) && p.Period.Overlaps(over)
}

// isParty reports whether a State is a party to a programme.
func isParty(p *assistance.Programme, s party.State) bool {
	return slices.ContainsFunc(p.Parties, func(a party.Actor) bool { return a.State.IsValid() && a.State == s })
}
