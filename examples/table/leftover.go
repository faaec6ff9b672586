package main

import (
	"slices"
	"strconv"
)

// leftover writes what stands in columns that are no columns of a record to a file beside
// the records, with their ids.
type leftover struct {
	name    string
	columns []int // of the sheet
	file    *publication
	out     *csvWriter
}

// newLeftover returns nil if there is no such column, or no file to lie beside.
func newLeftover(out string, h *headers) (*leftover, error) {
	if out == "" || len(h.unknown) == 0 {
		return nil, nil
	}
	file, err := newPublication(out + ".unmapped.csv")
	if err != nil {
		return nil, err
	}
	l := &leftover{name: file.name, columns: h.unknown, file: file, out: newCSVWriter(file)}
	header := []string{"row", "id"}
	for _, i := range l.columns {
		header = append(header, h.names[i])
	}
	return l, l.out.row(header)
}

// row writes what a row has in the columns. What no record may hold is not kept here either.
func (l *leftover) row(from line, id string) error {
	texts := []string{strconv.Itoa(from.row + 1), id}
	for _, i := range l.columns {
		text := at(from.cells, i).text
		if holdsForbidden(text) {
			text = "(dropped)"
		}
		texts = append(texts, text)
	}
	if !slices.ContainsFunc(texts[2:], func(t string) bool { return t != "" }) {
		return nil
	}
	return l.out.row(texts)
}

// publish puts the file in its place. A nil leftover has none.
func (l *leftover) publish() error {
	if l == nil {
		return nil
	}
	if err := l.out.end(); err != nil {
		return err
	}
	return l.file.publish()
}

func (l *leftover) abandon() {
	if l != nil {
		l.file.abandon()
	}
}
