package main

import (
	"io"

	"github.com/xuri/excelize/v2"

	"github.com/treatyaid/treatyaid/examples/internal/recordtable"
	"github.com/treatyaid/treatyaid/examples/internal/tables"
)

// recordsSheet is the name of the sheet of records.
const recordsSheet = "Records"

// xlsxWriter writes rows to one sheet of a workbook. Money is a number where that is exact.
type xlsxWriter struct {
	file   *excelize.File
	stream *excelize.StreamWriter
	to     io.Writer
	rows   int
}

func newXLSXWriter(to io.Writer) (*xlsxWriter, error) {
	f := excelize.NewFile()
	if err := f.SetSheetName(f.GetSheetName(0), recordsSheet); err != nil {
		return nil, err
	}
	stream, err := f.NewStreamWriter(recordsSheet)
	return &xlsxWriter{file: f, stream: stream, to: to}, err
}

func (w *xlsxWriter) Row(texts []string) error {
	columns := recordtable.Columns()
	values := make([]any, len(texts)) // as the library has them
	for i, text := range texts {
		if text == "" {
			continue
		}
		values[i] = tables.Escaped(text)
		if number, ok := recordtable.ExactNumber(text); ok && w.rows > 0 && columns[i].HoldsAmounts() {
			values[i] = number
		}
	}
	w.rows++
	at, err := excelize.CoordinatesToCellName(1, w.rows)
	if err != nil {
		return err
	}
	return w.stream.SetRow(at, values)
}

func (w *xlsxWriter) Flush() error {
	defer w.file.Close()
	if err := w.stream.Flush(); err != nil {
		return err
	}
	return w.file.Write(w.to)
}
