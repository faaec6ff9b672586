package assistance

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCategorySet(t *testing.T) {
	if last := Category(len(nodes)); last > 63 {
		t.Fatalf("%d categories have no place in a set", last)
	}
	g := newGenerator(63)
	for _, r := range g.records(200) {
		var want []Category
		for _, c := range Categories() {
			if r.Bears(nil) && slices.ContainsFunc(r.Parts, func(p Part) bool { return p.Category == c }) {
				want = append(want, c)
			}
		}
		if diff := cmp.Diff(want, categorySetOf(&r).all(), opaque); diff != "" {
			t.Errorf("%v: %s", r.Parts, diff)
		}
	}
}
