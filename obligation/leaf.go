package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/party"
)

// leaf is a condition that evidence answers: that a State is a party, that a
// fact holds, that an event happened. It is comparable; the same leaf met
// twice in a condition is one unknown.
type leaf struct {
	kind        ConditionKind // IsParty, HoldsFact or HadEvent
	subject     Who
	object      Who
	fact        *FactDefinition // HoldsFact, HadEvent: of the instrument
	stated      factNumber      // of the fact, in the register that is asked
	category    assistance.Category
	admitted    Admitted
	stages      stageSet
	withinYears int
	offers      *FactDefinition // HoldsFact: the event by which the State offers it; nil: none counts
	after       Threshold
	whileParty  bool
	ends        *FactDefinition // HadEvent: the fact that tells when the event no longer counts; nil: it counts for good
	presumed    bool            // HoldsFact: it holds unless a source denies it
}

// pairwise reports whether the leaf is about both States of a pair.
func (l leaf) pairwise() bool { return l.subject != 0 && l.object != 0 }

// asksTheSame reports whether another leaf asks the same, be it of another register or
// of a catalogue that was read anew.
func (l leaf) asksTheSame(other leaf) bool {
	if l.code() != other.code() || l.ends.code() != other.ends.code() || l.offers.code() != other.offers.code() {
		return false
	}
	other.fact, other.stated, other.ends, other.offers = l.fact, l.stated, l.ends, l.offers
	return l == other
}

// code is the code of the fact; empty for a leaf about a party.
func (l leaf) code() FactCode { return l.fact.code() }

// asks returns what the leaf asks of evidence, toward an object State.
func (l leaf) asks(object party.State, carry bool) evidence.Fact {
	of := evidence.Fact{
		Topic:        evidence.Topic{Object: object, Category: l.category},
		OwnWordOnly:  l.admitted == OwnWord,
		Inherits:     l.fact.AtLarge,
		Contradicted: l.admitted == OwnWord && l.fact.ContradictedBy != nil,
		WithinYears:  l.withinYears,
		Presumed:     l.presumed,
		Carry:        carry,
	}
	if l.offers != nil {
		of.WithinYears, of.OffersWithin = 0, l.withinYears
	}
	return of
}
