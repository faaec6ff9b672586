package obligation

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// Finding is the answer for one norm and one bearer or pair. It is a small
// handle on its assessment: Proof, Open, Recorded and Timeline are worked out
// when they are asked for.
//
// The zero Finding is none: its norm and instrument are nil, its bearer,
// counterparty, applicability and reason zero, its text is empty, and its other
// methods panic.
type Finding struct {
	assessment   *Assessment
	answer       *normAnswer
	bearer       party.State
	counterparty party.State
}

// String says the finding for a person: "6(2) Norway toward Lao People's
// Democratic Republic: undetermined (all else is met; position to do so is open)".
func (f Finding) String() string {
	if f.answer == nil {
		return ""
	}
	text := f.answer.norm.Cite + " " + f.bearer.Name()
	if f.counterparty.IsValid() {
		text += " toward " + f.counterparty.Name()
	}
	return text + ": " + strings.ReplaceAll(f.Applicability().String(), "-", " ") + " (" + f.Reason().Label() + ")"
}

// Norm returns the norm.
func (f Finding) Norm() *Norm {
	if f.answer == nil {
		return nil
	}
	return f.answer.norm
}

// Instrument returns the instrument of the norm.
func (f Finding) Instrument() *Instrument {
	if f.answer == nil {
		return nil
	}
	return f.answer.instrument
}

// Bearer returns the State that holds the right, owes the duty, or may.
func (f Finding) Bearer() party.State { return f.bearer }

// Counterparty returns the State toward which the norm is asked; the zero
// State when the norm does not face a State.
func (f Finding) Counterparty() party.State { return f.counterparty }

// Applicability says whether the norm applies on the day.
func (f Finding) Applicability() Applicability {
	if f.answer == nil {
		return 0
	}
	return applicabilityOf(f.entry().truth)
}

func (f Finding) entry() *entry {
	return &f.answer.table[f.column().digits]
}

// Reason says why the finding is as it is. Where several things leave it open,
// the reason is the first of: the standing of a State, a contest, a vague day,
// no source, the position to do so.
func (f Finding) Reason() Reason {
	if f.answer == nil {
		return 0
	}
	col := f.column()
	return f.answer.reason(&f.answer.table[col.digits], &col)
}

func (n *normAnswer) reason(e *entry, col *column) Reason {
	switch {
	case e.truth == Yes && e.plain:
		return ConditionsMet
	case e.truth == Yes:
		return EitherWayApplies
	case e.truth == No:
		return n.whyNot(e, col)
	case e.open&col.standing != 0:
		return StandingNotSettled
	case e.open&col.contested != 0:
		return ContestedFact
	case e.open&col.straddling != 0:
		return StraddlingDay
	case e.open&^n.formula.position != 0:
		return WithoutSource
	}
	return ConditionalOnPosition
}

// whyNot derives the reason of a No from the leaf that decides it.
func (n *normAnswer) whyNot(e *entry, col *column) Reason {
	if e.deciding < 0 {
		return EitherWayFails
	}
	l, bit := n.formula.leaves[e.deciding], uint16(1)<<e.deciding
	switch {
	case e.excluding:
		return ExcludingFactHolds
	case l.kind == IsParty && l.subject == Counterparty:
		return CounterpartyNotParty
	case l.kind == IsParty:
		return BearerNotParty
	case l.kind == HadEvent:
		return NoEventInTime
	case l.admitted == OwnWord && n.formula.position&bit != 0 && col.supposed&bit == 0:
		return DeniedByOwnWord
	}
	return FactDoesNotHold
}

// Standing returns the standing of the bearer, and of the counterparty if
// there is one, under the instrument on the day.
func (f Finding) Standing() (bearer, counterparty party.Status) {
	q := &f.answer.inquiry
	if q.list == nil {
		return
	}
	bearer = q.list.Standing(f.bearer, q.on, q.known)
	if f.counterparty.IsValid() {
		counterparty = q.list.Standing(f.counterparty, q.on, q.known)
	}
	return
}

