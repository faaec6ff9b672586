package assistance

import (
	"iter"
	"math/bits"
)

// pairKind is all that is asked of a pair of provider and recipient, but for the rows of a
// split: on which line its money stands, and who the two are to the question.
type pairKind struct {
	giver    Giver
	from, to Who
}

// pairKinds is a set of kinds, a bit for each.
type pairKinds uint32

const (
	kindsOfGiver = whos * whos // how many kinds stand on one line
	kindsOfPairs = len(giverCodes) * kindsOfGiver
)

const _ = pairKinds(1) << (kindsOfPairs - 1) // compiles only if it has a bit for each

func (k pairKind) bit() int {
	return (int(k.giver)-int(States))*kindsOfGiver + int(k.from)*whos + int(k.to)
}

func (s *pairKinds) add(k pairKind) { *s |= 1 << k.bit() }

// all yields the kinds of the set.
func (s pairKinds) all() iter.Seq[pairKind] {
	return func(yield func(pairKind) bool) {
		for rest := s; rest != 0; rest &= rest - 1 {
			bit := bits.TrailingZeros32(uint32(rest))
			if !yield(pairKind{States + Giver(bit/kindsOfGiver), Who(bit / whos % whos), Who(bit % whos)}) {
				return
			}
		}
	}
}

// givers returns the lines on which the money of the kinds stands.
func (s pairKinds) givers() (set giverSet) {
	for giver := States; giver <= Own; giver++ {
		if s>>((giver-States)*kindsOfGiver)&(1<<kindsOfGiver-1) != 0 {
			set |= 1 << giver
		}
	}
	return set
}
