package main

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// reader makes records of the rows of a sheet.
type reader struct {
	dialect *dialect
	faults  *faults
	told    io.Writer // what a person is to check
	left    *leftover // the columns that are no columns of a record

	line    line
	now     *built // the record of the row before; nil if there is none
	records []assistance.Record
	places  []line            // of the first row of each record, without its cells
	above   []above           // the records by how far up they reach
	guesses map[string]bool   // the names that were told
	passed  map[string]passed // rows that have no place, by the reason
}

// passed are rows that have no place among the records, for one reason.
type passed struct {
	first place
	rows  int
}

// readSheet returns the records of a sheet that a dialect describes.
func (r *reader) readSheet(s *sheet, h *headers, m *mapping) error {
	r.guesses, r.passed = make(map[string]bool), make(map[string]passed)
	err := s.walk(func(row int, cells []cell) bool {
		if row > h.row {
			r.row(line{sheet: s, headers: h, mapping: m, row: row, cells: cells})
		}
		return true
	})
	r.finish()
	for _, reason := range slices.Sorted(maps.Keys(r.passed)) {
		p := r.passed[reason]
		fmt.Fprintf(r.told, "%s: %s: it has no place among the records (rows: %d)\n", p.first, reason, p.rows)
	}
	return err
}

// row reads one more row.
func (r *reader) row(l line) {
	r.line = l
	if !r.readable() {
		r.skip()
		return
	}
	id := r.dialect.read(r)
	if r.left != nil {
		if err := r.left.row(l, id); err != nil {
			r.faults.add(fault{At: l.place().String(), Code: "not-written", Message: err.Error()})
		}
	}
}

// skip passes over a row that cannot be read: its record is at fault, and the rows that go
// on with it are still its.
func (r *reader) skip() {
	id := r.line.cell(colID).text
	if r.now == nil || id == "" || r.now.record.ID != id {
		b := r.begin()
		b.record.ID, b.record.Steps = id, make([]assistance.Step, 1)
	}
	r.now.broken = true
}

// readable tells the cells of the row that cannot be read, or are of what no record may hold.
func (r *reader) readable() bool {
	readable := true
	for i, c := range r.line.cells {
		code, message := "", ""
		switch {
		case slices.Contains(r.line.headers.forbidden, i):
			continue
		case c.broken != "":
			code, message = "not-readable", c.broken
		case !slices.Contains(r.line.headers.unknown, i) && holdsForbidden(c.text):
			code, message = "forbidden", "an address of mail or coordinates, which no record may hold"
		default:
			continue
		}
		readable = false
		r.faults.add(fault{At: r.line.sheet.place(r.line.row, i).String(), Code: code, Message: message})
	}
	return readable
}

// begin begins a record with the row.
func (r *reader) begin() *built {
	r.finish()
	r.now = &built{first: r.line, cells: make(map[schema.Pointer]place), at: r.line.place(colID)}
	r.now.first.cells = slices.Clone(r.line.cells)
	return r.now
}

// finish checks the record of the rows so far, and keeps it.
func (r *reader) finish() {
	if r.now == nil {
		return
	}
	if record, ok := r.now.checked(r.faults); ok {
		r.above = append(r.above, above{len(r.records), r.now.level})
		r.records = append(r.records, record)
		first := r.now.first
		first.cells = nil
		r.places = append(r.places, first)
	}
	r.now = nil
}

// pass tells of the row that it has no place.
func (r *reader) pass(of column, reason string) {
	p, again := r.passed[reason]
	if !again {
		p.first = r.line.place(of)
	}
	p.rows++
	r.passed[reason] = p
}

// ofRecords reads a row of a table of records: of the record before it, if it has its id.
func (r *reader) ofRecords() (id string) {
	if of := r.line.calledTotal(); of != 0 {
		return r.total(of)
	}
	id = r.line.cell(colID).text
	if r.now != nil && id != "" && id == r.now.record.ID {
		r.further(r.now)
		return id
	}
	b := r.begin()
	r.whole(b)
	r.step(b)
	return id
}

// further reads a row that goes on with a record.
func (r *reader) further(b *built) {
	for _, of := range readColumns {
		if c := r.line.own(of); of.isOfRecord() && !c.isBlank() && c.text != b.first.cell(of).text {
			r.refuse(b, of, "differs-from-first-row", "the record says something else in "+b.first.place(of).String(), nil)
		}
	}
	if !r.line.own(colStage).isBlank() {
		r.step(b)
		return
	}
	for _, of := range []column{colOf, colAt, colKnown, colForeseen} {
		if !r.line.own(of).isBlank() {
			r.refuse(b, of, "no-stage", "a row without a stage is a further print, which has none of this", nil)
		}
	}
	last := len(b.record.Steps) - 1
	step := &b.record.Steps[last]
	if !r.line.has(column.isOfMoney) {
		r.refuse(b, colLow, "no-print", "a row without a stage is a further print, and there is no money in it", nil)
		return
	}
	figures := schema.Pointer("/steps").Item(last).Member("figures")
	at := figures.Item(len(step.Figures))
	figure := r.figure(b, at)
	figure.Period = r.period(b, at.Member("period"), r.line.own)
	if source := r.source(b, at.Member("source"), r.line.own); source != (party.Source{}) {
		figure.Source = &source
	}
	step.Figures = append(step.Figures, figure)
}

