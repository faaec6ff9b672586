package civil

import "time"

const (
	firstYear = 1900
	lastYear  = 2199
	lastDay   = 109573 // the number of 2199-12-31
)

// A year is counted here from 1 March, so that a leap day is its last day and moves
// no month. The year 0 begins on 0000-03-01.
const (
	dayZero    = 693900                 // days from 0000-03-01 to 1899-12-31
	fiveMonths = 31 + 30 + 31 + 30 + 31 // days from March to July, and from August to December

	// The average year has 365 1/4 days, the average century 36524 1/4. Both are
	// whole numbers of quarters of a day.
	yearQuarters    = 4*365 + 1
	centuryQuarters = 4*36524 + 1
)

// dayNumber returns the days from 1899-12-31 to the day d of month m of year y.
// It trusts its arguments.
func dayNumber(y int, m time.Month, d int) int32 {
	if m < time.March {
		y--
		m += 12
	}
	years := 365*y + y/4 - y/100 + y/400
	months := (fiveMonths*int(m-time.March) + 2) / 5
	return int32(years + months + d - 1 - dayZero)
}

// yearMonthDay is the reverse of [dayNumber].
func yearMonthDay(number int32) (y int, m time.Month, d int) {
	quarters := 4*(int(number)+dayZero) + 3 // to the last quarter of the day
	century := quarters / centuryQuarters
	quarters = quarters%centuryQuarters | 3
	y = 100*century + quarters/yearQuarters
	day := quarters % yearQuarters / 4 // 0 is 1 March
	month := (5*day + 2) / fiveMonths
	m, d = time.March+time.Month(month), day-(fiveMonths*month+2)/5+1
	if m > time.December {
		y++
		m -= 12
	}
	return y, m, d
}

// isDay reports whether the calendar has the day, from the first year to the last.
func isDay(y int, m time.Month, d int) bool {
	return y >= firstYear && y <= lastYear && m >= time.January && m <= time.December && d >= 1 && (d <= 28 || d <= daysIn(y, m))
}

// daysIn returns the days of the month m of year y.
func daysIn(y int, m time.Month) int {
	switch m {
	case time.April, time.June, time.September, time.November:
		return 30
	case time.February:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
