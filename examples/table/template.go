package main

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"github.com/treatyaid/treatyaid/examples/internal/recordtable"
	"github.com/treatyaid/treatyaid/schema/label"
)

const (
	listsSheet   = "Lists"
	templateRows = 10000 // that have lists to choose from
)

// writeTemplate writes an empty table, in which names are chosen and no codes typed.
func writeTemplate(name string, language label.Language) error {
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SetSheetName(f.GetSheetName(0), recordsSheet); err != nil {
		return err
	}
	header, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	for i, of := range recordtable.Columns() {
		at, err := excelize.CoordinatesToCellName(i+1, 1)
		if err != nil {
			return err
		}
		if err := f.SetCellValue(recordsSheet, at, string(of)); err != nil {
			return err
		}
	}
	if err := f.SetRowStyle(recordsSheet, 1, 1, header); err != nil {
		return err
	}
	if err := f.SetPanes(recordsSheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	if err := writeChoices(f, language); err != nil {
		return err
	}
	file, err := newPublication(name)
	if err != nil {
		return err
	}
	if err := f.Write(file); err != nil {
		file.abandon()
		return err
	}
	return file.publish()
}

// writeChoices writes the lists to a hidden sheet, and lets the columns point to them. In a
// cell for several, more may be typed after the one that is chosen.
func writeChoices(f *excelize.File, language label.Language) error {
	if _, err := f.NewSheet(listsSheet); err != nil {
		return err
	}
	places := make(map[string]string)
	for i, of := range recordtable.Columns() {
		list := of.List()
		if list == "" {
			continue
		}
		if places[list] == "" {
			place, err := writeList(f, len(places)+1, list, language)
			if err != nil {
				return err
			}
			places[list] = place
		}
		column, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		v := excelize.NewDataValidation(true)
		v.SetSqref(fmt.Sprintf("%s2:%s%d", column, column, templateRows+1))
		v.SetSqrefDropList(places[list])
		v.ShowErrorMessage = false // what is not in the list may be typed
		if err := f.AddDataValidation(recordsSheet, v); err != nil {
			return err
		}
	}
	return f.SetSheetVisible(listsSheet, false)
}

// writeList writes one list in a column, and returns its place.
func writeList(f *excelize.File, column int, list string, language label.Language) (place string, err error) {
	names, err := recordtable.Names(list, language)
	if err != nil {
		return "", err
	}
	letters, err := excelize.ColumnNumberToName(column)
	if err != nil {
		return "", err
	}
	if err := f.SetSheetCol(listsSheet, letters+"1", &names); err != nil {
		return "", err
	}
	return fmt.Sprintf("%s!$%s$1:$%s$%d", listsSheet, letters, letters, len(names)), nil
}
