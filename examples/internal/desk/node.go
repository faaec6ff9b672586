package desk

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Node is a condition of a proof, with its question in words.
type Node struct {
	Kind         obligation.ConditionKind  `json:"kind"`
	Says         string                    `json:"says,omitempty"` // its question; none of what has only parts
	Truth        obligation.Truth          `json:"truth"`
	Gap          obligation.Gap            `json:"gap,omitzero"`
	Deciding     bool                      `json:"deciding,omitempty"`
	Fact         *obligation.Fact          `json:"fact,omitempty"`
	Evidence     obligation.Admitted       `json:"evidence,omitzero"`      // of a fact: which is admitted
	Silence      bool                      `json:"silence,omitempty"`      // of a no: nobody has said it, lists name others
	UnlessDenied bool                      `json:"unlessDenied,omitempty"` // it is taken to hold where no source denies it
	WithinYears  int                       `json:"withinYears,omitempty"`  // the look-back within which a record, or an offer, counts
	After        civil.Date                `json:"after,omitzero"`         // of an event: only later ones count
	Ends         obligation.FactCode       `json:"ends,omitempty"`         // of an event: the fact by whose end it ends
	Reading      string                    `json:"reading,omitempty"`
	Choice       string                    `json:"choice,omitempty"`
	Role         party.Role                `json:"role,omitzero"`
	State        party.State               `json:"state,omitzero"`
	Category     assistance.Category       `json:"category,omitzero"`
	Meaning      string                    `json:"meaning,omitempty"` // of a role and of a choice
	Standing     *obligation.StandingOnDay `json:"standing,omitempty"`
	Grounds      []obligation.Ground       `json:"grounds,omitempty"`
	Parts        []Node                    `json:"parts,omitempty"`
}

// nodeOf returns a condition with what stands under it.
func nodeOf(n *obligation.ProofNode, in *obligation.Instrument) Node {
	node := Node{Kind: n.Kind, Says: n.Question(in), Truth: n.Truth, Gap: n.Gap, Deciding: n.Deciding, Role: n.Role, State: n.State,
		Category: n.Category, Fact: n.Fact, Evidence: n.Evidence, Silence: isSilent(n), UnlessDenied: n.UnlessDenied, WithinYears: n.WithinYears, After: n.After, Ends: n.Ends,
		Reading: n.Reading, Choice: n.Choice, Meaning: n.Meaning, Standing: n.Standing, Grounds: n.Grounds}
	for i := range n.Parts {
		node.Parts = append(node.Parts, nodeOf(&n.Parts[i], in))
	}
	return node
}

// isSilent reports whether a no rests on the silence of lists, and on nobody's word.
func isSilent(n *obligation.ProofNode) bool {
	silent := false
	for _, g := range n.Grounds {
		if g.Holds == party.HoldsNo && (g.Effect == obligation.Counts || g.Effect == obligation.Carried) {
			return false
		}
		silent = silent || g.Effect == obligation.NotNamed
	}
	return silent && n.Truth == obligation.No
}
