package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// AskedFact is a fact as the condition of a norm asks it: of which States, and on
// which evidence.
type AskedFact struct {
	Kind     ConditionKind       `json:"kind"`           // IsParty, HoldsFact or HadEvent
	Fact     FactCode            `json:"fact,omitempty"` // none under party: whether Subject is bound
	Subject  party.State         `json:"subject"`
	Object   party.State         `json:"object,omitzero"`
	Category assistance.Category `json:"category,omitzero"`
	// Evidence, Stages and WithinYears say which evidence would settle it, as
	// the norm's condition does; of two facts that read alike, one may ask for
	// records of the last years and the other for anything that speaks of the day.
	Evidence    Admitted           `json:"evidence,omitzero"`
	Stages      []assistance.Stage `json:"stages,omitempty"`
	WithinYears int                `json:"withinYears,omitempty"`
}

// askedFact is what a leaf asks of two States.
func askedFact(l leaf, bearer, counterparty party.State) AskedFact {
	return AskedFact{
		Kind:        l.kind,
		Fact:        l.code(),
		Subject:     l.subject.of(bearer, counterparty),
		Object:      l.object.of(bearer, counterparty),
		Category:    l.category,
		Evidence:    l.admitted,
		Stages:      l.stages.list(),
		WithinYears: l.withinYears,
	}
}

// About returns the fact; it has no code where the question is whether the
// subject is bound.
func (a AskedFact) About() Fact {
	return Fact{Code: a.Fact, Subject: a.Subject, Object: a.Object, Category: a.Category}
}

// Question asks for the fact in words, as [Fact.Question], on the evidence that
// would settle it: "Is Norway, by its own word, in a position to provide ...?"
func (a AskedFact) Question(in *Instrument) string {
	return a.About().questionOn(in, a.Evidence, a.Stages, a.WithinYears)
}
