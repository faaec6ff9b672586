package assistance

import "slices"

// TotalCheck holds a printed total to the records that it adds up, at one stage and in one
// currency.
type TotalCheck struct {
	Record     string `json:"record"` // the id of the printed total
	Stage      Stage  `json:"stage"`
	Equivalent bool   `json:"equivalent,omitempty"` // of the equivalents beside the figures
	Printed    Range  `json:"printed"`
	// Found is what the records come to, each as it is printed: its amounts in the currency
	// or, if it has none, the equivalents that it prints in it; of equivalents the other way
	// round. So dollars below a column of national currencies are held to the dollars beside
	// them, and a donor of dollars needs no equivalent. A record that prints neither may come
	// to anything, unless the total adds up a currency of its own for it.
	Found   Range `json:"found"`
	Rows    int   `json:"rows"`              // the records at hand that it adds up
	Missing int   `json:"missing,omitempty"` // those that are not at hand
	// Verdict is CannotTell, too, where less is found than is printed and records are
	// missing, or the record says that it is partial.
	Verdict Verdict `json:"verdict"`
	// By is how far apart both are, at least; 0 unless they differ.
	By Sum `json:"by"`
}

// checkTotals holds printed totals to their records, see [Ledger.TotalChecks].
func checkTotals(records *numbered) []TotalCheck {
	checker := totalChecker{records, make(map[*Record]*rowPrints)}
	var checks []TotalCheck
	for _, r := range records.inOrder {
		if r.Kind == PrintedTotal {
			checks = append(checks, checker.check(r)...)
		}
	}
	return checks
}

// totalChecker checks printed totals, and reads what each row prints once for all of them.
type totalChecker struct {
	records *numbered
	prints  map[*Record]*rowPrints
}

// rowPrints is what a record prints, by stage.
type rowPrints struct {
	amounts, equivalents stagesPrinted
}

// stagesPrinted is what a record prints at each stage that it has.
type stagesPrinted []stagePrints

// stagePrints is what a record prints at a stage.
type stagePrints struct {
	stage  Stage
	ranges []Range // by currency
	blank  bool    // some step has no amount that can be read
}

// of returns what a record prints.
func (c *totalChecker) of(r *Record) *rowPrints {
	p := c.prints[r]
	if p == nil {
		p = &rowPrints{newStagesPrinted(r), newStagesPrinted(r.equivalents())}
		c.prints[r] = p
	}
	return p
}

func newStagesPrinted(r *Record) (prints stagesPrinted) {
	for i := range r.Steps {
		s := &r.Steps[i]
		at := slices.IndexFunc(prints, func(p stagePrints) bool { return p.stage == s.Stage })
		if at < 0 {
			at = len(prints)
			prints = append(prints, stagePrints{stage: s.Stage, ranges: amountsAt(r, s.Stage, noDay)})
		}
		prints[at].blank = prints[at].blank || len(s.Amounts(noDay)) == 0
	}
	return prints
}

// at returns what is printed at a stage.
func (p stagesPrinted) at(stage Stage) stagePrints {
	for i := range p {
		if p[i].stage == stage {
			return p[i]
		}
	}
	return stagePrints{}
}

// check checks the amounts of a printed total, and then its equivalents.
func (c *totalChecker) check(total *Record) (checks []TotalCheck) {
	rows, missing := rowsOf(c.records, total)
	if len(rows)+missing == 0 {
		return nil
	}
	printed := c.of(total)
	for _, equivalent := range []bool{false, true} {
		for _, stage := range Stages() {
			sums := printed.amounts.at(stage).ranges
			if equivalent {
				sums = printed.equivalents.at(stage).ranges
			}
			if len(sums) == 0 {
				continue
			}
			found := c.found(rows, sums, stage, equivalent)
			for i := range sums {
				check := TotalCheck{Record: total.ID, Stage: stage, Equivalent: equivalent, Printed: sums[i], Found: found[i], Rows: len(rows), Missing: missing}
				check.judge(missing > 0 || total.Partial)
				checks = append(checks, check)
			}
		}
	}
	return checks
}

