package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/internal/logic"
)

// formula is the condition of a norm under one choice of readings.
type formula struct {
	root   clause       // in the words of the law
	logic  logic.Clause // the same for the engine, part by part
	leaves []leaf
	// position has the leaves that stand only under the qualification "in a
	// position to do so".
	position logic.LeafSet
	met      []*Reading  // that the condition met, in its order
	readings []*Reading  // the same in the instrument's order
	clauses  int         // how many there are, the root included
	table    logic.Table // once it was made
}

// entries is how many combinations of what the leaves may be there are.
func (f *formula) entries() int { return logic.Combinations(len(f.leaves)) }

// clause is a condition under one choice of readings: roles are replaced by
// what they mean, and leaves are numbered.
type clause struct {
	kind     ConditionKind
	parts    []clause            // All, Any, Not; HoldsRole and UnderChoice have one or none
	leaf     int                 // IsParty, HoldsFact, HadEvent
	role     *RoleDefinition     // HoldsRole
	who      Who                 // HoldsRole
	category assistance.Category // HoldsRole
	reading  *Reading            // UnderChoice
	choice   *Choice             // UnderChoice
}

// logical is the clause without the words of the law. A role, and a choice, hold
// if what they mean holds; a choice that asks nothing holds.
func (c *clause) logical() logic.Clause {
	var out logic.Clause
	for i := range c.parts {
		out.Parts = append(out.Parts, c.parts[i].logical())
	}
	switch c.kind {
	case All, HoldsRole, UnderChoice:
		out.Op = logic.All
	case Any:
		out.Op = logic.Any
	case Not:
		out.Op = logic.Not
	default:
		out.Op, out.Leaf = logic.IsLeaf, c.leaf
	}
	return out
}
