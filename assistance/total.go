package assistance

import (
	"cmp"
	"fmt"
	"slices"
)

// Total is the money of the steps of one [Stage] in one currency, on one line: by one
// sort of giver, as grants or as loans, done or foreseen. Totals of different stages are
// never added, as the same money passes through several; nor are those of different
// lines, nor those of different norms, as one act may bear on more than one.
//
// A Total whose Currency is zero is of no amount that can be read: it counts the records
// with a step that prints none, as assistance in kind often does. Its upper end is open.
type Total struct {
	Line
	Stage Stage `json:"stage"`
	Range
	Records int `json:"records"` // the records that have such a step
}

// String returns "pledged NOK 20000000 (1 record)", and of no amount "delivered, no amount
// (2 records)". Every line but that of States stands before it: "others, loans: pledged ...".
// It is "" for the zero Total.
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
	line := ""
	if t.Line != (Line{Giver: States}) {
		line = t.Line.String() + ": "
	}
	return fmt.Sprintf("%s%s%s (%d %s)", line, t.Stage, money, t.Records, records)
}

// AddTotals adds more to totals, as append does, and returns them in the order of
// line, stage and currency. Both are as [TotalsOf] or [Ledger.Totals] returns
// them, of records that are not the same and have nothing to do with one another: what
// several records say of the same money, only a ledger of all of them counts once.
func AddTotals(totals, more []Total) []Total {
	for _, one := range more {
		totals = plus(totals, one)
	}
	return totals
}

// plus adds one total to those of its line, stage and currency, and keeps them sorted.
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
	return cmp.Or(a.Line.compare(b.Line), int(a.Stage)-int(b.Stage), int(a.Currency)-int(b.Currency))
}
