package recordtable

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/treatyaid/treatyaid/examples/internal/tables"
)

// CSV returns a table whose cells are parted by commas, semicolons or tabs. It is opened anew,
// at its start, each time it is gone through, and never held. The encoding is as in [Mapping].
func CSV(open func() (io.ReadCloser, error), encoding string) *Sheet {
	s := &Sheet{}
	s.Rows = func(yield func(int, []Cell) bool) error {
		file, err := open()
		if err != nil {
			return err
		}
		defer file.Close()
		text, err := decoded(file, encoding)
		if err != nil {
			return err
		}
		return walkCSV(s, text, yield)
	}
	return s
}

// How much a CSV may come to: the rows and columns of a spreadsheet, and the bytes of a row
// in UTF-8.
const (
	mostRows    = 1 << 20
	mostColumns = 1 << 14
	mostOfRow   = 1 << 20
)

var errRowTooLong = errors.New("a row of more than 1 MiB")

// ofOneRow reads no more than one row may come to.
type ofOneRow struct {
	from io.Reader
	left int // bytes
}

// Read implements [io.Reader].
func (o *ofOneRow) Read(p []byte) (int, error) {
	if o.left <= 0 {
		return 0, errRowTooLong
	}
	n, err := o.from.Read(p[:min(len(p), o.left)])
	o.left -= n
	return n, err
}

// walkCSV yields the rows of a text. What it cannot go through is an error of type [*Faults].
func walkCSV(s *Sheet, text io.Reader, yield func(int, []Cell) bool) error {
	const enough = 64 << 10 // for the first line
	limit := &ofOneRow{text, mostOfRow}
	b := bufio.NewReaderSize(limit, enough)
	start, err := b.Peek(enough)
	if err != nil && err != io.EOF {
		return err
	}
	r := csv.NewReader(b)
	r.Comma, r.FieldsPerRecord, r.ReuseRecord = separator(start), -1, true
	var cells []Cell
	row, ended := -1, 0 // the row before, and the line on which it ended
	stopAt := func(row, column int, code, message string) error {
		return &Faults{List: []Fault{{Cell: s.place(row, column), Code: code, Message: message}}}
	}
	for {
		limit.left = mostOfRow
		fields, err := r.Read()
		var bad *csv.ParseError
		switch {
		case err == io.EOF:
			return nil
		case errors.As(err, &bad):
			return stopAt(row+bad.StartLine-ended, 0, "not-csv", fmt.Sprintf("line %d, byte %d: %v", bad.Line, bad.Column, bad.Err))
		case errors.Is(err, errRowTooLong):
			return stopAt(row+1, 0, "row-too-long", "more than 1 MiB to the end of the row: a quotation mark may not be closed")
		case err != nil:
			return err
		case len(fields) > mostColumns:
			return stopAt(row+1, mostColumns, "too-many-columns", "a table has at most 16384 columns")
		}
		// A row may run over several lines, and a blank line is a row of a spreadsheet,
		// though the reader passes over it.
		line, _ := r.FieldPos(0)
		row += line - ended
		ended = line
		if row >= mostRows {
			return stopAt(row, 0, "too-many-rows", "a table has at most 1048576 rows")
		}
		cells = cells[:0]
		for _, field := range fields {
			ended += strings.Count(field, "\n")
			c := Cell{Text: tables.Unescaped(field)}
			switch {
			case !utf8.ValidString(field):
				c = Cell{Broken: notUTF8}
			case strings.ContainsRune(field, '\r'):
				c = Cell{Broken: "a carriage return, as where it alone ends the lines"}
			}
			cells = append(cells, c)
		}
		if !isBlankRow(cells) && !yield(row, cells) {
			return nil
		}
	}
}

// separator returns what parts the cells of the first line: what stands there most often,
// outside quotation marks.
func separator(start []byte) rune {
	count := map[byte]int{}
	quoted := false
	for _, b := range []byte(strings.TrimLeft(string(start), "\r\n")) {
		if b == '"' {
			quoted = !quoted
		}
		if b == '\n' && !quoted {
			break
		}
		if !quoted {
			count[b]++
		}
	}
	best := byte(',')
	for _, b := range []byte{';', '\t'} {
		if count[b] > count[best] {
			best = b
		}
	}
	return rune(best)
}
