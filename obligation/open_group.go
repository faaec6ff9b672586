package obligation

import "github.com/treatyaid/treatyaid/assistance"

// openGroup says which open facts are asked together.
type openGroup struct {
	kind     ConditionKind
	fact     *FactDefinition     // none of a party
	category assistance.Category // none where the facts of every category are one group
}

// code is the code of the fact; empty of a party.
func (g openGroup) code() FactCode {
	if g.fact == nil {
		return ""
	}
	return g.fact.Fact
}
