package main

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"github.com/treatyaid/treatyaid/schema/label"
)

// choices are the columns of the template that have a list to choose from, and whose names
// it has. In a cell for several, more may be typed after the one that is chosen.
var choices = []struct {
	of   column
	list string
}{
	{colKind, "RecordKind"}, {colProviderKind, "ActorKind"}, {colProvider, "State"}, {colRecipientKind, "ActorKind"}, {colRecipient, "State"},
	{colSubjects, "Subject"}, {colCategories, "Category"}, {colRest, "Rest"}, {colForms, "Form"}, {colTerms, "Terms"}, {colChannel, "ChannelKind"},
	{colStage, "Stage"}, {colOf, "Stage"}, {colCurrency, "Currency"}, {colSense, "Sense"},
}

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
	for i, of := range columns {
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

// writeChoices writes the lists to a hidden sheet, and lets the columns point to them.
func writeChoices(f *excelize.File, language label.Language) error {
	if _, err := f.NewSheet(listsSheet); err != nil {
		return err
	}
	places := make(map[string]string)
	for _, choice := range choices {
		if places[choice.list] == "" {
			place, err := writeList(f, len(places)+1, choice.list, language)
			if err != nil {
				return err
			}
			places[choice.list] = place
		}
		column, err := excelize.ColumnNumberToName(columnNumber(choice.of))
		if err != nil {
			return err
		}
		v := excelize.NewDataValidation(true)
		v.SetSqref(fmt.Sprintf("%s2:%s%d", column, column, templateRows+1))
		v.SetSqrefDropList(places[choice.list])
		v.ShowErrorMessage = false // what is not in the list may be typed
		if err := f.AddDataValidation(recordsSheet, v); err != nil {
			return err
		}
	}
	return f.SetSheetVisible(listsSheet, false)
}

// writeList writes one list in a column, and returns its place.
func writeList(f *excelize.File, column int, list string, language label.Language) (place string, err error) {
	names, err := namesOf(list, language)
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

// namesOf returns what is shown for the codes of a list: its name, if it names no other
// code, or else the code.
func namesOf(list string, language label.Language) (names []string, err error) {
	read, err := label.Read(list)
	if err != nil {
		return nil, err
	}
	for _, entry := range read.Codes {
		name := entry.Code
		if found, ok := entry.Labels.In(language); ok {
			if code, known := codeNamed(list, found.Text); known && code == entry.Code {
				name = found.Text
			}
		}
		names = append(names, name)
	}
	return names, nil
}

func columnNumber(of column) int {
	for i, one := range columns {
		if one == of {
			return i + 1
		}
	}
	return 0
}
