package desk

import (
	"github.com/treatyaid/treatyaid/obligation"
)

// Node is a condition of a proof, with its question in words.
type Node struct {
	Kind     obligation.ConditionKind  `json:"kind"`
	Says     string                    `json:"says"` // its question; of all and any, which of its parts must hold
	Truth    obligation.Truth          `json:"truth"`
	Gap      obligation.Gap            `json:"gap,omitzero"`
	Deciding bool                      `json:"deciding,omitempty"`
	Reading  string                    `json:"reading,omitempty"`
	Choice   string                    `json:"choice,omitempty"`
	Meaning  string                    `json:"meaning,omitempty"`
	Standing *obligation.StandingOnDay `json:"standing,omitempty"`
	Grounds  []obligation.Ground       `json:"grounds,omitempty"`
	Parts    []Node                    `json:"parts,omitempty"`
}

// nodeOf returns a condition with what stands under it.
func nodeOf(n *obligation.ProofNode, in *obligation.Instrument) Node {
	node := Node{Kind: n.Kind, Says: n.Question(in), Truth: n.Truth, Gap: n.Gap, Deciding: n.Deciding, Reading: n.Reading, Choice: n.Choice,
		Meaning: n.Meaning, Standing: n.Standing, Grounds: n.Grounds}
	for i := range n.Parts {
		node.Parts = append(node.Parts, nodeOf(&n.Parts[i], in))
	}
	return node
}
