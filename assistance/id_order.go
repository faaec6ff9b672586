package assistance

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
)

// sameID is a place whose id stands at a first place already.
type sameID struct{ place, first uint32 }

// inOrderOfIDs returns the places of ids in their order, those of the same id in
// the order of places; and the ids that stand twice, in no order.
//
// A million ids lie all over the memory. Most of them differ in the first eight
// bytes after what all have in common, so that these are put in order and the
// rest is looked at only where they are the same.
func inOrderOfIDs(ids []string) (places []uint32, again []sameID) {
	common := commonPrefix(ids)
	keys := make([]keyed, len(ids))
	for place, id := range ids {
		var next [8]byte // an id that is shorter comes first: no id holds a zero byte
		copy(next[:], id[common:])
		keys[place] = keyed{binary.BigEndian.Uint64(next[:]), uint32(place)}
	}
	keys = inOrderOfKeys(keys)
	places = make([]uint32, len(keys))
	for i := range keys {
		places[i] = keys[i].place
	}
	for from, until := 0, 0; from < len(keys); from = until {
		for until = from + 1; until < len(keys) && keys[until].key == keys[from].key; {
			until++
		}
		again = inOrderOfWholeIDs(ids, places[from:until], again)
	}
	return places, again
}

// inOrderOfWholeIDs puts places in the order of their ids and appends those that
// stand twice.
func inOrderOfWholeIDs(ids []string, places []uint32, again []sameID) []sameID {
	if len(places) == 1 {
		return again
	}
	slices.SortFunc(places, func(a, b uint32) int {
		return cmp.Or(strings.Compare(ids[a], ids[b]), cmp.Compare(a, b))
	})
	first := places[0]
	for _, place := range places[1:] {
		if ids[place] == ids[first] {
			again = append(again, sameID{place, first})
		} else {
			first = place
		}
	}
	return again
}

// commonPrefix returns how many bytes all ids begin with.
func commonPrefix(ids []string) int {
	if len(ids) == 0 {
		return 0
	}
	common := ids[0]
	for _, id := range ids {
		n := 0
		for n < len(common) && n < len(id) && id[n] == common[n] {
			n++
		}
		common = common[:n]
	}
	return len(common)
}

// usedAgain says that an id stands twice.
func usedAgain(id string) string { return id + " is the id of an earlier record" }
