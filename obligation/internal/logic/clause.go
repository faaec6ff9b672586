package logic

// Op is how a clause is made of its parts. The zero value is none.
type Op uint8

// The ways. All of no part holds; Any of no part does not.
const (
	All    Op = iota + 1 // every part holds
	Any                  // at least one part holds
	Not                  // the only part does not hold
	IsLeaf               // no part: the leaf itself
)

// Clause is a condition, or a part of one.
type Clause struct {
	Op    Op
	Parts []Clause
	Leaf  int // the number of the leaf, if it is one
}

// Truth is what a clause is, given what its leaves are. It looks at the parts in their
// order, up to the first that decides.
func (c *Clause) Truth(leaves []Truth) Truth {
	for len(c.Parts) == 1 && c.Op != Not { // it is as its part
		c = &c.Parts[0]
	}
	switch c.Op {
	case All:
		all := Yes
		for i := range c.Parts {
			if all = all.And(c.Parts[i].Truth(leaves)); all == No {
				break
			}
		}
		return all
	case Any:
		some := No
		for i := range c.Parts {
			if some = some.Or(c.Parts[i].Truth(leaves)); some == Yes {
				break
			}
		}
		return some
	case Not:
		return c.Parts[0].Truth(leaves).Not()
	}
	return leaves[c.Leaf]
}

// deciding returns the first leaf, in the order of the clause, that makes the
// clause what it is; -1 if none does, as in a clause that asks nothing.
func (c *Clause) deciding(leaves []Truth, is Truth) int {
	switch c.Op {
	case All, Any:
		for i := range c.Parts {
			if c.Parts[i].Truth(leaves) == is {
				return c.Parts[i].deciding(leaves, is)
			}
		}
		return -1
	case Not:
		return c.Parts[0].deciding(leaves, is.Not())
	}
	return c.Leaf
}
