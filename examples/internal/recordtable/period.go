package recordtable

import (
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

func periodIn(e *entry, at schema.Pointer, from func(Column) Cell) (p civil.Period) {
	e.cells[at] = e.line.place(colFrom, colYear)
	p.From, p.Until = dayIn(e, colFrom, at.Member("from"), from), dayIn(e, colUntil, at.Member("until"), from)
	year := from(colYear)
	if year.IsBlank() {
		return p
	}
	if p != (civil.Period{}) {
		e.refuse(colYear, "two-times", "there is a from or an until beside the year", nil)
		return p
	}
	for _, end := range []schema.Pointer{at, at.Member("from"), at.Member("until")} {
		e.cells[end] = e.line.place(colYear)
	}
	p, err := readYear(year, e.line.mapping.FiscalYear)
	if err != nil {
		e.refuse(colYear, yearCode(err), err.Error(), nil)
	}
	return p
}

func writePeriod(cells map[Column]string, p civil.Period) {
	cells[colFrom], cells[colUntil] = writtenDay(p.From), writtenDay(p.Until)
}
