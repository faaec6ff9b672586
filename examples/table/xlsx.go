package main

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/xuri/excelize/v2"

	"github.com/treatyaid/treatyaid/examples/internal/recordtable"
	"github.com/treatyaid/treatyaid/examples/internal/tables"
)

// What may be wrong with the sheets of a workbook.
var (
	errNoSheet = errors.New("no such sheet")
	errSheets  = errors.New("several sheets: say one with -sheet")
)

// How much a workbook may come to.
const (
	mostUnzipped = 256 << 20
	mostInMemory = 16 << 20
)

// xlsxSheet reads a sheet of a workbook: that of the name, or the only one that is not
// hidden. It is held in memory.
func xlsxSheet(file, name, hidden string, told io.Writer) (*recordtable.Sheet, error) {
	f, err := excelize.OpenFile(file, excelize.Options{UnzipSizeLimit: mostUnzipped, UnzipXMLSizeLimit: mostInMemory, RawCellValue: true})
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if name, err = sheetNamed(f, name, told); err != nil {
		return nil, err
	}
	w := &workbook{file: f, sheet: &recordtable.Sheet{Name: name}, hidden: hidden, told: make(map[int]bool), covered: make(map[[2]int]bool)}
	if w.looks, err = newLooks(f); err != nil {
		return nil, err
	}
	if err := w.findMerged(); err != nil {
		return nil, err
	}
	rows, err := w.rows()
	if err != nil {
		return nil, err
	}
	w.sheet.Rows = func(yield func(int, []recordtable.Cell) bool) error {
		for i, cells := range rows {
			if slices.ContainsFunc(cells, isFilled) && !yield(i, cells) {
				return nil
			}
		}
		return nil
	}
	return w.sheet, nil
}

func isFilled(c recordtable.Cell) bool { return !c.IsBlank() }

// sheetNamed returns the name of the sheet that is to be read.
func sheetNamed(f *excelize.File, name string, told io.Writer) (string, error) {
	var visible []string
	for _, one := range f.GetSheetList() {
		is, err := f.GetSheetVisible(one)
		if err != nil {
			return "", err
		}
		if one == name {
			return name, nil
		}
		if is {
			visible = append(visible, one)
		} else if name == "" {
			fmt.Fprintf(told, "the sheet %q is hidden, and not read\n", one)
		}
	}
	switch {
	case name != "", len(visible) == 0:
		return "", errNoSheet
	case len(visible) > 1:
		return "", fmt.Errorf("%w: %q", errSheets, visible)
	}
	return visible[0], nil
}

// workbook is one sheet of a file that is being read.
type workbook struct {
	file    *excelize.File
	sheet   *recordtable.Sheet
	looks   *looks
	hidden  string          // what becomes of hidden rows and columns
	columns []bool          // whether each is hidden, as far as was asked
	told    map[int]bool    // of the columns, from 0, that are hidden
	covered map[[2]int]bool // rows and columns, from 1, at which merged cells begin
}

func (w *workbook) findMerged() error {
	merged, err := w.file.GetMergeCells(w.sheet.Name)
	if err != nil {
		return err
	}
	for _, m := range merged {
		column, row, err := excelize.CellNameToCoordinates(m.GetStartAxis())
		if err != nil {
			return err
		}
		w.covered[[2]int{row, column}] = true
	}
	return nil
}

func (w *workbook) rows() (rows [][]recordtable.Cell, err error) {
	values, err := w.file.Rows(w.sheet.Name)
	if err != nil {
		return nil, err
	}
	defer values.Close()
	for i := 0; values.Next(); i++ {
		raw, err := values.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return nil, err
		}
		row := make([]recordtable.Cell, len(raw))
		for j := range raw {
			if row[j], err = w.cell(i, j, raw[j]); err != nil {
				return nil, err
			}
		}
		if row, err = w.shown(i, row); err != nil {
			return nil, err
		}
		rows = append(rows, row)
	}
	return rows, values.Error()
}

// shown returns a row, as what is to become of hidden rows and columns.
func (w *workbook) shown(i int, row []recordtable.Cell) ([]recordtable.Cell, error) {
	if w.hidden == recordtable.HiddenRead {
		return row, nil
	}
	visible, err := w.file.GetRowVisible(w.sheet.Name, i+1)
	if err != nil {
		return nil, err
	}
	told := visible
	for j := range row {
		hidden, err := w.isHidden(j)
		switch {
		case err != nil:
			return nil, err
		case row[j].IsBlank(), visible && !hidden:
		case w.hidden == recordtable.HiddenSkip:
			row[j] = recordtable.Cell{}
		case !told:
			row[j].Broken, told = "the row is hidden; show it, or say hidden in the mapping", true
		case hidden && !w.told[j]:
			row[j].Broken, w.told[j] = "the column is hidden; show it, or say hidden in the mapping", true
		}
	}
	return row, nil
}

// isHidden reports whether a column, from 0, is hidden.
func (w *workbook) isHidden(column int) (bool, error) {
	for len(w.columns) <= column {
		name, err := excelize.ColumnNumberToName(len(w.columns) + 1)
		if err != nil {
			return false, err
		}
		visible, err := w.file.GetColVisible(w.sheet.Name, name)
		if err != nil {
			return false, err
		}
		w.columns = append(w.columns, !visible)
	}
	return w.columns[column], nil
}

// cell reads one cell, at a row and a column from 0, of which raw is the value without its
// format.
func (w *workbook) cell(row, column int, raw string) (recordtable.Cell, error) {
	name, err := excelize.CoordinatesToCellName(column+1, row+1)
	if err != nil {
		return recordtable.Cell{}, err
	}
	if w.covered[[2]int{row + 1, column + 1}] {
		// Which of the rows has what stands in them is a guess.
		return recordtable.Cell{Text: raw, Broken: "merged cells: say it in each"}, nil
	}
	if raw == "" {
		formula, err := w.file.GetCellFormula(w.sheet.Name, name)
		if err == nil && formula != "" {
			return recordtable.Cell{Broken: "a formula that was never worked out; open the workbook and save it"}, nil
		}
		return recordtable.Cell{}, err
	}
	kind, err := w.file.GetCellType(w.sheet.Name, name)
	if err != nil {
		return recordtable.Cell{}, err
	}
	switch kind {
	case excelize.CellTypeError:
		return recordtable.Cell{Text: raw, Broken: "an error of the spreadsheet"}, nil
	case excelize.CellTypeBool:
		return recordtable.Cell{Text: map[string]string{"1": "yes", "0": "no", "TRUE": "yes", "FALSE": "no"}[raw]}, nil
	case excelize.CellTypeUnset, excelize.CellTypeNumber, excelize.CellTypeDate:
		return w.number(name, raw)
	}
	return recordtable.Cell{Text: tables.Unescaped(raw)}, nil
}

func (w *workbook) number(name, raw string) (recordtable.Cell, error) {
	is, err := w.looks.of(w.file, w.sheet.Name, name)
	if err != nil {
		return recordtable.Cell{}, err
	}
	if is != dayLook {
		return recordtable.Cell{Text: raw, Number: true, Percent: is == percentLook}, nil
	}
	day, ok := w.looks.day(raw)
	if !ok {
		return recordtable.Cell{Text: raw, Broken: "a time of day, or a day before 1900-03-01"}, nil
	}
	return recordtable.Cell{Text: day.String(), Day: day}, nil
}
