package recordtable

import (
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema"
)

// mineActionPurpose is the only code of purpose that is of mine action, and all of it
// together: clearance, stockpiles, victims and risk education. Nothing of it is divided.
const mineActionPurpose = "15250"

// mineActionIn says that a record is of all mine action together, for categories that are not
// said: an upper bound for each.
func mineActionIn(e *entry, of Column) {
	e.cells["/subjects"] = e.line.place(of)
	e.record.Subjects = []assistance.Subject{assistance.MineAction}
	e.record.Parts, e.record.Rest = []assistance.Part{}, assistance.RestUnsaid
}

// isAmount reports whether a cell holds some amount: it is neither blank nor 0.
func isAmount(c Cell) bool { return !c.IsBlank() && strings.Trim(c.Text, "0.,") != "" }

// hasUnit reports whether it is said what the amounts of a column are counted in; else it
// refuses the one of the row.
func hasUnit(e *entry, of Column) bool {
	said := e.line.headers.unitSaid[e.line.headers.at[of]]
	if !said {
		e.refuse(of, "unit-not-said", "the file does not say whether these are units, thousands or millions; give a constant for unit, such as millions", nil)
	}
	return said
}

// foreignStepIn reads an amount of US dollars of a year as a step.
func foreignStepIn(e *entry, of Column, stage assistance.Stage, year Column) {
	at := schema.Pointer("/steps").Item(len(e.record.Steps))
	figure := assistance.Figure{Currency: usDollars}
	figure.Amount, _ = amountIn(e, of, at.Member("figures").Item(0).Member("amount"))
	if e.line.headers.places[e.line.headers.at[of]] > 0 {
		figure.Printed = e.line.own(of).Text
	}
	step := assistance.Step{Stage: stage, Source: sourceIn(e, at.Member("source"), e.line.cell), Figures: []assistance.Figure{figure}}
	e.cells[at] = e.line.place(of)
	var err error
	if step.Period, err = readYear(e.cell(year, at.Member("period")), e.line.mapping.FiscalYear); err != nil {
		e.refuse(year, yearCode(err), err.Error(), nil)
	}
	e.record.Steps = append(e.record.Steps, step)
}

var usDollars = assistance.MustParseCurrency("USD")
