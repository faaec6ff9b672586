package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// undone is when what a step did was taken back: from a first day on it may have been, and
// from a last day on it surely was. No date is never.
type undone struct {
	perhaps, surely civil.Date
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
