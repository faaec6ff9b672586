package main

import (
	"io"
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"

	"github.com/treatyaid/treatyaid/assistance"
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

func (w *xlsxWriter) row(texts []string) error {
	values := make([]any, len(texts)) // as the library has them
	for i, text := range texts {
		if text == "" {
			continue
		}
		values[i] = tables.Escaped(text)
		if number, ok := exactFloat(text); ok && w.rows > 0 && slices.Contains([]column{colLow, colHigh, colNearest}, columns[i]) {
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

func (w *xlsxWriter) end() error {
	defer w.file.Close()
	if err := w.stream.Flush(); err != nil {
		return err
	}
	return w.file.Write(w.to)
}

// exactFloat returns the number of an amount, if a spreadsheet keeps all of its digits.
func exactFloat(text string) (float64, bool) {
	want, err := assistance.ParseAmount(text)
	if err != nil {
		return 0, false
	}
	number, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return 0, false
	}
	plain, err := plainNumber(strconv.FormatFloat(number, 'f', -1, 64))
	if err != nil {
		return 0, false
	}
	got, err := assistance.ParseAmount(plain)
	return number, err == nil && got == want
}
