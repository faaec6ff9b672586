package assistance

import (
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// timesTaken are the times in which money was taken back: in order, those that met as one.
type timesTaken []civil.Period

// add adds a time, and reports whether it meets one that was added before.
func (t *timesTaken) add(when civil.Period) (met bool) {
	// From first up to end are the times that meet when.
	first, _ := slices.BinarySearchFunc(*t, when.From, func(p civil.Period, from civil.Date) int {
		if p.Until.IsZero() || p.Until.After(from) {
			return 1
		}
		return -1
	})
	end := first
	for ; end < len(*t) && (*t)[end].Overlaps(when); end++ {
		if (*t)[end].From.Before(when.From) {
			when.From = (*t)[end].From
		}
		if until := (*t)[end].Until; !when.Until.IsZero() && (until.IsZero() || until.After(when.Until)) {
			when.Until = until
		}
		met = true
	}
	*t = slices.Replace(*t, first, end, when)
	return met
}
