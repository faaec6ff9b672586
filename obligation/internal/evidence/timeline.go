package evidence

import (
	"iter"
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// Timeline is how something stands from day to day: the days on which its outcome
// changes, in order. The first is the first day of the calendar.
type Timeline []Change

// Change is a day from which on an outcome stands.
type Change struct {
	From civil.Date
	Outcome
}

// Always is the timeline of what never changes.
func Always(o Outcome) Timeline { return Timeline{{civil.Earliest(), o}} }

// Add goes on with an outcome from a day, later than those before it.
func (t *Timeline) Add(from civil.Date, o Outcome) {
	if last := len(*t) - 1; last < 0 || (*t)[last].Outcome != o {
		*t = append(*t, Change{from, o})
	}
}

// On returns the outcome on a day.
func (t Timeline) On(day civil.Date) Outcome {
	i, found := slices.BinarySearchFunc(t, day, func(c Change, day civil.Date) int { return c.From.Compare(day) })
	if !found {
		i-- // the change before
	}
	return t[i].Outcome
}

// over yields the days of a period by their outcome.
func (t Timeline) over(p civil.Period) iter.Seq2[civil.Period, Outcome] {
	return func(yield func(civil.Period, Outcome) bool) {
		for i, c := range t {
			stands := civil.Period{From: c.From}
			if i+1 < len(t) {
				stands.Until = t[i+1].From
			}
			if days, ok := stands.Intersect(p); ok && !yield(days, c.Outcome) {
				return
			}
		}
	}
}

// together is the timeline of a fact that holds if any of its parts does. It goes
// once through the changes of all parts.
func together(parts []Timeline) Timeline {
	if len(parts) == 1 {
		return parts[0]
	}
	type change struct {
		part int
		Change
	}
	var changes []change
	for i, t := range parts {
		for _, c := range t {
			changes = append(changes, change{i, c})
		}
	}
	slices.SortFunc(changes, func(a, b change) int { return a.From.Compare(b.From) })
	stands := make([]*Outcome, len(parts)) // what each part is; nil before the calendar
	var whole anyOf
	var all Timeline
	for i := range changes {
		c := &changes[i]
		if was := stands[c.part]; was != nil {
			whole.remove(*was)
		}
		whole.add(c.Outcome)
		stands[c.part] = &c.Outcome
		if i+1 == len(changes) || changes[i+1].From != c.From {
			all.Add(c.From, whole.outcome())
		}
	}
	return all
}

// InOrder sorts days and leaves each in once; no date is left out.
func InOrder(days []civil.Date) []civil.Date {
	days = slices.DeleteFunc(days, civil.Date.IsZero)
	slices.SortFunc(days, civil.Date.Compare)
	return slices.Compact(days)
}
