package recordtable

import (
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// Cell is what one cell holds. The zero Cell is blank.
type Cell struct {
	Text    string
	Number  bool       // it is a number of the spreadsheet, and Text is its digits with a point
	Percent bool       // such a number, shown as a percent: 0.6 is 60 %
	Day     civil.Date // it is a date of the spreadsheet; Text is then the date
	Broken  string     // why it cannot be read; empty if it can
}

// IsBlank reports whether nothing stands in the cell, not even what cannot be read.
func (c Cell) IsBlank() bool { return c.Text == "" && c.Broken == "" }

// Sheet is a table of cells, which is gone through row by row, as often as is needed.
type Sheet struct {
	Name string // empty for a CSV
	// Rows yields the rows that are not blank, by their number from 0, until it is told
	// to stop, and the same each time. The cells are not to be kept. An error of type
	// [*Faults] says what in the table cannot be gone through.
	Rows func(yield func(row int, cells []Cell) bool) error
}

func (s *Sheet) place(row, column int) Place { return Place{s.Name, row + 1, max(column, 0) + 1} }

func isBlankRow(cells []Cell) bool {
	return !slices.ContainsFunc(cells, func(c Cell) bool { return !c.IsBlank() })
}

// at returns the cell of a column, from 0; a blank one past the end.
func at(cells []Cell, column int) Cell {
	if column < 0 || column >= len(cells) {
		return Cell{}
	}
	return cells[column]
}
