package party

import "github.com/treatyaid/treatyaid/schema/civil"

// partyPeriods returns the periods in which a standing is [Party] and those in
// which it is [Undetermined]. It asks for the standing on the calendar's first day
// and on each day of changes, between which it does not change.
func partyPeriods(changes []civil.Date, standing func(on civil.Date) Standing) (certain, undetermined []civil.Period) {
	begins := append([]civil.Date{civil.Earliest()}, changes...)
	for i, from := range begins {
		period := civil.Period{From: from}
		if i == 0 {
			period.From = civil.Date{}
		}
		if i+1 < len(begins) {
			period.Until = begins[i+1]
		}
		switch standing(from) {
		case Party:
			certain = appendPeriod(certain, period)
		case Undetermined:
			undetermined = appendPeriod(undetermined, period)
		}
	}
	return certain, undetermined
}

// appendPeriod lengthens the last period if the next begins where it ends.
func appendPeriod(periods []civil.Period, next civil.Period) []civil.Period {
	if n := len(periods); n > 0 && periods[n-1].Until == next.From {
		periods[n-1].Until = next.Until
		return periods
	}
	return append(periods, next)
}
