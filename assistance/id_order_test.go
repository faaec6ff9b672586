package assistance

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestInOrderOfIDs(t *testing.T) {
	for _, ids := range []string{"", "a", "b a", "ab a abc", "a a b a", "record:1 record:10 record:2 record:", "x12345678b x12345678a x12345678",
		"x1234567 x12345678 x1234567", "Z a 0"} {
		var records []Record
		for _, id := range strings.Fields(ids) {
			records = append(records, Record{ID: id})
		}
		want := make([]uint32, len(records))
		for i := range want {
			want[i] = uint32(i)
		}
		slices.SortStableFunc(want, func(a, b uint32) int { return strings.Compare(records[a].ID, records[b].ID) })
		if diff := cmp.Diff(want, inOrderOfIDs(records)); diff != "" {
			t.Errorf("%q: %s", ids, diff)
		}
	}
}
