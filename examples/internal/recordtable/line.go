package recordtable

import (
	"strconv"
	"strings"
)

// line is one row of a sheet, by its columns.
type line struct {
	sheet   *Sheet
	headers *headers
	mapping *Mapping
	row     int // from 0
	cells   []Cell
}

// cell returns what stands in a column, or the constant for it.
func (l line) cell(of Column) Cell {
	c := l.own(of)
	if !c.IsBlank() {
		return c
	}
	c.Text = l.mapping.Constants[of]
	switch {
	case of == colCurrency && c.Text == "":
		c.Text = l.headers.currency
	case of == colID && c.Text != "":
		c.Text += strconv.Itoa(l.row + 1)
	case of == colID && !l.hasColumn(colID):
		c.Text = "row-" + strconv.Itoa(l.row+1)
	}
	return c
}

func (l line) hasColumn(of Column) bool {
	_, ok := l.headers.at[of]
	return ok
}

// own returns what stands in a column. Blanks around it are no part of it, but in a note,
// where they may be part of the layout.
func (l line) own(of Column) Cell {
	i, ok := l.headers.at[of]
	if !ok {
		return Cell{}
	}
	c := at(l.cells, i)
	if of != colNote {
		c.Text = strings.TrimSpace(c.Text)
	}
	if meant, ok := l.mapping.Names[c.Text]; ok {
		c = Cell{Text: meant}
	}
	return c
}

// place returns where the first of the columns stands that does; else the id, or the first
// cell.
func (l line) place(of ...Column) Place {
	for _, one := range of {
		if i, ok := l.headers.at[one]; ok {
			return l.sheet.place(l.row, i)
		}
	}
	return l.sheet.place(l.row, l.headers.at[colID])
}

// has reports whether one of the columns has something of its own.
func (l line) has(any func(Column) bool) bool {
	for of := range l.headers.at {
		if any(of) && !l.own(of).IsBlank() {
			return true
		}
	}
	return false
}

// separators returns what the column of money tells of its points and commas, and how far
// its unit moves the point.
func (l line) separators(of Column) (*separators, int) {
	i := l.headers.at[of]
	if s := l.headers.separators[i]; s != nil {
		return s, l.headers.places[i]
	}
	return &separators{said: l.mapping.decimal()}, 0
}
