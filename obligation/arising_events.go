package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// arisingEvents are events by which a fact may have come about anew, in the order of their last
// days. The first day of each is the earliest of it and of those after it.
type arisingEvents []EventSpan

// inOrder puts events in that order.
func (a arisingEvents) inOrder() arisingEvents {
	slices.SortFunc(a, func(x, y EventSpan) int { return x.Latest.Compare(y.Latest) })
	for i := len(a) - 2; i >= 0; i-- {
		if next := a[i+1].Earliest; next.Before(a[i].Earliest) {
			a[i].Earliest = next
		}
	}
	return a
}

// after is the last day before the fact may have come about anew, after a day; no date if
// nothing tells of that.
func (a arisingEvents) after(day civil.Date) civil.Date {
	i, _ := slices.BinarySearchFunc(a, day, func(e EventSpan, day civil.Date) int {
		if e.Latest.After(day) {
			return 1
		}
		return -1
	})
	if i == len(a) {
		return civil.Date{}
	}
	before := a[i].Earliest.AddDays(-1)
	if before.Before(day) {
		return day
	}
	return before
}
