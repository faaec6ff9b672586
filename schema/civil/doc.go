// Package civil has the two times that treaty law counts in: the calendar day
// ([Date]) and the stretch of days ([Period]). Neither has a clock or a zone.
//
//	inForce := civil.MustParse("2010-08-01")
//	year := civil.Year(2014)
//	year.Contains(inForce) // false
//
// A Date lies between 1900-01-01 and 2199-12-31 ([Earliest], [Latest]), the
// years that the schemas admit. Its zero value is no date at all: absent, not
// the first of anything. It is kept as the number of its day, so that comparing
// dates and adding days are arithmetic on whole numbers. Year and month are worked
// out where they are asked for: to add months, whose last days differ, and to write
// a date.
//
// A Period runs from a day up to, and not including, another, so that periods
// join without a gap: one year is [2014-01-01, 2015-01-01). A zero end is
// no bound. Whether two periods overlap, or one lies in the other, follows from
// their ends, without counting days.
//
// The package leaves out durations, weekdays, business days and the words
// "today" and "now": a legal date is always given, never taken from a clock.
package civil
