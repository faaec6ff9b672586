package assistance

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func newLedger(t testing.TB, records []Record) *Ledger {
	t.Helper()
	l, err := LedgerOver(records)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// TestLedgerAgainstPlainLoop asks generated ledgers generated questions.
func TestLedgerAgainstPlainLoop(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	t.Parallel()
	g := newGenerator(6)
	found := 0
	for range 20 {
		records := g.records(120)
		l := newLedger(t, records)
		for range 100 {
			q := g.query()
			ids, want := plainLoop(records, q)
			if found := idsOf(l, q); !slices.Equal(ids, found) {
				t.Fatalf("%+v: %s", q, cmp.Diff(ids, found))
			}
			found += len(ids)
			if got := l.Totals(q); !slices.Equal(want, got) {
				t.Fatalf("%+v: %s", q, cmp.Diff(want, got))
			}
		}
	}
	if found < 10000 {
		t.Errorf("the questions found only %d records", found)
	}
}

// TestNoTotalExceedsWhatWasGiven adds up every figure of a stage and currency:
// no total is above that, and none has its bounds the wrong way round.
func TestNoTotalExceedsWhatWasGiven(t *testing.T) {
	g := newGenerator(7)
	for range 50 {
		records := g.records(30)
		type key struct {
			stage    Stage
			currency Currency
		}
		given := map[key]Sum{}
		for _, r := range records {
			for _, s := range r.Steps {
				for _, f := range s.Figures {
					under := key{s.Stage, f.Currency}
					given[under], _ = given[under].Plus(f.Range().High)
				}
				given[key{s.Stage, 0}] = OpenEnd()
			}
		}
		l := newLedger(t, records)
		for range 20 {
			q := g.query()
			for _, total := range slices.Concat(l.Totals(q), l.Printed(q)) {
				if total.Low.Compare(total.High) > 0 {
					t.Errorf("%+v: %s", q, total.Range)
				}
				if most := given[key{total.Stage, total.Currency}]; total.High.Compare(most) > 0 {
					t.Errorf("%+v: %s of %s", q, total.Range, most)
				}
				if total.Records < 1 || total.Records > len(records) {
					t.Errorf("%+v: %d records", q, total.Records)
				}
			}
		}
	}
}

func TestLedgerOrderOfInput(t *testing.T) {
	g := newGenerator(8)
	records := g.records(100)
	l := newLedger(t, records)
	for range 20 {
		records = slices.Clone(records) // the ledger keeps its own
		g.Shuffle(len(records), func(i, j int) { records[i], records[j] = records[j], records[i] })
		shuffled := newLedger(t, records)
		q := g.query()
		if diff := cmp.Diff(l.Totals(q), shuffled.Totals(q)); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(l.Printed(q), shuffled.Printed(q)); diff != "" {
			t.Error(diff)
		}
		a, b := slices.Collect(l.Records(q)), slices.Collect(shuffled.Records(q))
		if diff := cmp.Diff(a, b); diff != "" {
			t.Error(diff)
		}
	}
}

func TestLedgerDuplicateIDs(t *testing.T) {
	records := []Record{{ID: "b"}, {ID: "a"}, {ID: "b"}, {ID: "c"}, {ID: "b"}, {ID: "a"}}
	l, err := LedgerOver(records)
	if l != nil {
		t.Error("a ledger beside an error")
	}
	want := []schematest.Fault{{Path: "/2/id", Code: schema.CodeDuplicateID}, {Path: "/4/id", Code: schema.CodeDuplicateID}, {Path: "/5/id", Code: schema.CodeDuplicateID}}
	if diff := cmp.Diff(want, schematest.Faults(t, err)); diff != "" {
		t.Error(diff)
	}
}

func TestLedgerRecord(t *testing.T) {
	records := newGenerator(9).records(50)
	l := newLedger(t, records)
	if l.Len() != 50 {
		t.Errorf("%d records", l.Len())
	}
	for _, want := range records {
		got, ok := l.Record(want.ID)
		if !ok {
			t.Errorf("no record %s", want.ID)
			continue
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
	for _, id := range []string{"", "r", "r0050", "R0001"} {
		if r, ok := l.Record(id); ok || r.ID != "" {
			t.Errorf("record %q is %v", id, r)
		}
	}
}

func TestEmptyLedger(t *testing.T) {
	for name, l := range map[string]*Ledger{"nil": nil, "zero": {}, "of nothing": newLedger(t, nil)} {
		for range l.Records(Query{}) {
			t.Errorf("%s has a record", name)
		}
		q := Query{Categories: categoriesOf("clearance marking"), Providers: []party.Actor{stateActor("NOR")}}
		if len(l.Totals(q)) != 0 || len(l.Printed(q)) != 0 || l.Len() != 0 {
			t.Errorf("%s has totals", name)
		}
		if _, ok := l.Record("a"); ok {
			t.Errorf("%s has a record a", name)
		}
	}
}

// TestPrinted is the table of the United Kingdom for 2020 in short: its sum as
// printed is 25,168,363, and what the Convention's totals make of the same rows
// is no more than an upper bound.
func TestPrinted(t *testing.T) {
	year := Step{Stage: Provided, Period: civil.Year(2020)}
	row := func(id, money string, parts []Part) Record {
		s := year
		s.Figures = []Figure{figureOf(money)}
		return Record{ID: id, Provider: stateActor("GBR"), Recipient: stateActor("LAO"), Subjects: []Subject{MineAction}, Parts: parts, Steps: []Step{s}}
	}
	l := newLedger(t, []Record{
		row("1", "GBP 8797142", partsOf("clearance")),
		row("2", "GBP 16371221", nil),
	})
	q := Query{Providers: []party.Actor{stateActor("GBR")}, Period: civil.Year(2020), Subjects: []Subject{ClusterMunitions}, Categories: categoriesOf("clearance")}
	if diff := cmp.Diff([]Total{totalOf(Provided, rangeOf("GBP", "25168363", "25168363"), 2)}, l.Printed(q)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]Total{totalOf(Provided, rangeOf("GBP", "0", "8797142"), 1)}, l.Totals(q)); diff != "" {
		t.Error(diff)
	}
}

func TestRecordsStopsEarly(t *testing.T) {
	l := newLedger(t, newGenerator(10).records(100))
	seen := 0
	for range l.Records(Query{}) {
		if seen++; seen == 3 {
			break
		}
	}
	if seen != 3 {
		t.Errorf("%d records", seen)
	}
}

// TestLedgerLeavesTheSliceAlone: the caller's records keep their order.
func TestLedgerLeavesTheSliceAlone(t *testing.T) {
	records := newGenerator(11).records(30)
	before := slices.Clone(records)
	l := newLedger(t, records)
	l.Totals(Query{})
	if diff := cmp.Diff(before, records); diff != "" {
		t.Error(diff)
	}
}
