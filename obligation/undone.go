package obligation

import (
	"cmp"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// undone is when what a step did was taken back: from a first day on it may have been, and
// from a last day on it surely was. No date is never.
type undone struct {
	perhaps, surely civil.Date
}

// undone returns when a step of a record was taken back, as far as is known. In part is
// not at all: the rest of it was done.
//
// What came back in full leaves in doubt what had promised the same money, and whether it
// was printed once more.
func (g *gathering) undone(r *assistance.Record, step int) undone {
	var u undone
	stage := r.Steps[step].Stage
	for i := step + 1; i < len(r.Steps); i++ {
		back := &r.Steps[i]
		if !g.isBack(back) || back.Of != stage && !mayBeSameMoney(back.Of, stage) {
			continue
		}
		all := g.takesAll(r, i)
		if all == No {
			continue
		}
		when, _ := back.When()
		u.perhaps = sooner(u.perhaps, cmp.Or(when.From, civil.Earliest()))
		if all == Yes && back.Of == stage && !when.Until.IsZero() {
			u.surely = sooner(u.surely, when.Until.AddDays(-1))
		}
	}
	return u
}

// sooner returns the earlier of two days; no date is never.
func sooner(a, b civil.Date) civil.Date {
	if a.IsZero() || b.Before(a) {
		return b
	}
	return a
}

// isBack reports whether a step is known to take something back.
func (g *gathering) isBack(s *assistance.Step) bool {
	return s.Stage == assistance.TakenBack && !s.Foreseen && g.knows(s.KnownOn())
}

// mayBeSameMoney reports whether money that is taken back at a stage may be the money of
// another stage, which promised it or is not said.
func mayBeSameMoney(of, stage assistance.Stage) bool {
	switch of {
	case assistance.Delivered, assistance.Provided:
		return stage != assistance.Requested
	case assistance.Committed:
		return stage == assistance.Offered || stage == assistance.Pledged || stage == assistance.Provided
	case assistance.Pledged:
		return stage == assistance.Offered
	}
	return false
}

// takesAll says whether a step takes back, with those before it, all that the record had
// come to at that stage: it does if it has no figures, or if they come to no less.
func (g *gathering) takesAll(r *assistance.Record, step int) Truth {
	back := &r.Steps[step]
	if len(back.Figures) == 0 {
		return Yes
	}
	all := Unknown
	for _, amount := range back.Amounts(g.known) {
		had, said := g.had(r, step, amount.Currency)
		if !said {
			continue
		}
		least, most := g.cameBack(r, step, amount)
		switch {
		case !had.IsOpen() && least.Compare(had.High) >= 0:
			return Yes
		case most.Compare(had.Low) < 0:
			all = No
		}
	}
	return all
}

// had returns what a record had come to, in a currency, at the stage of which a step takes
// something back. It is not said if some step before prints nothing in that currency.
func (g *gathering) had(r *assistance.Record, step int, in assistance.Currency) (had assistance.Range, said bool) {
	had.Currency = in
	for i := range r.Steps[:step] {
		s := &r.Steps[i]
		if s.Stage != r.Steps[step].Of || s.Foreseen || !g.knows(s.KnownOn()) {
			continue
		}
		amount, printed := amountIn(s, in, g.known)
		if !printed {
			return had, false
		}
		var err error
		if had, err = had.Plus(amount); err != nil {
			return had, false
		}
	}
	return had, true
}

// cameBack returns what a step takes back in a currency, with those before it at the same
// stage. At least it is what those come to that lie in times apart: others may be one.
func (g *gathering) cameBack(r *assistance.Record, step int, amount assistance.Range) (least, most assistance.Sum) {
	least, most = amount.Low, amount.High
	when, _ := r.Steps[step].When()
	apart := []civil.Period{when}
	for i := range r.Steps[:step] {
		s := &r.Steps[i]
		if !g.isBack(s) || s.Of != r.Steps[step].Of {
			continue
		}
		more, printed := amountIn(s, amount.Currency, g.known)
		if !printed {
			most = assistance.OpenEnd()
			continue
		}
		most, _ = most.Plus(more.High) // it cannot fail: the steps are few
		if when, _ := s.When(); !overlapsAny(when, apart) {
			apart = append(apart, when)
			least, _ = least.Plus(more.Low)
		}
	}
	return least, most
}

func overlapsAny(p civil.Period, others []civil.Period) bool {
	for _, other := range others {
		if p.Overlaps(other) {
			return true
		}
	}
	return false
}

// amountIn returns what a step prints in a currency.
func amountIn(s *assistance.Step, in assistance.Currency, known civil.Date) (amount assistance.Range, printed bool) {
	for _, a := range s.Amounts(known) {
		if a.Currency == in {
			return a, true
		}
	}
	return assistance.Range{}, false
}
