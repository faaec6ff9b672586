package logic

// Table has the [Entry] of every [Combination] of the leaves of a clause, by its
// number.
type Table []Entry

// Entry is the answer of a clause for one combination.
type Entry struct {
	Truth    Truth
	Deciding int8    // the leaf that decides a known answer by itself; -1 if none does
	Excludes bool    // the answer is No since the deciding leaf is Yes
	Plain    bool    // Kleene's logic gives the answer; otherwise every completion of the unknown leaves does
	Open     LeafSet // the unknown leaves that decide the answer under some completion of the others
}

// NewTable fills the table of a clause of so many leaves. It goes from the last
// combination, where every leaf is Yes, to the first, where none is known: to
// answer an unknown leaf leads to a combination with a higher number.
func NewTable(c *Clause, leaves int) Table {
	t := make(Table, Combinations(leaves))
	truths := make([]Truth, leaves)
	for at := len(t) - 1; at >= 0; at-- {
		Combination(at).write(truths)
		t[at] = t.entry(c, Combination(at), truths)
	}
	return t
}

// entry works out the answer for a combination, those with higher numbers being
// in the table.
func (t Table) entry(c *Clause, at Combination, truths []Truth) Entry {
	e := Entry{Truth: c.Truth(truths), Deciding: -1, Plain: true}
	if e.Truth != Unknown {
		e.Deciding = int8(c.deciding(truths, e.Truth))
		e.Excludes = e.Truth == No && e.Deciding >= 0 && truths[e.Deciding] == Yes
		return e
	}
	first := true
	for i, truth := range truths {
		if truth != Unknown {
			continue
		}
		no, yes := &t[at+Is(i, No)], &t[at+Is(i, Yes)]
		if first && no.Truth == yes.Truth {
			e.Truth = no.Truth
		}
		first = false
		// Another unknown leaf is open here if it is once this one is answered.
		e.Open |= (no.Open | yes.Open) &^ Leaf(i)
		if no.Truth != yes.Truth && no.Truth != Unknown && yes.Truth != Unknown {
			e.Open |= Leaf(i)
		}
	}
	e.Plain = e.Truth == Unknown
	return e
}

// Support returns the known leaves on which the answer for a combination rests.
// The leaves in assumed are known by an assumption only.
//
// A known answer rests on a set of leaves that gives it whatever the others are,
// and of which none can be left out. There may be several such sets. Taken is,
// if that can be, the one with the leaf that decides a No; then one without
// assumed leaves; then the one whose leaves come first. An answer that is not
// known rests on the assumed leaves that would be open if nothing were assumed.
func (t Table) Support(at Combination, assumed LeafSet) LeafSet {
	if t[at].Truth == Unknown {
		return t[at-at.only(assumed)].Open & assumed
	}
	deciding := -1
	if t[at].Truth == No {
		deciding = int(t[at].Deciding)
	}
	for _, first := range []LeafSet{assumed, 0} {
		found := t.least(at, first, deciding)
		if deciding < 0 || t[at.only(found&^Leaf(deciding))].Truth != t[at].Truth {
			return found
		}
		// The others give the answer without the deciding leaf: it has no place.
	}
	return t.least(at, assumed, -1)
}

// least leaves out known leaves, one after the other, as long as the answer stays
// the same: first those of a set, then the others, each from the last to the
// first. The leaf that stays is not left out; -1 is none.
func (t Table) least(at Combination, first LeafSet, stays int) LeafSet {
	is := t[at].Truth
	var kept LeafSet
	for i := range MaxLeaves {
		if at.Truth(i) != Unknown {
			kept |= Leaf(i)
		}
	}
	for _, among := range []LeafSet{first, ^first} {
		for i := MaxLeaves - 1; i >= 0; i-- {
			less := at - at.only(Leaf(i))
			if i != stays && kept&among&Leaf(i) != 0 && t[less].Truth == is {
				at = less
				kept &^= Leaf(i)
			}
		}
	}
	return kept
}
