package assistance

import (
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// reach is a printed total as a question meets it: what it bounds from above, and in which
// time.
type reach struct {
	steps   []reachStep
	known   civil.Date
	classes []int // that it bounds
}

// reachStep is a step of a printed total that adds up money of some time.
type reachStep struct {
	*Step
	time   civil.Period
	counts bool // some of the money that is asked for lies in its time
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
	return r
}

// adds reports whether a step of the total adds up money of the stage of another.
func (r *reachStep) adds(s *Step) bool { return r.Stage == s.Stage && r.Foreseen == s.Foreseen }

// adds reports whether the total adds up money of the stage of a step, whenever.
func (r *reach) adds(s *Step) bool {
	return slices.ContainsFunc(r.steps, func(of reachStep) bool { return of.adds(s) })
}

// covering returns the steps of the total in whose times that of s lies, by whatever of its
// figures. covered is false if some of it lies in none of them.
func (r *reach) covering(s *Step) (steps []int, covered bool) {
	when, _ := s.When()
	steps = r.in(when, s)
	covered = len(steps) > 0
	for i := range s.Figures {
		if period := s.Figures[i].Period; covered && !period.IsZero() {
			more := r.in(period, s)
			steps, covered = append(steps, more...), len(more) > 0
		}
	}
	return steps, covered
}

// in returns the steps of the total that add up money of the stage of s and in whose times
// together a time lies. There are none if some of it lies in none of them.
func (r *reach) in(time civil.Period, s *Step) (steps []int) {
	for i := range r.steps {
		if r.steps[i].adds(s) && r.steps[i].time.Overlaps(time) {
			steps = append(steps, i)
		}
	}
	slices.SortStableFunc(steps, func(i, j int) int { return r.steps[i].time.From.Compare(r.steps[j].time.From) })
	from := time.From // of what is not met so far
	for _, i := range steps {
		if r.steps[i].time.From.After(from) {
			return nil
		}
		until := r.steps[i].time.Until
		if until.IsZero() || !time.Until.IsZero() && !until.Before(time.Until) {
			return steps
		}
		if until.After(from) {
			from = until
		}
	}
	return nil
}

// take looks at what is asked for of records that the total adds up. taken reports whether
// it covers some of that, and open whether it adds up the stage and does not cover all.
func (r *reach) take(records []*Record, ask *asking) (taken, open bool) {
	for _, record := range records {
		for i := range record.Steps {
			s := &record.Steps[i]
			if !r.adds(s) || !s.knownBy(ask.known) || ask.extentOf(record, s) == Outside {
				continue
			}
			steps, covered := r.covering(s)
			taken, open = taken || covered, open || !covered
			for _, step := range steps {
				r.steps[step].counts = r.steps[step].counts || covered
			}
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
