package main

import (
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

func (r *reader) period(b *built, at schema.Pointer, from func(column) cell) (p civil.Period) {
	b.cells[at] = r.line.place(colFrom, colYear)
	p.From, p.Until = r.day(b, colFrom, at.Member("from"), from), r.day(b, colUntil, at.Member("until"), from)
	year := from(colYear)
	if year.isBlank() {
		return p
	}
	if p != (civil.Period{}) {
		r.refuse(b, colYear, "two-times", "there is a from or an until beside the year", nil)
		return p
	}
	for _, end := range []schema.Pointer{at, at.Member("from"), at.Member("until")} {
		b.cells[end] = r.line.place(colYear)
	}
	p, err := readYear(year, r.line.mapping.FiscalYear)
	if err != nil {
		r.refuse(b, colYear, yearCode(err), err.Error(), nil)
	}
	return p
}

func writePeriod(cells map[column]string, p civil.Period) {
	cells[colFrom], cells[colUntil] = writtenDay(p.From), writtenDay(p.Until)
}
