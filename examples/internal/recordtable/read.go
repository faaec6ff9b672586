// Package recordtable reads records of assistance from the rows of a table, and writes them
// as rows. It opens no file and knows no workbook: who has one gives its cells as a [Sheet].
//
// A table is gone through twice. The first time its headers are found, in the first row that
// is not blank, and each is looked up among the columns of the kind of table it is, by words
// without accents and capitals. The cells of each column of money then tell together whether
// a point parts thousands or decimals. The second time each row is read into a record: one
// that repeats the id of the row above goes on with its record, and one that is called a
// total becomes a printed total of the records above it. A record is held to its schema and
// its rules when its last row is read, and at the end all are held to one another. For each
// place of a record it is kept which cell it was read from, so that a fault of a rule is
// told with a cell too. Nothing is guessed without a note, and nothing is rounded.
package recordtable

import (
	"bytes"
	"io"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
)

// Reading is what a table was read as.
type Reading struct {
	Records []assistance.Record // none if there is a fault
	// Notes are what each column was taken for, each guess, the rows that have no place, and
	// the totals that differ from what they add up. They are there beside faults, too.
	Notes []Note
}

// Check returns what is wrong with a mapping. [Read] and [ReadCSV] return it too.
func Check(m Mapping) error {
	_, err := dialectOf(&m)
	return err
}

// ReadCSV reads the records of a CSV that is held in memory, as [Read] does. It opens no
// file and asks no network. Rows that are longer, wider or more than those of a spreadsheet
// are faults. How many bytes there may be is for the caller to bound: a row of two bytes may
// be a record of a thousand.
func ReadCSV(data []byte, m Mapping) (Reading, error) {
	for _, start := range []string{"PK\x03\x04", "\xd0\xcf\x11\xe0"} { // of a ZIP, and of what was there before
		if strings.HasPrefix(string(data[:min(len(data), 4)]), start) {
			return Reading{}, &Faults{List: []Fault{{Cell: Place{Row: 1, Column: 1}, Code: "not-csv",
				Message: "a workbook, and no CSV: save its sheet as \"CSV UTF-8\""}}}
		}
	}
	open := func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(data)), nil }
	return Read(CSV(open, m.Encoding), m, nil)
}

func dialectOf(m *Mapping) (*dialect, error) {
	d, known := dialects[m.As]
	if !known {
		return nil, errAs
	}
	return d, m.check(&d.vocabulary)
}

// Read reads the records of a table. What stands in columns that are no columns of a record
// is written to left, which may be nil: a row of the headers, then the rows that have some of
// it, each with its number and the id of its record first.
//
// If something is wrong with the table, the error is [*Faults]: all that is wrong, with the
// cells. Another error is one of the mapping, of the sheet or of left.
func Read(s *Sheet, m Mapping, left RowWriter) (Reading, error) {
	d, err := dialectOf(&m)
	if err != nil {
		return Reading{}, err
	}
	var told report
	records, err := read(s, d, &m, left, &told)
	return Reading{records, told.notes}, err
}

// read goes through the sheet twice: for what its columns are, and for its records.
func read(s *Sheet, d *dialect, m *Mapping, left RowWriter, told *report) ([]assistance.Record, error) {
	h, err := survey(s, &d.vocabulary, m, &told.faults)
	if err := told.stopped(err); err != nil {
		return nil, err
	}
	h.tell(told, s)
	if told.faults.Any() {
		return nil, told.faults.withHeadings(h.names)
	}
	r := &reader{read: d.read, report: told}
	if r.left, err = newLeftover(left, h); err != nil {
		return nil, err
	}
	if err := told.stopped(r.readSheet(s, h, m)); err != nil {
		return nil, err
	}
	if told.faults.Any() {
		return nil, told.faults.withHeadings(h.names)
	}
	if len(r.records) == 0 && len(r.passed) == 0 {
		told.faults.Add(Fault{Cell: s.place(h.row+1, 0), Code: "no-rows", Message: "there is no row below the names of the columns"})
		return nil, told.faults.withHeadings(h.names)
	}
	if err := holdTogether(r); err != nil {
		return nil, err
	}
	if told.faults.Any() {
		return nil, told.faults.withHeadings(h.names)
	}
	return r.records, nil
}
