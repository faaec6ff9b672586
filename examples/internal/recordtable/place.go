package recordtable

import "strconv"

// Place is a cell, as a spreadsheet names it. The zero Place is none.
type Place struct {
	Sheet       string // empty for a CSV, which has one
	Row, Column int    // from 1
}

// String returns "Sheet1!B7", or "B7" of a CSV; nothing of the zero Place.
func (p Place) String() string {
	if p == (Place{}) {
		return ""
	}
	name := letters(p.Column) + strconv.Itoa(p.Row)
	if p.Sheet == "" {
		return name
	}
	return p.Sheet + "!" + name
}

// letters returns the name of a column, from 1: A to Z, then AA.
func letters(column int) string {
	name := ""
	for ; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}
