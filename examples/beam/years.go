package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Years are the calendar years from First to Last, both included.
type Years struct {
	First int `json:"first"`
	Last  int `json:"last"`
}

// everyYear is all that a date can say.
func everyYear() Years {
	return Years{First: civil.Earliest().Year(), Last: civil.Latest().Year()}
}

// parseYears reads "2008-2026", or "2014" for that year alone.
func parseYears(s string) (Years, error) {
	from, until, several := strings.Cut(s, "-")
	if !several {
		until = from
	}
	first, err := strconv.Atoi(from)
	last, err2 := strconv.Atoi(until)
	all := everyYear()
	if err != nil || err2 != nil || first < all.First || last > all.Last || first > last {
		return Years{}, fmt.Errorf("want years such as 2008-2026, or one, from %d to %d", all.First, all.Last)
	}
	return Years{first, last}, nil
}

// runs divides the years where a step of the record begins or ends: the record
// says the same of each year in a run.
func (y Years) runs(r *assistance.Record) []Years {
	cuts := []int{y.First, y.Last + 1}
	cut := func(day civil.Date) {
		for _, year := range []int{day.Year(), day.Year() + 1} {
			if year > y.First && year <= y.Last {
				cuts = append(cuts, year)
			}
		}
	}
	for _, step := range r.Steps {
		when, _ := step.When()
		periods := []civil.Period{when}
		for _, figure := range step.Figures {
			periods = append(periods, figure.Period)
		}
		for _, period := range periods {
			if !period.From.IsZero() {
				cut(period.From)
			}
			if !period.Until.IsZero() {
				cut(period.Until.AddDays(-1)) // the last day
			}
		}
	}
	return between(cuts)
}

// between returns the years from each cut up to the next, which begins the next.
func between(cuts []int) []Years {
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var runs []Years
	for i := 1; i < len(cuts); i++ {
		runs = append(runs, Years{cuts[i-1], cuts[i] - 1})
	}
	return runs
}
