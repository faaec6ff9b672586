package assistance

import (
	"testing"

	"github.com/treatyaid/treatyaid/schema/civil"
)

func TestYears(t *testing.T) {
	if firstYear != civil.Earliest().Year() || lastYear != civil.Latest().Year() {
		t.Errorf("years from %d to %d, and dates from %d to %d", firstYear, lastYear, civil.Earliest().Year(), civil.Latest().Year())
	}
}

func TestYearSet(t *testing.T) {
	g := newGenerator(66)
	const count = lastYear - firstYear + 1
	for range 200 {
		var set yearSet
		var want [count]bool
		for range 1 + g.IntN(4) {
			first := g.IntN(count)
			last := first + g.IntN(count-first)
			set.add(first, last)
			for year := first; year <= last; year++ {
				want[year] = true
			}
		}
		for year, is := range want {
			if set.has(year) != is {
				t.Errorf("year %d: %v, not %v", year, !is, is)
			}
		}
	}
}
