package evidence

import (
	"cmp"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// Topic is what a piece speaks of, beside the fact and its State: another State
// and a category of assistance, each zero where it names none.
type Topic struct {
	Object   party.State
	Category assistance.Category
}

// compare orders topics by the other State, then by category.
func (t Topic) compare(u Topic) int {
	return cmp.Or(t.Object.Compare(u.Object), cmp.Compare(t.Category, u.Category))
}

// covers reports whether what is said of u speaks of t too, if t is asked of
// anyone or of any category: the category of u is that of t or lies in it.
func (t Topic) covers(u Topic) bool {
	return !t.Category.IsValid() || t.Category.Contains(u.Category)
}

// isNear reports whether a word on u can matter to who asks about t: the category
// of one contains that of the other, or one of them names none.
func (t Topic) isNear(u Topic) bool {
	return !t.Category.IsValid() || !u.Category.IsValid() || t.Category.Contains(u.Category) || u.Category.Contains(t.Category)
}
