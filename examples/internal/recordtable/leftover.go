package recordtable

import (
	"maps"
	"slices"
	"strconv"
)

// leftover writes what stands in columns that are no columns of a record, with the ids of
// the records.
type leftover struct {
	columns []int // of the sheet
	out     RowWriter
}

// newLeftover returns nil if there is no such column, or nobody who keeps it.
func newLeftover(out RowWriter, h *headers) (*leftover, error) {
	if out == nil || len(h.unknown) == 0 {
		return nil, nil
	}
	l := &leftover{slices.Sorted(maps.Keys(h.unknown)), out}
	header := []string{"row", "id"}
	for _, i := range l.columns {
		header = append(header, h.names[i])
	}
	return l, out.Row(header)
}

// row writes what a row has in the columns. What no record may hold is not kept here either.
func (l *leftover) row(from line, id string) error {
	texts := []string{strconv.Itoa(from.row + 1), id}
	for _, i := range l.columns {
		text := at(from.cells, i).Text
		if holdsForbidden(text) {
			text = "(dropped)"
		}
		texts = append(texts, text)
	}
	if !slices.ContainsFunc(texts[2:], func(t string) bool { return t != "" }) {
		return nil
	}
	return l.out.Row(texts)
}