func (r *reader) whole(b *built) {
	record := &b.record
	record.ID = r.text(b, colID, "/id")
	r.code(b, colKind, "/kind", "RecordKind", &record.Kind)
	record.Provider, record.From = r.actor(b, colProviderKind, colProvider, "/provider"), r.group(b, colProviderMembers, "/from")
	record.Recipient, record.To = r.actor(b, colRecipientKind, colRecipient, "/recipient"), r.group(b, colRecipientMembers, "/to")
	if c := r.cell(b, colRequester, "/requester"); c.text != "" {
		record.Requester = r.named(b, colRequester, c.text)
	}
	record.Beneficiary = r.text(b, colBeneficiary, "/beneficiary")
	record.Subjects = codes[assistance.Subject](r, b, colSubjects, "/subjects", "Subject")
	record.Forms = codes[assistance.Form](r, b, colForms, "/forms", "Form")
	record.Parts = r.parts(b)
	r.code(b, colRest, "/rest", "Rest", &record.Rest)
	r.code(b, colTerms, "/terms", "Terms", &record.Terms)
	record.Things = r.things(b)
	record.Sector = r.text(b, colSector, "/sector")
	record.Channels = r.channels(b)
	record.Relations = r.relations(b)
	record.Partial = r.yes(b, colPartial, "/partial")
	record.Note = r.text(b, colNote, "/note")
}

func (r *reader) step(b *built) {
	at := schema.Pointer("/steps").Item(len(b.record.Steps))
	b.cells[at] = r.line.place(colStage)
	var step assistance.Step
	r.code(b, colStage, at.Member("stage"), "Stage", &step.Stage)
	r.code(b, colOf, at.Member("of"), "Stage", &step.Of)
	step.At = r.day(b, colAt, at.Member("at"), r.line.cell)
	step.Period = r.period(b, at.Member("period"), r.line.cell)
	step.Known = r.day(b, colKnown, at.Member("known"), r.line.cell)
	step.Foreseen = r.yes(b, colForeseen, at.Member("foreseen"))
	step.Source = r.source(b, at.Member("source"), r.line.cell)
	if r.line.has(column.isOfMoney) {
		step.Figures = []assistance.Figure{r.figure(b, at.Member("figures").Item(0))}
	}
	b.record.Steps = append(b.record.Steps, step)
}

// refuse tells what is wrong with a cell of the row.
func (r *reader) refuse(b *built, of column, code, message string, nearest []string) {
	b.broken = true
	r.faults.add(fault{At: r.line.place(of).String(), Code: code, Message: message, Nearest: nearest})
}

// cell returns what the row has in a column, which is what the record has at a place.
func (r *reader) cell(b *built, of column, at schema.Pointer) cell {
	b.cells[at] = r.line.place(of)
	return r.line.cell(of)
}

func (r *reader) text(b *built, of column, at schema.Pointer) string { return r.cell(b, of, at).text }

// ledger holds the records to one another, and tells of the totals that differ.
func (r *reader) ledger() (*assistance.Ledger, error) {
	ledger, err := assistance.LedgerOver(r.records)
	var found *schema.Errors
	if errors.As(err, &found) {
		for _, one := range found.List {
			told := ofLibrary(r.placeOf(one.Path), one)
			if one.Code == schema.CodeDuplicateID && one.First != nil {
				told.Message = "the same id stands in " + r.placeOf(one.First.Path) + "; rows of one record stand one below the other"
			}
			r.faults.add(told)
		}
		r.faults.more += found.More
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	r.tellTotals(ledger)
	return ledger, nil
}

// placeOf returns the cell of a place in the list of records.
func (r *reader) placeOf(path schema.Pointer) string {
	tokens := path.Tokens()
	if len(tokens) == 0 {
		return string(path)
	}
	number, err := strconv.Atoi(tokens[0])
	if err != nil || number >= len(r.places) {
		return string(path)
	}
	of := colID
	if len(tokens) > 1 && tokens[1] == "relations" {
		of = colRelations
	}
	return r.places[number].place(of).String()
}
