package recordtable

import (
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

func sourceIn(e *entry, at schema.Pointer, from func(Column) Cell) (s party.Source) {
	e.cells[at] = e.line.place(colTitle)
	for _, part := range []struct {
		of   Column
		name string
		text *string
	}{{colTitle, "title", &s.Title}, {colAddress, "address", &s.Address}, {colPlace, "place", &s.Place}} {
		e.cells[at.Member(part.name)] = e.line.place(part.of)
		*part.text = from(part.of).Text
	}
	s.Published, s.Read = dayIn(e, colPublished, at.Member("published"), from), dayIn(e, colRead, at.Member("read"), from)
	return s
}

func writeSource(cells map[Column]string, s party.Source) {
	cells[colTitle], cells[colAddress], cells[colPlace] = s.Title, s.Address, s.Place
	cells[colPublished], cells[colRead] = writtenDay(s.Published), writtenDay(s.Read)
}
