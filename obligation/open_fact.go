package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

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

// Question asks for the fact in words, as [Fact.Question], on the evidence that
// would settle it: "Is Norway, by its own word, in a position to provide ...?"
func (o OpenFact) Question() string {
	return o.Fact().questionOn(o.Evidence, o.Stages, o.WithinYears)
}
