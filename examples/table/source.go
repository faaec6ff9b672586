package main

import (
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

func (r *reader) source(b *built, at schema.Pointer, from func(column) cell) (s party.Source) {
	b.cells[at] = r.line.place(colTitle)
	for _, part := range []struct {
		of   column
		name string
		text *string
	}{{colTitle, "title", &s.Title}, {colAddress, "address", &s.Address}, {colPlace, "place", &s.Place}} {
		b.cells[at.Member(part.name)] = r.line.place(part.of)
		*part.text = from(part.of).text
	}
	s.Published, s.Read = r.day(b, colPublished, at.Member("published"), from), r.day(b, colRead, at.Member("read"), from)
	return s
}

func writeSource(cells map[column]string, s party.Source) {
	cells[colTitle], cells[colAddress], cells[colPlace] = s.Title, s.Address, s.Place
	cells[colPublished], cells[colRead] = writtenDay(s.Published), writtenDay(s.Read)
}
