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
}

func TestCategoriesWithin(t *testing.T) {
	g := newGenerator(65)
	for range 300 {
		asked := g.query().Categories
		if g.seldom() && len(asked) > 0 { // a category that is none contains nothing
			asked = append(asked, 0, Category(len(nodes)+1), 64, 255)
		}
		var want []Category
		for _, c := range Categories() {
			if len(asked) == 0 || slices.ContainsFunc(asked, func(a Category) bool { return a.Contains(c) }) {
				want = append(want, c)
			}
		}
		set := categoriesWithin(asked)
		if diff := cmp.Diff(want, set.all()); diff != "" {
			t.Errorf("%v: %s", asked, diff)
		}
		for c := range Category(255) {
			if set.has(c) != slices.Contains(want, c) {
				t.Errorf("%v: %d is in the set: %v", asked, c, set.has(c))
			}
		}
	}
}
