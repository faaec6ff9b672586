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
		list := strings.Fields(ids)
		want := make([]uint32, len(list))
		var twice []sameID
		for i, id := range list {
			want[i] = uint32(i)
			if first := slices.Index(list, id); first < i {
				twice = append(twice, sameID{uint32(i), uint32(first)})
			}
		}
		slices.SortStableFunc(want, func(a, b uint32) int { return strings.Compare(list[a], list[b]) })
		got, again := inOrderOfIDs(list)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", ids, diff)
		}
		slices.SortFunc(again, func(a, b sameID) int { return int(a.place) - int(b.place) })
		if diff := cmp.Diff(twice, again, cmp.AllowUnexported(sameID{})); diff != "" {
			t.Errorf("%q twice: %s", ids, diff)
		}
	}
}
