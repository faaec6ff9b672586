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

// opener opens a file at its start.
type opener func() (io.ReadCloser, error)

// csvSheet returns a table whose cells are parted by commas, semicolons or tabs. It is read
// anew for each walk, and never held.
func CSV(open opener, encoding string) *Sheet {
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

func walkCSV(s *Sheet, text io.Reader, yield func(int, []Cell) bool) error {
	const enough = 64 << 10 // for the first line
	b := bufio.NewReaderSize(text, enough)
	start, err := b.Peek(enough)
	if err != nil && err != io.EOF {
		return err
	}
	r := csv.NewReader(b)
	r.Comma, r.FieldsPerRecord, r.ReuseRecord = separator(start), -1, true
	var cells []Cell
	row, ended := -1, 0 // the row before, and the line on which it ended
	for {
		fields, err := r.Read()
		if err == io.EOF {
			return nil
		}
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			return fmt.Errorf("%s: line %d, column %d: %w", s.place(row+1, 0), bad.Line, bad.Column, bad.Err)
		}
		if err != nil {
			return err
		}
		// A row may run over several lines, and a blank line is a row of a spreadsheet,
		// though the reader passes over it.
		line, _ := r.FieldPos(0)
		row += line - ended
		ended = line
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
