package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema/label"
)

// CategoryUse is how a treaty has a category of assistance: which paragraphs name it,
// and whether what is given under it is assistance. Kinds of the category are as it is,
// unless they have a row of their own. A category that is in no row the treaty does
// not name: no record of it establishes a fact, and it counts only for a norm whose
// evidence names it.
type CategoryUse struct {
	Category assistance.Category `json:"category"`
	Cites    []string            `json:"cites"` // the chief one first, as "6(4)"
	// Assistance says that what is given under the category is assistance: an exchange
	// and what goes with assistance are not.
	Assistance bool        `json:"assistance"`
	Asked      label.Texts `json:"asked,omitzero"` // what it is called in a question; none: its label
}

// clone returns a use that shares nothing with u.
func (u CategoryUse) clone() CategoryUse {
	u.Cites = slices.Clone(u.Cites)
	return u
}
