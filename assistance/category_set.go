package assistance

import (
	"iter"
	"math/bits"
)

// categorySet is a set of categories, a bit for each.
type categorySet uint64

// categorySetOf returns the categories of the parts of a record that bears on
// the Convention; none of another.
func categorySetOf(r *Record) categorySet {
	var set categorySet
	if r.Scope != Divided && r.Scope != MineAction {
		return 0
	}
	for _, part := range r.Parts {
		if part.Category.IsValid() {
			set |= 1 << part.Category
		}
	}
	return set
}

// all yields the categories of the set.
func (s categorySet) all() iter.Seq[Category] {
	return func(yield func(Category) bool) {
		for ; s != 0; s &= s - 1 {
			if !yield(Category(bits.TrailingZeros64(uint64(s)))) {
				return
			}
		}
	}
}
