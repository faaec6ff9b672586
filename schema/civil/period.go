package civil

import "time"

// Period is the days from From up to, and not including, Until. A zero From
// means from the beginning, a zero Until without end; the zero Period is all
// time. A period whose From does not come before its Until holds no day and is
// not valid.
type Period struct {
	From  Date `json:"from,omitzero"`
	Until Date `json:"until,omitzero"`
}

// Day returns the period of the one day d. For no date it is a period that
// holds no day. The day [Latest] is followed by none, so that its period has no
// Until.
func Day(d Date) Period {
	if d.IsZero() {
		return empty()
	}
	return Period{From: d, Until: d.AddDays(1)}
}

// Year returns the calendar year y. Outside 1900 to 2199 it is a period that
// holds no day. The year 2199 has no Until.
func Year(y int) Period {
	first, err := New(y, time.January, 1)
	if err != nil {
		return empty()
	}
	next, _ := first.AddMonths(12)
	return Period{From: first, Until: next}
}

// empty is a period that holds no day: the zero Period, all time, cannot say it.
func empty() Period { return Period{From: Earliest(), Until: Earliest()} }

// IsValid reports whether p holds a day.
func (p Period) IsValid() bool { return p.Until.IsZero() || p.from().Before(p.Until) }

// IsZero reports whether p is the zero Period, all time.
func (p Period) IsZero() bool { return p == Period{} }

// Compare returns -1, 0 or 1: it orders periods by the day on which they begin, then
// by that on which they end. One without beginning comes first, one without end
// last.
func (p Period) Compare(q Period) int {
	c := p.From.Compare(q.From)
	switch {
	case c != 0 || p.Until == q.Until:
		return c
	case p.Until.IsZero():
		return 1
	case q.Until.IsZero():
		return -1
	}
	return p.Until.Compare(q.Until)
}

// Contains reports whether the day d lies in p. No date lies in no period.
func (p Period) Contains(d Date) bool {
	return !d.IsZero() && !d.Before(p.From) && (p.Until.IsZero() || d.Before(p.Until))
}

// Overlaps reports whether p and q have a day in common.
func (p Period) Overlaps(q Period) bool {
	_, ok := p.Intersect(q)
	return ok
}

// Within reports whether every day of p is a day of q. A period that is not
// valid lies within none and has none within it.
func (p Period) Within(q Period) bool {
	return p.IsValid() && q.IsValid() && !p.from().Before(q.from()) &&
		(q.Until.IsZero() || !p.Until.IsZero() && !p.Until.After(q.Until))
}

// Intersect returns the days that p and q have in common. If they have none, ok
// is false and the Period is to be ignored: the zero Period is all time.
func (p Period) Intersect(q Period) (common Period, ok bool) {
	if !p.IsValid() || !q.IsValid() {
		return Period{}, false
	}
	common = p
	if q.From.After(p.From) {
		common.From = q.From
	}
	if p.Until.IsZero() || !q.Until.IsZero() && q.Until.Before(p.Until) {
		common.Until = q.Until
	}
	if !common.IsValid() {
		return Period{}, false
	}
	return common, true
}

// from is the first day of p.
func (p Period) from() Date {
	if p.From.IsZero() {
		return Earliest()
	}
	return p.From
}

// String returns the period as "2014-01-01..2015-01-01", the second date being
// the day after the last. An open end is left empty; all time is "..".
func (p Period) String() string { return p.From.String() + ".." + p.Until.String() }
