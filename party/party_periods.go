package party

import "github.com/treatyaid/treatyaid/schema/civil"

// PartyPeriods returns when the State is a party, and apart from that when the
// list does not settle whether it is, each in order and without gaps that are
// none, by what was known on the day known; the zero known knows all. A period
// without Until is carried forward without end. The slices are the caller's own.
func (l *StatusList) PartyPeriods(s State, known civil.Date) (certain, undetermined []civil.Period) {
	if !s.IsValid() {
		return nil, nil
	}
	begins := append([]civil.Date{civil.Earliest()}, l.Changes(s, known)...)
	for i, from := range begins {
		period := civil.Period{From: from}
		if i == 0 {
			period.From = civil.Date{}
		}
		if i+1 < len(begins) {
			period.Until = begins[i+1]
		}
		switch l.Standing(s, from, known).Standing {
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
