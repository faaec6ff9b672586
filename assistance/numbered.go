package assistance

import (
	"slices"
	"strings"
)

// numbered has records by their numbers: the number of a record is its place in the order
// of the ids.
type numbered struct {
	inOrder []*Record // of the ids
}

// record returns the record of a number.
func (n *numbered) record(number uint32) *Record { return n.inOrder[number] }

// number returns the number of the record with an id.
func (n *numbered) number(id string) (number uint32, ok bool) {
	i, ok := slices.BinarySearchFunc(n.inOrder, id, func(r *Record, id string) int { return strings.Compare(r.ID, id) })
	return uint32(i), ok
}

// ids returns the ids of records, in their order.
func (n *numbered) ids(numbers ...uint32) (ids []string) {
	slices.Sort(numbers)
	for _, number := range numbers {
		ids = append(ids, n.record(number).ID)
	}
	return ids
}
