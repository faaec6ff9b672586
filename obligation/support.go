package obligation

// support returns the known leaves on which a finding rests, a bit for each,
// where truths are those of the combination at, and assumed marks the leaves
// that are known by an assumption only.
//
// A determined finding rests on a set of leaves that gives it whatever the
// others are, and of which none can be left out: if it may be with the leaf
// that gives the reason of a No, then of those that are not assumed, then of
// those that come first in the text. An undetermined one rests on those that
// would be open facts were nothing assumed.
func (t table) support(at uint32, truths []Truth, assumed uint16) uint16 {
	is := t[at].truth
	if is == Unknown {
		return t[at-t.digits(truths, assumed)].open & assumed
	}
	var rests uint16
	for i, truth := range truths {
		if truth != Unknown {
			rests |= 1 << i
		}
	}
	deciding := -1
	if is == No {
		deciding = int(t[at].deciding)
	}
	for _, first := range []uint16{assumed, 0} {
		found := t.without(at, truths, rests, first, deciding)
		if deciding < 0 || t[at-t.digits(truths, rests&^found|1<<deciding)].truth != is {
			return found
		} // else the set has no place for the reason
	}
	return t.without(at, truths, rests, assumed, -1)
}

// without drops leaves from those on which a finding rests while it stays the
// same: first those in the set, then the others, each from the last to the
// first, but for the one that is to stay.
func (t table) without(at uint32, truths []Truth, rests, first uint16, stays int) uint16 {
	is := t[at].truth
	for _, only := range []uint16{first, ^first} {
		for i := len(truths) - 1; i >= 0; i-- {
			less := at - uint32(truths[i])*powers[i]
			if i != stays && rests&only&(1<<i) != 0 && t[less].truth == is {
				at = less
				rests &^= 1 << i
			}
		}
	}
	return rests
}

// digits is what some leaves add to the number of a combination.
func (t table) digits(truths []Truth, of uint16) uint32 {
	var sum uint32
	for i, truth := range truths {
		if of&(1<<i) != 0 {
			sum += uint32(truth) * powers[i]
		}
	}
	return sum
}
