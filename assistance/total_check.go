package assistance

// TotalCheck holds a printed total to the records that it adds up, at one stage and in one
// currency.
type TotalCheck struct {
	Record     string `json:"record"` // the id of the printed total
	Stage      Stage  `json:"stage"`
	Equivalent bool   `json:"equivalent,omitempty"` // of the equivalents beside the figures
	Printed    Range  `json:"printed"`
	Found      Range  `json:"found"`             // what the records come to, each as it is printed
	Rows       int    `json:"rows"`              // the records at hand that it adds up
	Missing    int    `json:"missing,omitempty"` // those that are not at hand
	// Verdict is CannotTell, too, where less is found than is printed and records are
	// missing, or the record says that it is partial.
	Verdict Verdict `json:"verdict"`
	// By is how far apart both are, at least; 0 unless they differ.
	By Sum `json:"by"`
}

// checkTotals holds printed totals to their records, see [Ledger.TotalChecks].
func checkTotals(records *numbered) []TotalCheck {
	var checks []TotalCheck
	for number := range records.byID {
		r := records.record(uint32(number))
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
		for _, printed := range amountsAt(total, stage, noDay) {
			check := TotalCheck{Record: total.ID, Stage: stage, Equivalent: equivalent, Printed: printed, Rows: len(rows), Missing: missing}
			check.Found = Range{Currency: printed.Currency}
			for _, row := range rows {
				if equivalent {
					row = row.equivalents()
				}
				check.Found, _ = check.Found.Plus(printedAt(row, stage, printed.Currency)) // it cannot fail, see plus
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

// printedAt returns what a record prints at a stage in a currency: of nothing that can be
// read, anything.
func printedAt(r *Record, stage Stage, c Currency) Range {
	for _, amount := range amountsAt(r, stage, noDay) {
		if amount.Currency == c {
			return amount
		}
	}
	none := Range{Currency: c}
	for i := range r.Steps {
		if s := &r.Steps[i]; s.Stage == stage && len(s.Amounts(noDay)) == 0 {
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
