package obligation

import (
	"iter"
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// outcome is what the evidence makes of a leaf, or of a part of one, on a day:
// a weighing without its grounds.
type outcome struct {
	truth    Truth
	gap      Gap  // set when truth is Unknown
	supposed bool // a No by hypothetical words alone
}

// course is how a leaf, or a part of one, stands from day to day: the days on
// which that changes, in order. The first is the first day of the calendar.
type course []turn

// turn is a day from which on an outcome stands.
type turn struct {
	from civil.Date
	outcome
}

// add goes on with an outcome from a day, later than those before it.
func (c *course) add(from civil.Date, o outcome) {
	if last := len(*c) - 1; last < 0 || (*c)[last].outcome != o {
		*c = append(*c, turn{from, o})
	}
}

// on returns the outcome on a day.
func (c course) on(day civil.Date) outcome {
	i, found := slices.BinarySearchFunc(c, day, func(t turn, day civil.Date) int { return t.from.Compare(day) })
	if !found {
		i-- // the turn before
	}
	return c[i].outcome
}

// over yields the days of a period by their outcome.
func (c course) over(p civil.Period) iter.Seq2[civil.Period, outcome] {
	return func(yield func(civil.Period, outcome) bool) {
		for i, t := range c {
			stands := civil.Period{From: t.from}
			if i+1 < len(c) {
				stands.Until = c[i+1].from
			}
			if days, ok := stands.Intersect(p); ok && !yield(days, t.outcome) {
				return
			}
		}
	}
}

// inOrder sorts days and leaves each in once; no date is none.
func inOrder(days []civil.Date) []civil.Date {
	days = slices.DeleteFunc(days, civil.Date.IsZero)
	slices.SortFunc(days, civil.Date.Compare)
	return slices.Compact(days)
}