// found returns what rows print at a stage in the currency of each of sums, as asked or else
// beside that. What a row prints in another currency is none of it, if that is one of sums,
// and may be any of it, as may what cannot be read.
func (c *totalChecker) found(rows []*Record, sums []Range, stage Stage, equivalent bool) []Range {
	found := make([]Range, len(sums))
	for i := range found {
		found[i].Currency = sums[i].Currency
	}
	open := 0                        // rows that may come to anything in what they do not print
	openIn := make([]int, len(sums)) // those of them that print the currency
	var amounts []rowAmount
	for _, row := range rows {
		asked, beside := c.of(row).amounts.at(stage), c.of(row).equivalents.at(stage)
		if equivalent {
			asked, beside = beside, asked
		}
		amounts = amountsIn(amounts[:0], sums, asked.ranges, beside.ranges)
		met := 0
		for _, amount := range amounts {
			found[amount.sum], _ = found[amount.sum].Plus(amount.money) // it cannot fail, see plus
			if !amount.beside {
				met++
			}
		}
		if asked.blank || met < len(asked.ranges) {
			open++
			for _, amount := range amounts {
				openIn[amount.sum]++
			}
		}
	}
	for i := range found {
		if openIn[i] < open {
			found[i].High = OpenEnd()
		}
	}
	return found
}

// rowAmount is what a row prints in the currency of one of some sums.
type rowAmount struct {
	sum    int // its place
	money  Range
	beside bool // the row does not print it as asked
}

// amountsIn appends what a row prints in the currencies of sums, as asked or else beside that.
// Each list is in the order of currencies. It goes through the shorter of both sides.
func amountsIn(amounts []rowAmount, sums, asked, beside []Range) []rowAmount {
	if len(sums) < len(asked)+len(beside) {
		for i := range sums {
			if j := placeIn(asked, sums[i].Currency); j >= 0 {
				amounts = append(amounts, rowAmount{i, asked[j], false})
			} else if j := placeIn(beside, sums[i].Currency); j >= 0 {
				amounts = append(amounts, rowAmount{i, beside[j], true})
			}
		}
		return amounts
	}
	for _, money := range asked {
		if i := placeIn(sums, money.Currency); i >= 0 {
			amounts = append(amounts, rowAmount{i, money, false})
		}
	}
	for _, money := range beside {
		if i := placeIn(sums, money.Currency); i >= 0 && placeIn(asked, money.Currency) < 0 {
			amounts = append(amounts, rowAmount{i, money, true})
		}
	}
	return amounts
}

// placeIn returns the place of what is in a currency among ranges in the order of currencies,
// or -1.
func placeIn(ranges []Range, c Currency) int {
	i, found := slices.BinarySearchFunc(ranges, c, func(r Range, c Currency) int { return int(r.Currency) - int(c) })
	if !found {
		return -1
	}
	return i
}

// rowsOf returns the records that a printed total adds up, and how many are not at hand.
func rowsOf(records *numbered, total *Record) (rows []*Record, missing int) {
	for _, relation := range total.Relations {
		if relation.Kind != TotalOf {
			continue
		}
		if number, held := records.number(relation.Record); held {
			rows = append(rows, records.record(number))
		} else {
			missing++
		}
	}
	return rows, missing
}

// judge says how the printed and the found amount stand to each other. cut says that not
// all that is printed can be found.
func (c *TotalCheck) judge(cut bool) {
	switch {
	case c.Found.Low.Compare(c.Printed.High) > 0:
		c.Verdict = Differs
		c.By, _ = c.Found.Low.minus(c.Printed.High)
	case cut:
		c.Verdict = CannotTell
	case c.Printed.Low.Compare(c.Found.High) > 0:
		c.Verdict = Differs
		c.By, _ = c.Printed.Low.minus(c.Found.High)
	case c.Printed.IsExact() && c.Found.IsExact():
		c.Verdict = Agrees
	default:
		c.Verdict = CannotTell
	}
}
