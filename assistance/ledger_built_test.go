package assistance_test

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/assistance/internal/sample"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// someRecords reads so many made-up records.
func someRecords(t *testing.T, n int) []assistance.Record {
	t.Helper()
	var records []assistance.Record
	for r, err := range assistance.Records(bytes.NewReader(bytes.Join(sample.New(3, sample.InOrder).Records(n), []byte("\n"))), schema.Limits{}) {
		if err != nil {
			t.Fatal(err)
		}
		records = append(records, r)
	}
	return records
}

func idsOf(l *assistance.Ledger) []string {
	var ids []string
	for r := range l.View() {
		ids = append(ids, r.ID)
	}
	return ids
}

// What a program has put together is held to the schema and the rules, and each
// fault has its place in the slice.
func TestNewLedgerRefuses(t *testing.T) {
	edit := func(edit func(r *assistance.Record)) assistance.Record {
		r := someRecords(t, 1)[0]
		edit(&r)
		return r
	}
	for _, test := range []struct {
		name   string
		record assistance.Record
		want   []schematest.Fault
	}{
		{"nothing", assistance.Record{}, []schematest.Fault{
			{Path: "/1/provider/kind", Code: schema.CodeMissingMember},
		}},
		{"a provider that is its recipient", edit(func(r *assistance.Record) {
			r.Provider = party.Actor{Kind: party.ActorState, State: party.MustParseState("NOR")}
			r.Recipient = r.Provider
		}), []schematest.Fault{{Path: "/1/recipient", Code: schema.CodeProviderIsRecipient}}},
		{"no subject", edit(func(r *assistance.Record) { r.Subjects = []assistance.Subject{0} }), []schematest.Fault{{Path: "/1/subjects/0", Code: schema.CodeMissingMember}}},
		{"a code that there is not", edit(func(r *assistance.Record) { r.Steps[0].Stage = 99 }), []schematest.Fault{{Path: "/1/steps/0/stage", Code: schema.CodeUnknownValue}}},
		{"an amount without a currency", edit(func(r *assistance.Record) {
			r.Steps[0].Figures = []assistance.Figure{{Amount: assistance.MustParseAmount("1")}}
		}), []schematest.Fault{{Path: "/1/steps/0/figures/0/currency", Code: schema.CodeMissingMember}}},
		{"text that is no UTF-8", edit(func(r *assistance.Record) { r.Note = "\xff" }), []schematest.Fault{{Path: "/1/note", Code: schema.CodeInvalidUTF8}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			l, err := assistance.NewLedger([]assistance.Record{someRecords(t, 2)[1], test.record})
			if l != nil {
				t.Error("a ledger beside an error")
			}
			if diff := cmp.Diff(test.want, schematest.Faults(t, err)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A ledger has copies: neither the slice that it was built from nor what it gives
// can change it.
func TestLedgerCannotBeChanged(t *testing.T) {
	records := someRecords(t, 20)
	l, err := assistance.NewLedger(records)
	if err != nil {
		t.Fatal(err)
	}
	before := l.Totals(assistance.Query{})
	spoil := func(r *assistance.Record) {
		for i := range r.Steps {
			for j := range r.Steps[i].Figures {
				r.Steps[i].Figures[j] = assistance.Figure{}
			}
			r.Steps[i] = assistance.Step{}
		}
		clear(r.Parts)
		clear(r.Forms)
		clear(r.Channels)
		*r = assistance.Record{}
	}
	for r := range l.Records(assistance.Query{}) {
		spoil(&r)
	}
	for i := range records {
		r, _ := l.Record(records[i].ID)
		spoil(&r)
		spoil(&records[i])
	}
	if diff := cmp.Diff(before, l.Totals(assistance.Query{})); diff != "" {
		t.Error(diff)
	}
}

// To add to a ledger leaves it as it was, and gives that of all records.
func TestLedgerWith(t *testing.T) {
	records := someRecords(t, 30)
	first, err := assistance.NewLedger(records[:20])
	if err != nil {
		t.Fatal(err)
	}
	both, err := first.With(records[20:]...)
	if err != nil {
		t.Fatal(err)
	}
	all, err := assistance.LedgerOver(slices.Clone(records))
	if err != nil {
		t.Fatal(err)
	}
	if first.Len() != 20 || !slices.Equal(idsOf(both), idsOf(all)) {
		t.Errorf("%d records, and %d with more", first.Len(), both.Len())
	}
	if diff := cmp.Diff(all.Totals(assistance.Query{}), both.Totals(assistance.Query{})); diff != "" {
		t.Error(diff)
	}
	if again, err := both.With(records[3]); again != nil || len(schematest.Faults(t, err)) != 1 {
		t.Errorf("a record that is there: %v, %v", again, err)
	}
}

func TestReadLedger(t *testing.T) {
	lines := append(bytes.Join(sample.New(3, sample.InOrder).Records(40), []byte("\n")), 0x0a)
	l, err := assistance.ReadLedger(bytes.NewReader(lines), schema.Limits{})
	if err != nil || l.Len() != 40 {
		t.Fatalf("%d records, %v", l.Len(), err)
	}
	if l, err := assistance.ReadLedger(strings.NewReader(""), schema.Limits{}); err != nil || l.Len() != 0 {
		t.Errorf("of nothing: %d records, %v", l.Len(), err)
	}
	bad := append(slices.Clone(lines), []byte("{\"id\":\n{}\n")...)
	l, err = assistance.ReadLedger(bytes.NewReader(bad), schema.Limits{Faults: 2})
	var faults *schema.Errors
	if l != nil || !errors.As(err, &faults) || len(faults.List) != 2 || faults.More == 0 || faults.List[0].Line != 41 {
		t.Errorf("of two broken lines: %v, %v", l, err)
	}
	broken := errors.New("the cable was cut")
	if l, err := assistance.ReadLedger(io.MultiReader(bytes.NewReader(lines), iotest.ErrReader(broken)), schema.Limits{}); l != nil || !errors.Is(err, broken) {
		t.Errorf("of a reader that fails: %v, %v", l, err)
	}
}

// An id that stands twice is told with the lines of both, whatever ends the lines and
// however many are blank.
func TestReadLedgerTwice(t *testing.T) {
	lines := sample.New(3, sample.InOrder).Records(3)
	a, b, c := string(lines[0]), string(lines[1]), string(lines[2])
	type place struct {
		record, line             int
		firstRecord, firstOnLine int
	}
	for _, test := range []struct {
		name, text string
		most       int
		want       []place
		more       int
	}{
		{"LF", a + "\n" + b + "\n" + a + "\n", 0, []place{{3, 3, 1, 1}}, 0},
		{"CRLF", a + "\r\n" + b + "\r\n" + b + "\r\n", 0, []place{{3, 3, 2, 2}}, 0},
		{"no end", a + "\n" + a, 0, []place{{2, 2, 1, 1}}, 0},
		{"blank lines", "\n" + a + "\n  \n\r\n" + c + "\n\n" + a, 0, []place{{3, 7, 1, 2}}, 0},
		{"three times", a + "\n" + a + "\n" + a + "\n", 0, []place{{2, 2, 1, 1}, {3, 3, 1, 1}}, 0},
		{"more than are listed", a + "\n" + a + "\n" + b + "\n" + b, 1, []place{{2, 2, 1, 1}}, 1},
	} {
		_, err := assistance.ReadLedger(strings.NewReader(test.text), schema.Limits{Faults: test.most})
		var faults *schema.Errors
		if !errors.As(err, &faults) {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		var got []place
		for _, f := range faults.List {
			if f.Path != "/id" || f.Code != schema.CodeDuplicateID || f.First == nil || f.First.Path != "/id" {
				t.Errorf("%s: %+v", test.name, f)
				continue
			}
			got = append(got, place{f.Record, f.Line, f.First.Record, f.First.Line})
		}
		if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(place{})); diff != "" || faults.More != test.more {
			t.Errorf("%s: %d more (-want +got):\n%s", test.name, faults.More, diff)
		}
	}
}

// TestLedgerWithRefuses has an id that stands twice told at the place of the record
// that was given, beside the faults of the others.
func TestLedgerWithRefuses(t *testing.T) {
	records := someRecords(t, 5)
	held, err := assistance.NewLedger(records[:3])
	if err != nil {
		t.Fatal(err)
	}
	bad := records[4]
	bad.Provider = party.Actor{Kind: party.ActorState, State: party.MustParseState("NOR")}
	bad.Recipient = bad.Provider
	want := []schematest.Fault{
		{Path: "/1/id", Code: schema.CodeDuplicateID},
		{Path: "/2/recipient", Code: schema.CodeProviderIsRecipient},
		{Path: "/3/id", Code: schema.CodeDuplicateID},
	}
	_, err = held.With(records[3], records[1], bad, records[3])
	if diff := cmp.Diff(want, schematest.Faults(t, err)); diff != "" {
		t.Errorf("With (-want +got):\n%s", diff)
	}
	other, err := assistance.NewLedger([]assistance.Record{records[3], records[0]})
	if err != nil {
		t.Fatal(err)
	}
	_, err = held.Join(other)
	if diff := cmp.Diff([]schematest.Fault{{Path: "/1/id", Code: schema.CodeDuplicateID}}, schematest.Faults(t, err)); diff != "" {
		t.Errorf("Join (-want +got):\n%s", diff)
	}
	inPieces, err := assistance.NewLedger(records[3:4])
	if err == nil {
		inPieces, err = inPieces.With(records[0])
	}
	if err != nil {
		t.Fatal(err)
	}
	_, err = held.Join(inPieces)
	if diff := cmp.Diff([]schematest.Fault{{Path: "/1/id", Code: schema.CodeDuplicateID}}, schematest.Faults(t, err)); diff != "" {
		t.Errorf("Join of pieces (-want +got):\n%s", diff)
	}
	if held.Len() != 3 {
		t.Errorf("the ledger now holds %d records", held.Len())
	}
}
