package main

import "github.com/xuri/excelize/v2"

// place is a cell, as a spreadsheet names it.
type place struct {
	sheet       string // empty for a CSV, which has one
	row, column int    // from 1
}

// String returns "Sheet1!B7", or "B7" of a CSV.
func (p place) String() string {
	name, err := excelize.CoordinatesToCellName(p.column, p.row)
	if err != nil {
		name = "?"
	}
	if p.sheet == "" {
		return name
	}
	return p.sheet + "!" + name
}
