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
	var checks []TotalCheck
	for _, r := range records.inOrder {
		if r.Kind == PrintedTotal {
			checks = append(checks, checkTotal(records, r, false)...)
			checks = append(checks, checkTotal(records, r.equivalents(), true)...)
		}
	}
	return checks
}

// checkTotal checks the amounts of a printed total; or its equivalents, which then stand
// in place of these.
func checkTotal(records *numbered, total *Record, equivalent bool) (checks []TotalCheck) {
	rows, missing := rowsOf(records, total)
	if len(rows)+missing == 0 {
		return nil
	}
	for _, stage := range Stages() {
		sums := amountsAt(total, stage, noDay)
		for _, printed := range sums {
			check := TotalCheck{Record: total.ID, Stage: stage, Equivalent: equivalent, Printed: printed, Rows: len(rows), Missing: missing}
			check.Found = Range{Currency: printed.Currency}
			for _, row := range rows {
				asked, beside := row, row.equivalents()
				if equivalent {
					asked, beside = beside, asked
				}
				check.Found, _ = check.Found.Plus(printedAt(asked, beside, stage, printed.Currency, sums)) // it cannot fail, see plus
			}
			check.judge(missing > 0 || total.Partial)
			checks = append(checks, check)
		}
	}
	return checks
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

// printedAt returns what a record prints at a stage in a currency, as asked or else beside
// that. What it prints in another currency is none of it, if that is one of sums, and may
// be any of it, as may what cannot be read.
func printedAt(asked, beside *Record, stage Stage, c Currency, sums []Range) Range {
	in := func(c Currency) func(Range) bool { return func(r Range) bool { return r.Currency == c } }
	amounts := amountsAt(asked, stage, noDay)
	for _, printed := range [...][]Range{amounts, amountsAt(beside, stage, noDay)} {
		if i := slices.IndexFunc(printed, in(c)); i >= 0 {
			return printed[i]
		}
	}
	none := Range{Currency: c}
	for _, amount := range amounts {
		if !slices.ContainsFunc(sums, in(amount.Currency)) {
			none.High = OpenEnd()
		}
	}
	for i := range asked.Steps {
		if s := &asked.Steps[i]; s.Stage == stage && len(s.Amounts(noDay)) == 0 {
			none.High = OpenEnd()
		}
	}
	return none
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
