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
	predicate   Predicate
	category    assistance.Category
	admitted    Admitted
	stages      stageSet
	withinYears int
	after       Threshold
	whileParty  bool
}

// pairwise reports whether the leaf is about both States of a pair.
func (l leaf) pairwise() bool { return l.subject != 0 && l.object != 0 }

// fact returns the fact that a leaf asks of two States.
func (l leaf) fact(bearer, counterparty party.State) Fact {
	return Fact{Predicate: l.predicate, Subject: l.subject.of(bearer, counterparty), Object: l.object.of(bearer, counterparty), Category: l.category}
}

// asks returns what the leaf asks of evidence, toward an object State.
func (l leaf) asks(object party.State, carry bool) evidence.Fact {
	return evidence.Fact{
		Topic:        evidence.Topic{Object: object, Category: l.category},
		OwnWordOnly:  l.admitted == OwnWord,
		Inherits:     l.predicate == InPosition,
		Contradicted: l.admitted == OwnWord && l.predicate == InPosition,
		WithinYears:  l.withinYears,
		Carry:        carry,
	}
}
