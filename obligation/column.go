package obligation

import (
	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/obligation/internal/logic"
)

// column is what evidence makes of some leaves of a norm for one State or pair:
// what each of them is, and for each gap the leaves that have it.
type column struct {
	is         logic.Combination
	contested  logic.LeafSet
	straddling logic.LeafSet
	standing   logic.LeafSet
	supposed   logic.LeafSet // No by hypothetical words alone
	gone       logic.LeafSet // No of an event of which nothing is left
}

// add adds a leaf.
func (c *column) add(i int, o evidence.Outcome) {
	c.is += logic.Is(i, o.Truth)
	if o.Supposed {
		c.supposed |= logic.Leaf(i)
	}
	if o.Gone {
		c.gone |= logic.Leaf(i)
	}
	switch o.Gap {
	case evidence.Contested:
		c.contested |= logic.Leaf(i)
	case evidence.Straddling:
		c.straddling |= logic.Leaf(i)
	case evidence.OpenStanding:
		c.standing |= logic.Leaf(i)
	}
}

// join adds the leaves of another column, which are none of this one's.
func (c *column) join(other *column) {
	c.is += other.is
	c.contested |= other.contested
	c.straddling |= other.straddling
	c.standing |= other.standing
	c.supposed |= other.supposed
	c.gone |= other.gone
}
