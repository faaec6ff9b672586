package assistance

import (
	"fmt"
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// Total is the money of the steps of one [Stage] in one currency. Totals of
// different stages are never added, as the same money passes through several;
// nor are those of different norms, as one act may bear on more than one.
//
// A Total whose Currency is zero is of no money: it counts the records with a
// step that prints no amount, as assistance in kind often has none.
type Total struct {
	Stage Stage `json:"stage"`
	Range
	Records int `json:"records"` // the records that have such a step
}

// String returns "pledged NOK 20000000 (1 record)", and of no money "delivered,
// no amount (2 records)". It is "" for the zero Total.
func (t Total) String() string {
	if t == (Total{}) {
		return ""
	}
	money, records := ", no amount", "records"
	if t.Currency != 0 {
		money = " " + t.Range.String()
	}
	if t.Records == 1 {
		records = "record"
	}
	return fmt.Sprintf("%s%s (%d %s)", t.Stage, money, t.Records, records)
}

// AddTotals adds more to totals, as append does, and returns them in the order of
// stage and currency. Both are as [Record.Totals] or [Ledger.Totals] returns
// them, of records that are not the same: a record in both is counted twice.
func AddTotals(totals, more []Total) []Total {
	for _, one := range more {
		totals = plus(totals, one)
	}
	return totals
}

// tally works out the totals of one record at a time, in memory that it uses again.
type tally struct {
	totals []Total
	ranges []Range
}

// record returns the totals of the steps of a record, see [Record.TotalsWhere].
// They are valid until the next call.
func (t *tally) record(steps []Step, share Share, known civil.Date, extent func(Step) Extent) []Total {
	t.totals = t.totals[:0]
	if share.IsZero() {
		return t.totals
	}
	for _, s := range steps {
		if !s.knownBy(known) {
			continue
		}
		counts := extent(s)
		if counts == Outside {
			continue
		}
		t.ranges = s.appendAmounts(t.ranges[:0], known)
		if len(t.ranges) == 0 {
			t.totals = plus(t.totals, Total{Stage: s.Stage, Records: 1})
			continue
		}
		if !s.Stage.addsUp() {
			t.dropLow(s.Stage)
		}
		for _, amount := range t.ranges {
			amount = share.Of(amount)
			if counts == Partly {
				amount = amount.atMost()
			}
			t.totals = plus(t.totals, Total{Stage: s.Stage, Range: amount, Records: 1})
		}
	}
	for i := range t.totals {
		t.totals[i].Records = 1 // however many its steps
	}
	return t.totals
}

// dropLow takes away the lower bounds of a stage, of which a later step may have
// changed the amount, and the currency too.
func (t *tally) dropLow(stage Stage) {
	for i := range t.totals {
		if t.totals[i].Stage == stage {
			t.totals[i].Low = Sum{}
		}
	}
}

// plus adds one total to those of its stage and currency, and keeps them sorted.
func plus(totals []Total, one Total) []Total {
	i, found := slices.BinarySearchFunc(totals, one, compareTotals)
	if !found {
		return slices.Insert(totals, i, one)
	}
	// It cannot fail: the currency is the same, and a Sum holds more amounts than
	// a memory.
	totals[i].Range, _ = totals[i].Plus(one.Range)
	totals[i].Records += one.Records
	return totals
}

func compareTotals(a, b Total) int {
	if a.Stage != b.Stage {
		return int(a.Stage) - int(b.Stage)
	}
	return int(a.Currency) - int(b.Currency)
}
