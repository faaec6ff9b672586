package logic

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

func leaf(i int) Clause             { return Clause{Op: IsLeaf, Leaf: i} }
func all(parts ...Clause) Clause    { return Clause{Op: All, Parts: parts} }
func anyOne(parts ...Clause) Clause { return Clause{Op: Any, Parts: parts} }
func not(part Clause) Clause        { return Clause{Op: Not, Parts: []Clause{part}} }

func combination(truths ...Truth) Combination {
	var c Combination
	for i, truth := range truths {
		c += Is(i, truth)
	}
	return c
}

func TestTable(t *testing.T) {
	either := anyOne(leaf(0), not(leaf(0))) // either way, whatever the leaf is
	for _, test := range []struct {
		name   string
		clause Clause
		truths []Truth
		want   Entry
	}{
		{"nothing asked", all(), nil, Entry{Truth: Yes, Deciding: -1, Plain: true}},
		{"no part of any", anyOne(), nil, Entry{Truth: No, Deciding: -1, Plain: true}},
		{"all hold", all(leaf(0), leaf(1)), []Truth{Yes, Yes}, Entry{Truth: Yes, Deciding: 0, Plain: true}},
		{"the first that fails decides", all(leaf(0), leaf(1)), []Truth{Unknown, No}, Entry{Truth: No, Deciding: 1, Plain: true}},
		{"a fact that excludes", all(leaf(0), not(leaf(1))), []Truth{Yes, Yes}, Entry{Truth: No, Deciding: 1, Excludes: true, Plain: true}},
		{"both are open", all(leaf(0), leaf(1)), []Truth{Unknown, Unknown}, Entry{Deciding: -1, Open: Leaf(0) | Leaf(1), Plain: true}},
		{"one is open", anyOne(leaf(0), leaf(1)), []Truth{No, Unknown}, Entry{Deciding: -1, Open: Leaf(1), Plain: true}},
		{"either way", either, []Truth{Unknown}, Entry{Truth: Yes, Deciding: -1}},
		{"either way, and one open", all(either, leaf(1)), []Truth{Unknown, Unknown}, Entry{Deciding: -1, Open: Leaf(1), Plain: true}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := NewTable(&test.clause, len(test.truths))[combination(test.truths...)]
			if got != test.want {
				t.Errorf("expected %+v, found %+v", test.want, got)
			}
		})
	}
}

func TestSupport(t *testing.T) {
	for _, test := range []struct {
		name    string
		clause  Clause
		truths  []Truth
		assumed LeafSet
		want    LeafSet
	}{
		{"all of what holds", all(leaf(0), leaf(1)), []Truth{Yes, Yes}, 0, Leaf(0) | Leaf(1)},
		{"one of two is enough, the first", anyOne(leaf(0), leaf(1)), []Truth{Yes, Yes}, 0, Leaf(0)},
		{"the one that is not assumed", anyOne(leaf(0), leaf(1)), []Truth{Yes, Yes}, Leaf(0), Leaf(1)},
		{"the one that decides a No, though assumed", all(leaf(0), leaf(1)), []Truth{No, No}, Leaf(0), Leaf(0)},
		{"of what is open, what is assumed and would be", all(leaf(0), leaf(1), leaf(2)), []Truth{Yes, Unknown, Yes}, Leaf(0), Leaf(0)},
		{"nothing", all(leaf(0)), []Truth{Unknown}, 0, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			table := NewTable(&test.clause, len(test.truths))
			if got := table.Support(combination(test.truths...), test.assumed); got != test.want {
				t.Errorf("expected %b, found %b", test.want, got)
			}
		})
	}
}

// The answer, and what is open, are what trying every completion of the unknown
// leaves says; and a known answer stays the same on its support alone.
func TestTableByCompletion(t *testing.T) {
	const leaves = 5
	g := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		clause := randomClause(g, leaves, 4)
		table := NewTable(&clause, leaves)
		for at := range table {
			truths := make([]Truth, leaves)
			Combination(at).write(truths)
			e := table[at]
			if want := byCompletion(&clause, truths); e.Truth != want {
				t.Fatalf("%+v of %v: expected %v, found %v", clause, truths, want, e.Truth)
			}
			if e.Truth != Unknown {
				rests := table.Support(Combination(at), LeafSet(g.IntN(1<<leaves)))
				if table[Combination(at).only(rests)].Truth != e.Truth {
					t.Fatalf("%+v of %v: another answer on %b alone", clause, truths, rests)
				}
			}
			for i := range leaves {
				if want := truths[i] == Unknown && decides(&clause, truths, i); e.Open.Has(i) != want {
					t.Fatalf("%+v of %v: leaf %d open: expected %v", clause, truths, i, want)
				}
			}
		}
	}
}

func randomClause(g *rand.Rand, leaves, depth int) Clause {
	if depth == 0 || g.IntN(4) == 0 {
		return leaf(g.IntN(leaves))
	}
	if g.IntN(4) == 0 {
		return not(randomClause(g, leaves, depth-1))
	}
	c := Clause{Op: All + Op(g.IntN(2))}
	for range g.IntN(4) {
		c.Parts = append(c.Parts, randomClause(g, leaves, depth-1))
	}
	return c
}

// completions yields every way to answer what is unknown.
func completions(truths []Truth) [][]Truth {
	done := [][]Truth{nil}
	for _, truth := range truths {
		var next [][]Truth
		for _, begun := range done {
			for _, value := range []Truth{No, Yes} {
				if truth == Unknown || truth == value {
					next = append(next, append(begun[:len(begun):len(begun)], value))
				}
			}
		}
		done = next
	}
	return done
}

func byCompletion(c *Clause, truths []Truth) Truth {
	met := make(map[Truth]bool)
	for _, complete := range completions(truths) {
		met[c.Truth(complete)] = true
	}
	switch {
	case met[Yes] && met[No]:
		return Unknown
	case met[Yes]:
		return Yes
	}
	return No
}

// decides reports whether under some completion of the others a leaf decides.
func decides(c *Clause, truths []Truth, i int) bool {
	for _, complete := range completions(truths) {
		complete[i] = No
		no := c.Truth(complete)
		complete[i] = Yes
		if c.Truth(complete) != no {
			return true
		}
	}
	return false
}

func TestTruth(t *testing.T) {
	for _, a := range []Truth{Unknown, No, Yes} {
		for _, b := range []Truth{Unknown, No, Yes} {
			t.Run(fmt.Sprint(a, b), func(t *testing.T) {
				and := Unknown
				if a == No || b == No {
					and = No
				} else if a == Yes && b == Yes {
					and = Yes
				}
				if got := a.And(b); got != and {
					t.Errorf("and: expected %v, found %v", and, got)
				}
				if got := a.Not().Or(b.Not()); got != and.Not() {
					t.Errorf("not both: expected %v, found %v", and.Not(), got)
				}
			})
		}
	}
}
