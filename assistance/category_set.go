package assistance

import "math/bits"

// categorySet is a set of categories, a bit for each.
type categorySet uint64

const _ = categorySet(1) << (len(nodes) - 1) // compiles only if it has a bit for each

// kindsOf holds for each category the set of it and its kinds. Its index 0 is the
// set of every category.
var kindsOf = kindsIn(parents)

func kindsIn(parents []Category) []categorySet {
	kinds := make([]categorySet, len(parents))
	for i := range parents[1:] {
		c := Category(i + 1)
		kinds[0] |= 1 << c
		for above := c; above != 0; above = parents[above] {
			kinds[above] |= 1 << c
		}
	}
	return kinds
}

// categoriesWithin returns the categories asked and their kinds; none asked means
// every category.
func categoriesWithin(asked []Category) categorySet {
	if len(asked) == 0 {
		return kindsOf[0]
	}
	var set categorySet
	for _, c := range asked {
		if c.IsValid() {
			set |= kindsOf[c]
		}
	}
	return set
}

func (s categorySet) has(c Category) bool { return s&(1<<c) != 0 }

// first returns the first category of a set that has one.
func (s categorySet) first() Category { return Category(bits.TrailingZeros64(uint64(s))) }

// all returns the categories of the set.
func (s categorySet) all() []Category {
	var all []Category
	for ; s != 0; s &= s - 1 {
		all = append(all, s.first())
	}
	return all
}
