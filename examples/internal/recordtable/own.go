package recordtable

import (
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// mostFurther is how many rows go on with a record. One that is valid has fewer.
const mostFurther = 1 << 14

// readOwn reads a row of a table of records: of the record before it, if it has its id.
func readOwn(r *reader) (id string) {
	if of := calledTotal(r.line); of != 0 {
		return readTotal(r, of)
	}
	id = r.line.cell(colID).Text
	if r.now != nil && id != "" && id == r.now.record.ID {
		r.now.rows++
		switch {
		case r.now.rows < mostFurther:
			furtherIn(r.entry())
		case r.now.rows == mostFurther:
			r.entry().refuse(colID, "too-many-rows", "no record has so many steps and prints", nil)
		}
		return id
	}
	e := r.begin()
	wholeIn(e)
	stepIn(e)
	return id
}

// furtherIn reads a row that goes on with a record.
func furtherIn(e *entry) {
	for _, of := range readColumns {
		if c := e.line.own(of); of.isOfRecord() && !c.IsBlank() && c.Text != e.first.cell(of).Text {
			e.refuse(of, "differs-from-first-row", "the record says something else in "+e.first.place(of).String(), nil)
		}
	}
	if !e.line.own(colStage).IsBlank() {
		stepIn(e)
		return
	}
	for _, of := range []Column{colOf, colAt, colKnown, colForeseen} {
		if !e.line.own(of).IsBlank() {
			e.refuse(of, "no-stage", "a row without a stage is a further print, which has none of this", nil)
		}
	}
	last := len(e.record.Steps) - 1
	step := &e.record.Steps[last]
	if !e.line.has(Column.isOfMoney) {
		e.refuse(colLow, "no-print", "a row without a stage is a further print, and there is no money in it", nil)
		return
	}
	figures := schema.Pointer("/steps").Item(last).Member("figures")
	at := figures.Item(len(step.Figures))
	figure := figureIn(e, at)
	figure.Period = periodIn(e, at.Member("period"), e.line.own)
	if source := sourceIn(e, at.Member("source"), e.line.own); source != (party.Source{}) {
		figure.Source = &source
	}
	step.Figures = append(step.Figures, figure)
}
