package main

import (
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// cell is what one cell holds.
type cell struct {
	text    string
	number  bool       // it is a number of the spreadsheet, and text is its digits with a point
	percent bool       // such a number, shown as a percent: 0.6 is 60 %
	day     civil.Date // it is a date of the spreadsheet; text is then the date
	broken  string     // why it cannot be read; empty if it can
}

func (c cell) isBlank() bool { return c.text == "" && c.broken == "" }

// sheet is a table of cells, which is gone through row by row, as often as is needed.
type sheet struct {
	name string // empty for a CSV
	// walk yields the rows that are not blank, by their number from 0, until it is told
	// to stop. The cells are not to be kept.
	walk func(yield func(row int, cells []cell) bool) error
}

func (s *sheet) place(row, column int) place { return place{s.name, row + 1, max(column, 0) + 1} }

func isBlankRow(cells []cell) bool {
	return !slices.ContainsFunc(cells, func(c cell) bool { return !c.isBlank() })
}

// at returns the cell of a column, from 0; a blank one past the end.
func at(cells []cell, column int) cell {
	if column < 0 || column >= len(cells) {
		return cell{}
	}
	return cells[column]
}
