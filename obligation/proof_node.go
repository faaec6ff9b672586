package obligation

import (
	"iter"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// ProofNode is one condition with what the evidence makes of it.
type ProofNode struct {
	Kind  ConditionKind `json:"kind"`
	Truth Truth         `json:"truth"`
	Gap   Gap           `json:"gap,omitzero"` // why it is unknown
	// Deciding marks the leaves on which a determined finding rests: what they
	// are gives it, whatever the others are.
	Deciding     bool                `json:"deciding,omitzero"`
	Reading      string              `json:"reading,omitempty"`     // UnderChoice
	Choice       string              `json:"choice,omitempty"`      // UnderChoice
	Role         party.Role          `json:"role,omitzero"`         // HoldsRole
	State        party.State         `json:"state,omitzero"`        // IsParty, HoldsRole, HoldsFact, HadEvent: whom it is about
	Category     assistance.Category `json:"category,omitzero"`     // HoldsRole, HoldsFact
	Meaning      string              `json:"meaning,omitempty"`     // HoldsRole, UnderChoice: in the catalogue's words
	Fact         *Fact               `json:"fact,omitempty"`        // HoldsFact, HadEvent
	Evidence     Admitted            `json:"evidence,omitzero"`     // HoldsFact: which evidence is admitted
	Stages       []assistance.Stage  `json:"stages,omitempty"`      // HoldsFact: the stages at which a record counts; none: those of its definition
	WithinYears  int                 `json:"withinYears,omitempty"` // HoldsFact: the look-back within which a record, or an offer, counts
	Offers       FactCode            `json:"offers,omitempty"`      // HoldsFact: the event by which the State offers what is asked for
	UnlessDenied bool                `json:"unlessDenied,omitzero"` // HoldsFact: it is taken to hold where no source denies it
	Ends         FactCode            `json:"ends,omitempty"`        // HadEvent: the fact by whose end the event ends
	After        civil.Date          `json:"after,omitzero"`        // HadEvent: the entry into force that it must follow
	Standing     *StandingOnDay      `json:"standing,omitempty"`
	Grounds      []Ground            `json:"grounds,omitempty"`
	Parts        []ProofNode         `json:"parts,omitempty"`
}

// All returns the node and all below it, each before its parts, with how deep it
// lies: 0 for n itself. A nil node is none.
func (n *ProofNode) All() iter.Seq2[int, *ProofNode] {
	return func(yield func(int, *ProofNode) bool) {
		if n != nil {
			n.yieldAll(0, yield)
		}
	}
}

func (n *ProofNode) yieldAll(depth int, yield func(int, *ProofNode) bool) (more bool) {
	if !yield(depth, n) {
		return false
	}
	for i := range n.Parts {
		if !n.Parts[i].yieldAll(depth+1, yield) {
			return false
		}
	}
	return true
}

// Question asks in words what a leaf of the condition asks, as
// [AskedFact.Question]. It is empty for a node that has parts.
func (n ProofNode) Question(in *Instrument) string {
	switch {
	case n.Kind == IsParty:
		return isPartyAsked(n.State)
	case n.Fact != nil:
		f := n.Fact
		return AskedFact{Kind: n.Kind, Fact: f.Code, Subject: f.Subject, Object: f.Object, Category: f.Category,
			Evidence: n.Evidence, Stages: n.Stages, WithinYears: n.WithinYears, Offers: n.Offers}.Question(in)
	}
	return ""
}
