package assistance

import (
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// corrections are the figures that count in place of those that records of a class
// correct: a copy follows its original.
type corrections map[correctedMoney]*correctionsOfOne

// correctedMoney is an amount that a record of a class corrects.
type correctedMoney struct {
	stage    Stage
	foreseen bool
	was      Money
}

// correctionsOfOne are the corrections of one amount, by when they begin.
type correctionsOfOne struct {
	all []correction
	// latest has for the first corrections the place of the one that ends last, and that of
	// the last of another record; -1: there is none. So that of many the one for a time is
	// found without looking at all.
	latest [][2]int
}

// correction is the figure that counts in place of one that is corrected.
type correction struct {
	of     uint32 // the number of the record that corrects it
	step   int
	figure int
	when   civil.Period // the time of the step: other instalments of the same amount stay
	now    Figure
}

// add adds the amounts that figures of a record correct, each with the figure that counts
// in its place.
func (c corrections) add(number uint32, r *Record, known civil.Date) {
	for i := range r.Steps {
		s := &r.Steps[i]
		if !s.knownBy(known) {
			continue
		}
		when, _ := s.When()
		for j := len(s.Figures) - 1; j > 0; j-- { // the last first: it may correct a correction
			f := &s.Figures[j]
			if f.Replaces.Currency == 0 || !f.knownBy(known) {
				continue
			}
			was := correctedMoney{s.Stage, s.Foreseen, f.Replaces}
			if c[was] == nil {
				c[was] = new(correctionsOfOne)
			}
			now := c.now(number, s, i, j)
			c[was].all = append(c[was].all, correction{of: number, step: i, figure: j, when: when, now: now})
		}
	}
}

// now returns what counts in place of a figure of a record: what its own step corrects it
// to later, or itself.
func (c corrections) now(number uint32, s *Step, step, figure int) Figure {
	now := s.Figures[figure]
	later := c[correctedMoney{s.Stage, s.Foreseen, now.Money()}]
	if later == nil {
		return now
	}
	for k := len(later.all) - 1; k >= 0 && later.all[k].of == number && later.all[k].step == step; k-- {
		if later.all[k].figure > figure {
			now = later.all[k].now
		}
	}
	return now
}

// sort puts the corrections in the order in which they are looked up.
func (c corrections) sort() {
	for _, one := range c {
		slices.SortStableFunc(one.all, func(a, b correction) int { return a.when.From.Compare(b.when.From) })
		one.latest = make([][2]int, len(one.all))
		latest := [2]int{-1, -1}
		for i := range one.all {
			switch {
			case latest[0] < 0 || compareEnds(one.all[i].when, one.all[latest[0]].when) > 0:
				if latest[0] >= 0 && one.all[i].of != one.all[latest[0]].of {
					latest[1] = latest[0]
				}
				latest[0] = i
			case one.all[i].of != one.all[latest[0]].of && (latest[1] < 0 || compareEnds(one.all[i].when, one.all[latest[1]].when) > 0):
				latest[1] = i
			}
			one.latest[i] = latest
		}
	}
}

// byAnother returns what counts in place of the amount in a time, by the correction of
// another record.
func (c *correctionsOfOne) byAnother(number uint32, when civil.Period) (now Figure, ok bool) {
	if c == nil {
		return Figure{}, false
	}
	n := len(c.all) // that begin before the time ends
	if !when.Until.IsZero() {
		n, _ = slices.BinarySearchFunc(c.all, when.Until, func(one correction, until civil.Date) int { return one.when.From.Compare(until) })
	}
	if n == 0 {
		return Figure{}, false
	}
	for _, place := range c.latest[n-1] {
		if place >= 0 && c.all[place].of != number {
			return c.all[place].now, c.all[place].when.Overlaps(when)
		}
	}
	return Figure{}, false
}

// applied returns a record with the figures that count in place of those that another
// record of its class corrects, for the same time.
func (c corrections) applied(number uint32, r *Record, known civil.Date) *Record {
	if len(c) == 0 {
		return r
	}
	own := *r
	own.Steps = slices.Clone(r.Steps)
	for i := range own.Steps {
		s := &own.Steps[i]
		when, _ := s.When()
		s.Figures = slices.Clone(s.Figures)
		for j := range s.Figures {
			f := &s.Figures[j]
			if !r.Steps[i].Counts(j, known) {
				continue
			}
			if now, is := c[correctedMoney{s.Stage, s.Foreseen, f.Money()}].byAnother(number, when); is {
				f.Amount, f.Currency, f.Sense, f.UpTo, f.Nearest = now.Amount, now.Currency, now.Sense, now.UpTo, now.Nearest
				f.Split = nil // it divides what was corrected
			}
		}
	}
	return &own
}
