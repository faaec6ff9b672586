package assistance

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
)

// inOrderOfIDs returns the places of the records in the order of their ids; of
// those with the same id, the first first.
//
// A million ids lie all over the memory. Most of them differ in the first eight
// bytes after what all have in common, so that these are compared side by side
// and the rest is looked at only where they are the same.
func inOrderOfIDs(records []Record) []uint32 {
	type key struct {
		bytes uint64
		place uint32
	}
	common := commonPrefix(records)
	keys := make([]key, len(records))
	for place := range records {
		var next [8]byte // an id that is shorter comes first: no id holds a zero byte
		copy(next[:], records[place].ID[common:])
		keys[place] = key{binary.BigEndian.Uint64(next[:]), uint32(place)}
	}
	slices.SortFunc(keys, func(a, b key) int {
		if a.bytes != b.bytes {
			return cmp.Compare(a.bytes, b.bytes)
		}
		return cmp.Or(strings.Compare(records[a.place].ID, records[b.place].ID), cmp.Compare(a.place, b.place))
	})
	places := make([]uint32, len(keys))
	for i := range keys {
		places[i] = keys[i].place
	}
	return places
}

// commonPrefix returns how many bytes all ids begin with.
func commonPrefix(records []Record) int {
	if len(records) == 0 {
		return 0
	}
	common := records[0].ID
	for i := range records {
		n := 0
		for id := records[i].ID; n < len(common) && n < len(id) && id[n] == common[n]; {
			n++
		}
		common = common[:n]
	}
	return len(common)
}
