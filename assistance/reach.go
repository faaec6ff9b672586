package assistance

import (
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// reach is a printed total as a question meets it: what it bounds from above, and in which
// time.
type reach struct {
	steps   []reachStep
	times   []reachTime
	known   civil.Date
	classes []int // that it bounds
}

// reachStep is a step of a printed total that adds up money of some time.
type reachStep struct {
	*Step
	time   civil.Period
	counts bool // some of the money that is asked for lies in its time
}

// reachTime is when a printed total adds up money of a stage, done or foreseen.
type reachTime struct {
	stage    Stage
	foreseen bool
	spans    []civil.Period // one after the other, and no two of them meet
}

func newReach(total *Record, known civil.Date) *reach {
	r := &reach{known: known}
	for i := range total.Steps {
		s := &total.Steps[i]
		time, _ := s.When()
		some := s.knownBy(known)
		for j := range s.Figures { // of several times: what they have in common
			if some {
				time, some = time.Intersect(s.Figures[j].Period)
			}
		}
		if some {
			r.steps = append(r.steps, reachStep{Step: s, time: time})
		}
	}
	for i := range r.steps {
		of := r.timeOf(r.steps[i].Step)
		if of == nil {
			r.times = append(r.times, reachTime{stage: r.steps[i].Stage, foreseen: r.steps[i].Foreseen})
			of = &r.times[len(r.times)-1]
		}
		if r.steps[i].time.IsValid() {
			of.spans = append(of.spans, r.steps[i].time)
		}
	}
	for i := range r.times {
		r.times[i].join()
	}
	return r
}

// join makes one span of those that meet.
func (t *reachTime) join() {
	slices.SortFunc(t.spans, civil.Period.Compare)
	joined := t.spans[:0]
	for _, span := range t.spans {
		last := len(joined) - 1
		switch {
		case last < 0 || !joined[last].Until.IsZero() && span.From.After(joined[last].Until):
			joined = append(joined, span)
		case compareEnds(span, joined[last]) > 0:
			joined[last].Until = span.Until
		}
	}
	t.spans = joined
}

// covers reports whether a time lies in one of the spans.
func (t *reachTime) covers(time civil.Period) bool {
	after, _ := slices.BinarySearchFunc(t.spans, time.From, func(span civil.Period, from civil.Date) int {
		if span.From.After(from) {
			return 1
		}
		return -1
	})
	return after > 0 && time.IsValid() && compareEnds(t.spans[after-1], time) >= 0
}

// timeOf returns when the total adds up money of the stage of a step; nil: never.
func (r *reach) timeOf(s *Step) *reachTime {
	for i := range r.times {
		if t := &r.times[i]; t.stage == s.Stage && t.foreseen == s.Foreseen {
			return t
		}
	}
	return nil
}

// covers reports whether the time of a step lies in that of the total, by whatever of its
// figures.
func (r *reach) covers(s *Step) bool {
	of := r.timeOf(s)
	return of != nil && of.covers(s.when()) && !slices.ContainsFunc(s.Figures, func(f Figure) bool {
		return !f.Period.IsZero() && !of.covers(f.Period)
	})
}

// count marks the steps of the total in whose times that of s lies, which it covers.
func (r *reach) count(s *Step) {
	for i := range r.steps {
		of := &r.steps[i]
		of.counts = of.counts || of.Stage == s.Stage && of.Foreseen == s.Foreseen && (of.time.Overlaps(s.when()) ||
			slices.ContainsFunc(s.Figures, func(f Figure) bool { return !f.Period.IsZero() && of.time.Overlaps(f.Period) }))
	}
}

// take looks at what is asked for of records that the total adds up. taken reports whether
// it covers some of that, and open whether it adds up the stage and does not cover all.
func (r *reach) take(records []*Record, ask *asking) (taken, open bool) {
	for _, record := range records {
		for i := range record.Steps {
			s := &record.Steps[i]
			if r.timeOf(s) == nil || !s.knownBy(ask.known) || ask.extentOf(record, s) == Outside {
				continue
			}
			if !r.covers(s) {
				open = true
				continue
			}
			taken = true
			r.count(s)
		}
	}
	return taken, open
}

// most returns the amounts of the total that bound what stands under a heading: what is
// planned bounds nothing that is done.
func (r *reach) most(under heading) []Range {
	var of Record
	for _, s := range r.steps {
		if s.counts && s.Foreseen == under.line.Foreseen {
			of.Steps = append(of.Steps, *s.Step)
		}
	}
	return amountsAt(&of, under.stage, r.known)
}

// bounded returns what the classes that the total bounds come to: what lies within its time
// is no more than it, also where no amount of its own is printed. all is what they come to
// without it, of which within and beyond are the parts within and beyond its time.
func (r *reach) bounded(all, within, beyond []talliedTotal) (bounded []talliedTotal) {
	inside := slices.Clone(within)
	for _, one := range all {
		most := r.most(one.heading)
		i, j := indexOf(within, one.heading), indexOf(beyond, one.heading)
		if one.heading.currency != 0 || len(most) == 0 || i < 0 {
			bounded = addTallied(bounded, one)
			continue
		}
		if j >= 0 {
			bounded = addTallied(bounded, beyond[j])
		}
		for _, amount := range most {
			of := within[i]
			of.heading.currency, of.money, of.gross = amount.Currency, amount.atMost(), amount.atMost()
			bounded, inside = addTallied(bounded, of), addTallied(inside, of)
		}
	}
	for i := range bounded {
		one := &bounded[i]
		for _, amount := range r.most(one.heading) {
			if amount.Currency == one.heading.currency {
				one.money.High = lesser(one.money.High, r.highest(amount, one.heading, inside, beyond))
			}
		}
	}
	return bounded
}

// highest returns the most that money under a heading comes to if what lies within the time
// of the total is no more than an amount. If more is sure, that conflicts with the total,
// which then bounds nothing.
func (r *reach) highest(amount Range, under heading, within, beyond []talliedTotal) (most Sum) {
	if i := indexOf(within, under); i >= 0 {
		if within[i].money.Low.Compare(amount.High) > 0 {
			return OpenEnd()
		}
		most = lesser(within[i].money.High, amount.High)
	}
	if i := indexOf(beyond, under); i >= 0 {
		most, _ = most.Plus(beyond[i].money.High) // it cannot fail, see plus
	}
	return most
}
