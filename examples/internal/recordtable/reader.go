package recordtable

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema"
)

// reader makes records of the rows of a sheet.
type reader struct {
	read   func(*reader) (id string) // of the record that a row is of; empty if it is of none
	report *report
	left   *leftover // what is no column of a record; nil if nobody keeps it

	// stop is why no more is read.
	stop error

	line    line
	now     *built // the record of the row before; nil if there is none
	records []assistance.Record
	places  []line            // of the first row of each record, without its cells
	above   []above           // the records by how far up they reach
	passed  map[string]passed // rows that have no place, by the reason
}

// above is a record that stands above a row of a total.
type above struct {
	place int   // among the records
	level level // of one that adds up others
}

// passed are rows that have no place among the records, for one reason.
type passed struct {
	first Place
	rows  int
}

// readSheet keeps the records of the rows below the headers of a sheet, and tells of the rows
// that have no place among them.
func (r *reader) readSheet(s *Sheet, h *headers, m *Mapping) error {
	r.passed = make(map[string]passed)
	err := s.Rows(func(row int, cells []Cell) bool {
		if row > h.row {
			r.row(line{sheet: s, headers: h, mapping: m, row: row, cells: cells})
		}
		return r.stop == nil
	})
	r.finish()
	for _, reason := range slices.Sorted(maps.Keys(r.passed)) {
		p := r.passed[reason]
		r.report.note(p.first, rowWithoutPlace, "%s: it has no place among the records (rows: %d)", reason, p.rows)
	}
	return cmp.Or(r.stop, err)
}

// row reads one more row.
func (r *reader) row(l line) {
	r.line = l
	if !r.readable() {
		r.skip()
		return
	}
	id := r.read(r)
	if r.left != nil {
		r.stop = r.left.row(l, id)
	}
}

// skip passes over a row that cannot be read: its record is at fault, and the rows that go
// on with it are still its.
func (r *reader) skip() {
	id := r.line.cell(colID).Text
	if r.now == nil || id == "" || r.now.record.ID != id {
		e := r.begin()
		e.record.ID, e.record.Steps = id, make([]assistance.Step, 1)
	}
	r.now.broken = true
}

// readable tells the cells of the row that cannot be read, or are of what no record may hold.
func (r *reader) readable() bool {
	readable := true
	for i, c := range r.line.cells {
		code, message := "", ""
		switch {
		case r.line.headers.forbidden[i]:
			continue
		case c.Broken != "":
			code, message = "not-readable", c.Broken
		case !r.line.headers.unknown[i] && holdsForbidden(c.Text):
			code, message = "forbidden", "an address of mail or coordinates, which no record may hold"
		default:
			continue
		}
		readable = false
		r.report.faults.Add(Fault{Cell: r.line.sheet.place(r.line.row, i), Code: code, Message: message})
	}
	return readable
}

// begin begins a record with the row.
func (r *reader) begin() *entry {
	r.finish()
	r.now = &built{first: r.line, cells: make(map[schema.Pointer]Place), at: r.line.place(colID)}
	r.now.first.cells = slices.Clone(r.line.cells)
	return r.entry()
}

// entry returns the row, as one of the record that is being made.
func (r *reader) entry() *entry { return &entry{r.line, r.now, r.report} }

// finish checks the record of the rows so far, and keeps it.
func (r *reader) finish() {
	if r.now == nil {
		return
	}
	record, ok := r.now.checked(&r.report.faults)
	switch {
	case ok:
		r.above = append(r.above, above{len(r.records), r.now.level})
		r.records = append(r.records, record)
		first := r.now.first
		first.cells = nil
		r.places = append(r.places, first)
	case r.now.level > 0: // the next total reaches no further up, though this one is at fault
		r.above = append(r.above, above{level: r.now.level})
	}
	r.now = nil
}

// pass tells of the row that it has no place.
func (r *reader) pass(of Column, reason string) {
	p, again := r.passed[reason]
	if !again {
		p.first = r.line.place(of)
	}
	p.rows++
	r.passed[reason] = p
}

// placeOf returns the cell of a place in the list of records; none if there is no such
// record.
func (r *reader) placeOf(path schema.Pointer) Place {
	tokens := path.Tokens()
	if len(tokens) == 0 {
		return Place{}
	}
	number, err := strconv.Atoi(tokens[0])
	if err != nil || number >= len(r.places) {
		return Place{}
	}
	of := colID
	if len(tokens) > 1 && tokens[1] == "relations" {
		of = colRelations
	}
	return r.places[number].place(of)
}
