package assistance

import "github.com/treatyaid/treatyaid/schema/civil"

// monthStarts has the days of a year of 365 before each month, and after the last.
var monthStarts = [...]int{1: 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365}

// readDate reads a date.
func readDate(data []byte, i int) (date civil.Date, end int) {
	const size = len(`"2006-01-02"`)
	if i+size > len(data) {
		return civil.Date{}, 0
	}
	d := data[i : i+size]
	if d[0] != '"' || d[5] != '-' || d[8] != '-' || d[11] != '"' {
		return civil.Date{}, 0
	}
	century, of := twoDigits(d[1], d[2]), twoDigits(d[3], d[4])
	month, day := twoDigits(d[6], d[7]), twoDigits(d[9], d[10])
	if century < 19 || century > 21 || of < 0 || month < 1 || month > 12 || day < 1 {
		return civil.Date{}, 0
	}
	year := century*100 + of
	leap := 0
	if year%4 == 0 && (of != 0 || century == 20) {
		leap = 1
	}
	last := monthStarts[month+1] - monthStarts[month]
	if month == 2 {
		last += leap
	}
	if day > last {
		return civil.Date{}, 0
	}
	since := year - 1900
	days := since*365 + (since+3)/4 + monthStarts[month] + day - 1
	if since > 0 {
		days-- // 1900 has no leap day
	}
	if year > 2100 {
		days-- // nor has 2100
	}
	if month > 2 {
		days += leap
	}
	return civil.Earliest().AddDays(days), i + size
}

// twoDigits returns the number of two digits, or less than 0 if they are none.
func twoDigits(tens, units byte) int {
	tens, units = tens-'0', units-'0'
	if tens > 9 || units > 9 {
		return -1
	}
	return int(tens)*10 + int(units)
}
