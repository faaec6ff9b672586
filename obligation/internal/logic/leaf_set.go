package logic

import (
	"iter"
	"math/bits"
)

// MaxLeaves is how many leaves a condition may have: a table has 3 to that
// number of entries, 531,441.
const MaxLeaves = 12

// LeafSet is a set of leaves, one bit for each number.
type LeafSet uint16

// It does not compile if MaxLeaves leaves do not fit in a LeafSet.
const _ = LeafSet(1 << (MaxLeaves - 1))

// Leaf is the set of one leaf.
func Leaf(i int) LeafSet { return 1 << i }

// Has reports whether a leaf is in the set.
func (s LeafSet) Has(i int) bool { return s&Leaf(i) != 0 }

// All yields the leaves of the set, in the order of their numbers.
func (s LeafSet) All() iter.Seq[int] {
	return func(yield func(int) bool) {
		for ; s != 0; s &= s - 1 {
			if !yield(bits.TrailingZeros16(uint16(s))) {
				return
			}
		}
	}
}
