package obligation

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// timesApart are times of which none meets another, in order.
type timesApart []civil.Period

// meets reports whether a time meets one of them.
func (a timesApart) meets(p civil.Period) bool {
	i := a.place(p)
	return i < len(a) && a[i].Overlaps(p)
}

// add adds a time that meets none of them, and reports whether it does.
func (a *timesApart) add(p civil.Period) bool {
	if a.meets(p) {
		return false
	}
	*a = slices.Insert(*a, a.place(p), p)
	return true
}

// place is that of the first that goes on after a time begins: no other before it can meet it.
func (a timesApart) place(p civil.Period) int {
	i, _ := slices.BinarySearchFunc(a, cmp.Or(p.From, civil.Earliest()), func(of civil.Period, day civil.Date) int {
		if of.Until.IsZero() || of.Until.After(day) {
			return 1
		}
		return -1
	})
	return i
}