// OpenFact is a fact that the register does not settle and that matters: under
// some answer to the other open facts, its answer decides the finding.
type OpenFact struct {
	Kind      ConditionKind       `json:"kind"`               // IsParty, HoldsFact or HadEvent
	Predicate Predicate           `json:"predicate,omitzero"` // none under party: whether Subject is bound
	Subject   party.State         `json:"subject"`
	Object    party.State         `json:"object,omitzero"`
	Category  assistance.Category `json:"category,omitzero"`
	// Evidence, Stages and WithinYears say which evidence would settle it, as
	// the norm's condition does; of two facts that read alike, one may ask for
	// records of the last years and the other for anything that speaks of the day.
	Evidence    Admitted           `json:"evidence,omitzero"`
	Stages      []assistance.Stage `json:"stages,omitempty"`
	WithinYears int                `json:"withinYears,omitempty"`
	Gap         Gap                `json:"gap"`     // why it is open
	IfTrue      Applicability      `json:"ifTrue"`  // the finding if it holds, the other open facts staying open
	IfFalse     Applicability      `json:"ifFalse"` // the finding if it does not
}

// Fact returns the fact; it has no predicate where the question is whether the
// subject is bound.
func (o OpenFact) Fact() Fact {
	return Fact{Predicate: o.Predicate, Subject: o.Subject, Object: o.Object, Category: o.Category}
}

// Open returns exactly the unknown facts that are decisive under some
// completion of the others, in the order of the norm's condition; none when
// the finding is determined.
func (f Finding) Open() []OpenFact {
	n := f.answer
	at := f.column().digits
	var open []OpenFact
	for mask := n.table[at].open; mask != 0; mask &= mask - 1 {
		i := bits.TrailingZeros16(mask)
		l := n.formula.leaves[i]
		open = append(open, OpenFact{
			Kind:        l.kind,
			Predicate:   l.predicate,
			Subject:     l.subject.of(f.bearer, f.counterparty),
			Object:      l.object.of(f.bearer, f.counterparty),
			Category:    l.category,
			Evidence:    l.admitted,
			Stages:      l.stages.list(),
			WithinYears: l.withinYears,
			Gap:         n.inquiry.weigh(l, f.bearer, f.counterparty).gap,
			IfTrue:      applicabilityOf(n.table[at+2*powers[i]].truth),
			IfFalse:     applicabilityOf(n.table[at+powers[i]].truth),
		})
	}
	return open
}

// ReadingOutcome is a finding under one combination of choices.
type ReadingOutcome struct {
	Choices       []ChosenReading `json:"choices"` // of the readings that the norm's condition meets, in order
	Applicability Applicability   `json:"applicability"`
	Reason        Reason          `json:"reason"`
}

// ByReading returns the finding under every combination of choices of the
// readings on which the norm's condition can turn, the one that was used
// included, in the order of the catalogue.
func (f Finding) ByReading() []ReadingOutcome {
	variants := f.answer.variants()
	outcomes := make([]ReadingOutcome, len(variants))
	for i := range variants {
		v := &variants[i]
		e, col := v.answer.hear(f.bearer, f.counterparty).on(v.answer.inquiry.on)
		outcomes[i] = ReadingOutcome{Choices: slices.Clone(v.used), Applicability: applicabilityOf(e.truth), Reason: v.answer.reason(&e, &col)}
	}
	return outcomes
}

// UnderEveryReading reports whether the finding's applicability is the same
// under every combination of choices.
func (f Finding) UnderEveryReading() bool {
	is := f.Applicability()
	variants := f.answer.variants()
	for i := range variants {
		n := variants[i].answer
		if e, _ := n.hear(f.bearer, f.counterparty).on(n.inquiry.on); applicabilityOf(e.truth) != is {
			return false
		}
	}
	return true
}

// variant is a norm under one combination of choices.
type variant struct {
	used   []ChosenReading
	answer *normAnswer // without columns: it answers through hear
}

// everyReading compiles a norm under every combination of choices.
func (n *normAnswer) everyReading() []variant {
	var variants []variant
	for chosen, used := range n.instrument.combinations(n.norm) {
		for id, choice := range n.choices {
			if _, varied := chosen[id]; !varied {
				chosen[id] = choice
			}
		}
		answer := compiled(n.instrument, n.norm, chosen, n.inquiry)
		variants = append(variants, variant{used: used, answer: answer})
	}
	return variants
}
