package assistance

import (
	"fmt"
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// calendar divides time into the years of a [Yearly]: those of the calendar, or periods
// in their place. Both have numbers, of which 0 is that of firstYear. The zero calendar
// is of calendar years.
type calendar struct {
	days  []civil.Date // a period lasts from each to the next; none: calendar years
	first int          // the number of the first period
}

// calendarOf returns the calendar of the periods between days, of which the first has
// the number of the year in which it begins, and each other the next one. The error is a
// *[QueryError].
func calendarOf(days []civil.Date) (calendar, error) {
	if len(days) < 2 {
		return calendar{}, &QueryError{"days", fmt.Sprintf("%d days", len(days)), "two at least, the first of a period and that after the last"}
	}
	for i, day := range days {
		switch {
		case day.IsZero():
			return calendar{}, &QueryError{fmt.Sprintf("days[%d]", i), "", "a day"}
		case i > 0 && !days[i-1].Before(day):
			return calendar{}, &QueryError{fmt.Sprintf("days[%d]", i), day.String(), "a day after " + days[i-1].String()}
		}
	}
	// What lies before the first period and after the last has a number too.
	c := calendar{slices.Clone(days), days[0].Year() - firstYear}
	if c.first == 0 || c.first+len(days)-1 > lastYear-firstYear {
		return calendar{}, &QueryError{"days", fmt.Sprintf("%d days from %s", len(days), days[0]), fmt.Sprintf("periods of which the first begins after %d, with numbers up to %d", firstYear, lastYear-1)}
	}
	return c, nil
}

// years returns the first and the last year, by their numbers, in which an act may lie.
// lies is false if there is none.
func (c calendar) years(when civil.Period) (first, last int, lies bool) {
	if !when.IsValid() {
		return 0, 0, false
	}
	last = lastYear - firstYear
	if c.days != nil {
		first, last = c.first-1, c.first+len(c.days)-1
	}
	if !when.From.IsZero() {
		first = c.year(when.From)
	}
	if !when.Until.IsZero() {
		last = c.year(when.Until.AddDays(-1))
	}
	return first, last, true
}

// year returns the number of the year in which a day lies.
func (c calendar) year(day civil.Date) int {
	if c.days == nil {
		return day.Year() - firstYear
	}
	after, found := slices.BinarySearchFunc(c.days, day, civil.Date.Compare)
	if found {
		after++
	}
	return c.first - 1 + after
}

// period returns the days of a year by its number; of periods also those before the first
// and after the last of them.
func (c calendar) period(year int) civil.Period {
	if c.days == nil {
		return civil.Year(firstYear + year)
	}
	var p civil.Period
	if at := year - c.first; at >= 0 {
		p.From = c.days[at]
	}
	if at := year - c.first + 1; at < len(c.days) {
		p.Until = c.days[at]
	}
	return p
}
