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

// takenBack is a step of a record that takes back all that the record had come to, or may.
type takenBack struct {
	record *assistance.Record
	step   int
	all    Truth
}

// undoneBy returns when a step of a record was taken back, as far as is known: by its own
// later steps, and by other records on later days; only what these take back after the day
// of the step can be the money of it.
//
// What came back in full leaves in doubt what had promised the same money, and whether it
// was printed once more.
func undoneBy(taken []takenBack, r *assistance.Record, step int) undone {
	var u undone
	when, _ := r.Steps[step].When()
	stage := r.Steps[step].Stage
	for i := range taken {
		t := &taken[i]
		back := &t.record.Steps[t.step]
		if back.Of != stage && !mayBeSameMoney(back.Of, stage) {
			continue
		}
		days, _ := back.When()
		follows := t.step > step
		if t.record != r {
			if !days.Until.IsZero() && !when.From.Before(days.Until) {
				continue
			}
			follows = !when.From.IsZero() && when.From.Before(days.From)
		} else if !follows {
			continue
		}
		u.perhaps = sooner(u.perhaps, cmp.Or(days.From, civil.Earliest()))
		if follows && t.all == Yes && back.Of == stage && !days.Until.IsZero() {
			u.surely = sooner(u.surely, days.Until.AddDays(-1))
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
