package civil

import "time"

const (
	firstYear = 1900
	lastYear  = 2199
	lastDay   = 109573 // the number of 2199-12-31

	years = lastYear - firstYear + 1
)

// daysBefore has, of each month from the first year on, the days from 1899-12-31 to the
// day before the month, and so of the month after the last year.
var daysBefore = countDays()

func countDays() (before [12*years + 1]int32) {
	for i := range 12 * years {
		before[i+1] = before[i] + int32(daysIn(firstYear+i/12, time.January+time.Month(i%12)))
	}
	return before
}

// dayNumber returns the days from 1899-12-31 to the day d of month m of year y. It is 0 if
// the calendar has no such day, or the year is not from the first to the last.
func dayNumber(y int, m time.Month, d int) int32 {
	month := 12*uint(y-firstYear) + uint(m-time.January)
	if uint(y-firstYear) >= years || uint(m-time.January) >= 12 || d < 1 {
		return 0
	}
	before := daysBefore[month : month+2]
	if d > int(before[1]-before[0]) {
		return 0
	}
	return before[0] + int32(d)
}

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
