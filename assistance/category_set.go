package assistance

import (
	"math/bits"
)

// categorySet is a set of categories, a bit for each.
type categorySet uint64

// categorySetOf returns the categories of the parts of a record that bears on
// the Convention; none of another.
func categorySetOf(r *Record) categorySet {
	var set categorySet
	if !r.Scope.bears() {
		return 0
	}
	for _, part := range r.Parts {
		if part.Category.IsValid() {
			set |= 1 << part.Category
		}
	}
	return set
}

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

// categoriesWithin returns the categories asked and their kinds; none asked means
// every category.
func categoriesWithin(asked []Category) categorySet {
	var set categorySet
	for i := range nodes {
		if c := Category(i + 1); inAny(asked, c) {
			set |= 1 << c
		}
	}
	return set
}
