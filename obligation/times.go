package obligation

import (
	"slices"
	"sort"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// times are spans of time, of which some may meet others. Whether one of them meets a
// further span takes no look at each.
type times struct {
	spans []civil.Period // in the order of their beginnings
	until []civil.Date   // the latest end of each and those before it; zero if one has no end
}

func newTimes(spans []civil.Period) times {
	t := times{spans: slices.SortedFunc(slices.Values(spans), civil.Period.Compare)}
	for i, span := range t.spans {
		latest := span.Until
		if i > 0 && !latest.IsZero() {
			if before := t.until[i-1]; before.IsZero() || before.After(latest) {
				latest = before
			}
		}
		t.until = append(t.until, latest)
	}
	return t
}

// meet reports whether some of the spans has a day in common with p.
func (t times) meet(p civil.Period) bool {
	begun := len(t.spans) // how many begin before p ends
	if !p.Until.IsZero() {
		begun = sort.Search(len(t.spans), func(i int) bool { return !t.spans[i].From.Before(p.Until) })
	}
	if begun == 0 {
		return false
	}
	latest := t.until[begun-1]
	return latest.IsZero() || latest.After(p.From)
}
