package obligation

// A table answers a formula for every combination of truths of its leaves, so
// that a whole world of findings costs one look-up each. A combination is
// numbered in base three, one digit for each leaf: 0 unknown, 1 no, 2 yes.
type table []entry

// entry is the answer for one combination.
type entry struct {
	truth     Truth
	deciding  int8   // the leaf that decides a No by itself; -1 if none does
	excluding bool   // the deciding leaf is Yes, and a No follows from it
	plain     bool   // Kleene's logic alone gives truth; otherwise every completion agrees
	open      uint16 // the unknown leaves that are decisive under some completion, a bit for each
}

// place values of the digits: powers[i] = 3^i.
var powers = func() (p [maxLeaves + 1]uint32) {
	p[0] = 1
	for i := 1; i < len(p); i++ {
		p[i] = 3 * p[i-1]
	}
	return p
}()

// newTable fills a table from the last combination, where all is Yes, to the
// first, where all is unknown: a combination with unknowns is settled by those
// in which one of them is answered, and these have higher numbers.
func newTable(f *formula) table {
	n := len(f.leaves)
	t := make(table, f.entries())
	truths := make([]Truth, n)
	for at := len(t) - 1; at >= 0; at-- {
		digits(uint32(at), truths)
		t[at] = t.entry(f, uint32(at), truths)
	}
	return t
}

// digits writes the truths of a combination.
func digits(at uint32, truths []Truth) {
	for i := range truths {
		truths[i] = Truth(at % 3)
		at /= 3
	}
}

func (t table) entry(f *formula, at uint32, truths []Truth) entry {
	kleene := f.root.kleene(truths)
	e := entry{truth: kleene, deciding: -1, plain: true}
	if kleene != Unknown {
		e.deciding = int8(f.root.deciding(truths, kleene))
		e.excluding = kleene == No && e.deciding >= 0 && truths[e.deciding] == Yes
		return e
	}
	first := -1
	for i, truth := range truths {
		if truth != Unknown {
			continue
		}
		no, yes := t[at+powers[i]], t[at+2*powers[i]]
		if first < 0 {
			first = i
			if no.truth == yes.truth {
				e.truth = no.truth
			}
		}
		// Another unknown is decisive here if it is once this one is answered.
		e.open |= (no.open | yes.open) &^ (1 << i)
		if no.truth != yes.truth && no.truth != Unknown && yes.truth != Unknown {
			e.open |= 1 << i
		}
	}
	e.plain = e.truth == Unknown
	return e
}
