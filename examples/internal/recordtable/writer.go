package recordtable

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Writer writes records as rows: one a print, and one a step that has none, or whose
// first print is of another time or source than the step.
type Writer struct {
	out    RowWriter
	faults *Faults
	ids    map[string]bool
	back   *headers // of what is written, to read it back
}

// NewWriter writes the row of the headers. What the columns cannot say is added to the
// faults.
func NewWriter(out RowWriter, f *Faults) (*Writer, error) {
	header := make([]string, len(columns))
	for i, of := range columns {
		header[i] = string(of)
	}
	back, err := survey(sheetOf(header), &dialects[""].vocabulary, &Mapping{}, f)
	if err != nil {
		return nil, err
	}
	return &Writer{out, f, make(map[string]bool), back}, out.Row(header)
}

// sheetOf returns a sheet of texts.
func sheetOf(rows ...[]string) *Sheet {
	s := &Sheet{}
	s.Rows = func(yield func(int, []Cell) bool) error {
		for i, row := range rows {
			cells := make([]Cell, len(row))
			for j, text := range row {
				cells[j].Text = text
			}
			if !yield(i, cells) {
				return nil
			}
		}
		return nil
	}
	return s
}

// Write writes the rows of a record. If they would not say all of it, or its id stood before,
// that is added to the faults, and they are not written.
func (w *Writer) Write(record *assistance.Record) error {
	if w.ids[record.ID] {
		w.faults.Add(Fault{Record: record.ID + " /id", Code: schema.CodeDuplicateID.String(), Message: "is the id of an earlier record"})
		return nil
	}
	w.ids[record.ID] = true
	rows := rowsOf(record)
	for i := range rows {
		for _, text := range rows[i] {
			if holdsForbidden(text) {
				w.faults.Add(Fault{Record: record.ID, Code: "forbidden", Message: "an address of mail or coordinates, which no record may hold"})
				return nil
			}
		}
	}
	if path, differs := w.unsaid(record, rows); differs {
		w.faults.Add(Fault{Record: record.ID + " " + string(path), Code: "not-in-columns", Message: "the columns of a table cannot say this"})
		return nil
	}
	for _, row := range rows {
		if err := w.out.Row(row); err != nil {
			return err
		}
	}
	return nil
}

// unsaid returns where the record that is read from the rows is another.
func (w *Writer) unsaid(record *assistance.Record, rows [][]string) (path schema.Pointer, differs bool) {
	r := reader{read: readOwn, report: &report{}}
	s := sheetOf(append([][]string{nil}, rows...)...)
	if err := r.readSheet(s, w.back, &Mapping{}); err != nil || len(r.records) != 1 {
		if r.now != nil {
			return firstDifference(record, &r.now.record)
		}
		return "", true
	}
	return firstDifference(record, &r.records[0])
}

func rowsOf(record *assistance.Record) (rows [][]string) {
	for i := range record.Steps {
		step := &record.Steps[i]
		cells := writtenStep(step)
		cells[colID] = record.ID
		if i == 0 {
			writeWhole(cells, record)
		}
		figures := step.Figures
		if len(figures) > 0 && figures[0].Period == (civil.Period{}) && figures[0].Source == nil {
			for of, text := range writtenFigure(&figures[0]) {
				cells[of] = text
			}
			figures = figures[1:]
		}
		rows = append(rows, inOrder(cells))
		for j := range figures {
			cells := writtenFigure(&figures[j])
			cells[colID] = record.ID
			writePeriod(cells, figures[j].Period)
			if source := figures[j].Source; source != nil {
				writeSource(cells, *source)
			}
			rows = append(rows, inOrder(cells))
		}
	}
	return rows
}

func inOrder(cells map[Column]string) []string {
	row := make([]string, len(columns))
	for i, of := range columns {
		row[i] = cells[of]
	}
	return row
}

func writeWhole(cells map[Column]string, r *assistance.Record) {
	cells[colKind] = r.Kind.String()
	cells[colProviderKind], cells[colProvider] = r.Provider.Kind.String(), nameOf(r.Provider)
	cells[colRecipientKind], cells[colRecipient] = r.Recipient.Kind.String(), nameOf(r.Recipient)
	cells[colProviderMembers], cells[colRecipientMembers] = writtenGroup(r.From), writtenGroup(r.To)
	cells[colRequester], cells[colBeneficiary] = writtenActor(r.Requester), r.Beneficiary
	cells[colSubjects], cells[colForms] = joined(r.Subjects, assistance.Subject.String), joined(r.Forms, assistance.Form.String)
	cells[colCategories], cells[colThings] = joined(r.Parts, writtenPart), joined(r.Things, writtenThing)
	cells[colChannel], cells[colRelations] = joined(r.Channels, writtenChannel), joined(r.Relations, writtenRelation)
	cells[colRest], cells[colTerms], cells[colSector] = r.Rest.String(), r.Terms.String(), r.Sector
	cells[colPartial], cells[colNote] = writtenYes(r.Partial), r.Note
}

func writtenStep(s *assistance.Step) map[Column]string {
	cells := map[Column]string{
		colStage: s.Stage.String(), colOf: s.Of.String(), colAt: writtenDay(s.At), colKnown: writtenDay(s.Known), colForeseen: writtenYes(s.Foreseen),
	}
	writePeriod(cells, s.Period)
	writeSource(cells, s.Source)
	return cells
}
