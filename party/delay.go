package party

import "github.com/treatyaid/treatyaid/schema/civil"

// Delay is the time that a treaty lets pass between an act and its effect: so many of
// one unit.
type Delay struct {
	Count int       `json:"count"`
	Unit  DelayUnit `json:"unit"`
}

// After returns the day on which the delay has passed since an act. It is zero for no
// act, for the zero Delay, or past the calendar's end. Where months lead to a month
// that has no such day it is the last of that month, and clamped is true: six months
// after 31 August is the last day of February.
func (d Delay) After(act civil.Date) (day civil.Date, clamped bool) {
	switch d.Unit {
	case Days:
		return act.AddDays(d.Count), false
	case Months:
		return act.AddMonths(d.Count)
	case MonthBeginnings:
		day, _ = act.FirstOfMonth().AddMonths(d.Count)
		return day, false
	}
	return civil.Date{}, false
}
