package obligation

import (
	"slices"
	"sort"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// times are spans of time, of which some may meet others. How many of them meet a further
// span takes no look at each.
type times struct {
	from  []civil.Date // their beginnings in order; no date comes first
	until []civil.Date // their ends in order, but for those that have none
}

func newTimes(spans []civil.Period) times {
	var t times
	for _, span := range spans {
		t.from = append(t.from, span.From)
		if !span.Until.IsZero() {
			t.until = append(t.until, span.Until)
		}
	}
	slices.SortFunc(t.from, civil.Date.Compare)
	slices.SortFunc(t.until, civil.Date.Compare)
	return t
}

// meeting returns how many of the spans have a day in common with p: those that begin before it
// ends, less those that end before it begins.
func (t times) meeting(p civil.Period) int {
	begun := len(t.from)
	if !p.Until.IsZero() {
		begun = sort.Search(len(t.from), func(i int) bool { return !t.from[i].Before(p.Until) })
	}
	over := 0
	if !p.From.IsZero() {
		over = sort.Search(len(t.until), func(i int) bool { return t.until[i].After(p.From) })
	}
	return begun - over
}
