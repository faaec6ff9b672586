package logic

// Combination says of every leaf of a condition what it is. It is a number in
// base three with one digit for each leaf, whose value is that of its [Truth].
// The zero Combination is that in which nothing is known. Combinations that
// speak of different leaves are joined by adding them.
type Combination uint32

// powers are the place values of the digits: powers[i] is 3 to the i.
var powers = func() (p [MaxLeaves + 1]Combination) {
	p[0] = 1
	for i := 1; i < len(p); i++ {
		p[i] = 3 * p[i-1]
	}
	return p
}()

// Combinations is how many combinations of so many leaves there are.
func Combinations(leaves int) int { return int(powers[leaves]) }

// Is is the combination in which one leaf is known and no other.
func Is(leaf int, truth Truth) Combination { return Combination(truth) * powers[leaf] }

// Truth is what a leaf is in the combination.
func (c Combination) Truth(leaf int) Truth { return Truth(c / powers[leaf] % 3) }

// only keeps what the combination says of some leaves.
func (c Combination) only(leaves LeafSet) Combination {
	var kept Combination
	for i := range leaves.All() {
		kept += Is(i, c.Truth(i))
	}
	return kept
}

// write writes what the combination says of each leaf.
func (c Combination) write(truths []Truth) {
	for i := range truths {
		truths[i] = Truth(c % 3)
		c /= 3
	}
}
