package assistance

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestRelationsThatCannotBe(t *testing.T) {
	circle := func(path schema.Pointer) schematest.Fault {
		return schematest.Fault{Path: path, Code: schema.CodeCircularRelation}
	}
	mismatch := func(path schema.Pointer) schematest.Fault {
		return schematest.Fault{Path: path, Code: schema.CodeRelationMismatch}
	}
	own := toldRecord("o", []Relation{{PartOf, "a"}}, "NOK 5")
	own.Kind, own.Recipient = OwnResources, party.Actor{}
	ownCopy := own
	ownCopy.Relations = []Relation{{SameAs, "x"}}
	for name, test := range map[string]struct {
		records []Record
		want    []schematest.Fault
	}{
		"part of each other": {
			[]Record{toldRecord("a", []Relation{{PartOf, "b"}}, "NOK 5"), toldRecord("b", []Relation{{PartOf, "a"}}, "NOK 5")},
			[]schematest.Fault{circle("/0/relations/0/record"), circle("/1/relations/0/record")},
		},
		"passed on in a circle": {
			[]Record{toldRecord("c", []Relation{{PassedOnFrom, "b"}}, "NOK 5"), toldRecord("b", []Relation{{PassedOnFrom, "a"}}, "NOK 5"), toldRecord("a", []Relation{{PassedOnFrom, "c"}}, "NOK 5")},
			[]schematest.Fault{circle("/0/relations/0/record"), circle("/1/relations/0/record"), circle("/2/relations/0/record")},
		},
		"part of a copy of itself": {
			[]Record{toldRecord("a", nil, "NOK 5"), toldRecord("b", []Relation{{SameAs, "a"}, {PartOf, "a"}}, "NOK 5")},
			[]schematest.Fault{circle("/1/relations/1/record")},
		},
		"totals that add each other up": {
			[]Record{toldTotal("t", false, "NOK 5", "u", "a"), toldTotal("u", false, "NOK 5", "t"), toldTotal("v", false, "NOK 5", "t"), toldRecord("a", nil, "NOK 5")},
			[]schematest.Fault{circle("/0/relations/0/record"), circle("/1/relations/0/record"), circle("/2/relations/0/record")},
		},
		"a copy in another currency": {
			[]Record{toldRecord("a", nil, "NOK 5"), toldRecord("b", []Relation{{SameAs, "a"}}, "USD 5")},
			[]schematest.Fault{mismatch("/1/relations/0/record")},
		},
		"a part in another currency": {
			[]Record{toldRecord("a", nil, "NOK 5"), toldRecord("b", []Relation{{PartOf, "a"}}, "USD 5")},
			[]schematest.Fault{mismatch("/1/relations/0/record")},
		},
		"a part of another kind": {
			[]Record{toldRecord("a", nil, "NOK 5"), own},
			[]schematest.Fault{mismatch("/1/relations/0/record")},
		},
		"a part of a printed total": {
			[]Record{toldTotal("a", false, "NOK 5"), toldRecord("b", []Relation{{PartOf, "a"}}, "NOK 5")},
			[]schematest.Fault{mismatch("/1/relations/0/record")},
		},
		"a copy and a part of what is not at hand": {
			[]Record{toldRecord("a", []Relation{{SameAs, "x"}, {PartOf, "x"}}, "NOK 5"), toldRecord("b", []Relation{{SameAs, "x"}}, "NOK 5")},
			[]schematest.Fault{circle("/0/relations/1/record")},
		},
		"copies of what is not at hand, of two kinds": {
			[]Record{toldRecord("a", []Relation{{SameAs, "x"}}, "NOK 5"), ownCopy},
			[]schematest.Fault{mismatch("/1/relations/0/record")},
		},
		"copies of what is not at hand, in two currencies": {records: []Record{toldRecord("a", []Relation{{SameAs, "x"}}, "NOK 5"), toldRecord("b", []Relation{{SameAs, "x"}}, "USD 5")}},
		"passed on in another currency":                    {records: []Record{toldRecord("a", nil, "NOK 5"), toldRecord("b", []Relation{{PassedOnFrom, "a"}}, "USD 5")}},
		"a total of totals":                                {records: []Record{toldTotal("t", false, "NOK 5", "u", "v"), toldTotal("u", false, "NOK 5", "v"), toldTotal("v", false, "NOK 5", "a"), toldRecord("a", nil, "NOK 5")}},
		"a copy without amount":                            {records: []Record{toldRecord("a", nil, "NOK 5"), toldRecord("b", []Relation{{SameAs, "a"}})}},
		"copies of each other":                             {records: []Record{toldRecord("a", []Relation{{SameAs, "b"}}, "NOK 5"), toldRecord("b", []Relation{{SameAs, "a"}}, "NOK 5")}},
		"what is not at hand":                              {records: []Record{toldRecord("a", []Relation{{SameAs, "x"}, {PartOf, "y"}, {PassedOnFrom, "z"}}, "NOK 5"), toldTotal("t", false, "NOK 5", "u")}},
		"one part of two that lie in a third":              {records: []Record{toldRecord("a", []Relation{{PartOf, "b"}, {PartOf, "c"}}, "NOK 5"), toldRecord("b", []Relation{{PartOf, "d"}}, "NOK 5"), toldRecord("c", []Relation{{PartOf, "d"}}, "NOK 5"), toldRecord("d", nil, "NOK 9")}},
	} {
		_, err := LedgerOver(test.records)
		if len(test.want) == 0 {
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if diff := cmp.Diff(test.want, schematest.Faults(t, err)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		slices.Reverse(test.records) // as a later ledger would find them
		if l, err := LedgerOver(test.records[:1]); err == nil {
			if _, err = l.With(test.records[1:]...); err == nil {
				t.Errorf("%s: not found in pieces", name)
			}
		}
	}
}

// The order of relations says nothing, also of a record that lies under several.
func TestOrderOfRelations(t *testing.T) {
	whole, other, from := toldRecord("w", nil, "NOK 100"), toldRecord("v", nil, "NOK 60"), toldRecord("f", nil, "NOK 80")
	other.Steps[0].Period = periodOf("2013-01-01", "2014-01-01")
	relations := []Relation{{PartOf, "w"}, {PartOf, "v"}, {PassedOnFrom, "f"}, {PassedOnFrom, "w"}}
	var want [][]Total
	for i := range relations {
		turned := slices.Concat(relations[i:], relations[:i])
		l := newLedger(t, []Record{whole, other, from, toldRecord("p", turned, "NOK 50")})
		var got [][]Total
		for _, asked := range []string{"", "in 2013", "in 2014"} {
			got = append(got, l.Totals(askedOf(t, asked)))
		}
		if i == 0 {
			want = got
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%v: %s", turned, diff)
		}
	}
}

// families are records that have to do with one another in every way in which there may be
// many of them.
var families = map[string]func(n int) []Record{
	"passed on in a row": func(n int) (records []Record) {
		for i := range n {
			var of []Relation
			if i > 0 {
				of = []Relation{{PassedOnFrom, fmt.Sprintf("r%06d", i-1)}}
			}
			records = append(records, toldRecord(fmt.Sprintf("r%06d", i), of, "NOK 5"))
		}
		return records
	},
	"part of part": func(n int) (records []Record) {
		for i := range n {
			var of []Relation
			if i > 0 {
				of = []Relation{{PartOf, fmt.Sprintf("r%06d", i-1)}}
			}
			records = append(records, toldRecord(fmt.Sprintf("r%06d", i), of, "NOK 5"))
		}
		return records
	},
	"copies of one": func(n int) (records []Record) {
		for i := range n {
			records = append(records, toldRecord(fmt.Sprintf("r%06d", i), []Relation{{SameAs, fmt.Sprintf("r%06d", max(i-1, 1))}}, "NOK 5"))
		}
		records[0].Relations, records[1].Relations = nil, []Relation{{SameAs, "r000000"}}
		return records
	},
	"copies that are corrected": func(n int) (records []Record) {
		for i := range n {
			r := toldRecord(fmt.Sprintf("r%06d", i), []Relation{{SameAs, "r000000"}}, fmt.Sprintf("NOK %d", i+9), "NOK 5")
			r.Steps[0].Figures[1].Replaces = r.Steps[0].Figures[0].Money()
			records = append(records, r)
		}
		records[0].Relations = nil
		return records
	},
	"copies of one that is not at hand": func(n int) (records []Record) {
		for i := range n {
			records = append(records, toldRecord(fmt.Sprintf("r%06d", i), []Relation{{SameAs, "elsewhere"}}, "NOK 5"))
		}
		return records
	},
	"copies that correct one amount, each of a day of its own": func(n int) (records []Record) {
		for i := range n {
			r := toldRecord(fmt.Sprintf("r%06d", i), []Relation{{SameAs, "r000000"}}, "NOK 9", "NOK 5")
			r.Steps[0].Period, r.Steps[0].At = civil.Period{}, civil.MustParse("1990-01-01").AddDays(i)
			if i%2 == 0 {
				r.Steps[0].Figures[1].Replaces = r.Steps[0].Figures[0].Money()
			}
			records = append(records, r)
		}
		records[0].Relations = nil
		return records
	},
	"parts of one": func(n int) (records []Record) {
		for i := range n {
			records = append(records, toldRecord(fmt.Sprintf("r%06d", i), []Relation{{PartOf, "r000000"}}, "NOK 5"))
		}
		records[0].Relations = nil
		return records
	},
	"part of many": func(n int) (records []Record) {
		part := toldRecord("z", nil, "NOK 5")
		for i := range min(n, 10_000) {
			records = append(records, toldRecord(fmt.Sprintf("r%06d", i), nil, "NOK 50"))
			part.Relations = append(part.Relations, Relation{PartOf, fmt.Sprintf("r%06d", i)})
		}
		return append(records, part)
	},
	"part of the two before": func(n int) (records []Record) {
		for i := range n {
			var of []Relation
			for j := max(i-2, 0); j < i; j++ {
				of = append(of, Relation{PartOf, fmt.Sprintf("r%06d", j)})
			}
			records = append(records, toldRecord(fmt.Sprintf("r%06d", i), of, "NOK 5"))
		}
		return records
	},
	"passed on from one": func(n int) (records []Record) {
		for i := range n {
			records = append(records, toldRecord(fmt.Sprintf("r%06d", i), []Relation{{PassedOnFrom, "r000000"}}, "NOK 5"))
		}
		records[0].Relations = nil
		return records
	},
	"passed on from many": func(n int) (records []Record) {
		last := toldRecord("z", nil, "NOK 5")
		for i := range min(n, 10_000) {
			records = append(records, toldRecord(fmt.Sprintf("r%06d", i), nil, "NOK 5"))
			last.Relations = append(last.Relations, Relation{PassedOnFrom, fmt.Sprintf("r%06d", i)})
		}
		return append(records, last)
	},
	"added up in part by many totals": func(n int) (records []Record) {
		for i := range n {
			row := toldRecord(fmt.Sprintf("r%06d", i), nil)
			row.Steps = append(row.Steps, Step{Stage: Provided, Period: civil.Year(2015), Source: row.Steps[0].Source})
			records = append(records, row, toldTotal(fmt.Sprintf("t%06d", i), false, "NOK 5", row.ID, "r000000"))
		}
		records[1].Relations = records[1].Relations[:1]
		return records
	},
	"parts of parts of what many totals add up": func(n int) (records []Record) {
		hub := toldRecord("hub", nil, "NOK 5")
		for i := range n {
			whole := toldRecord(fmt.Sprintf("r%06d", i), nil)
			records = append(records, whole, toldTotal(fmt.Sprintf("t%06d", i), false, "NOK 9", whole.ID), toldRecord(fmt.Sprintf("p%06d", i), []Relation{{PartOf, "hub"}}, "NOK 5"))
			if i < maxBounding {
				hub.Relations = append(hub.Relations, Relation{PartOf, whole.ID})
			}
		}
		return append(records, hub)
	},
	"added up by one total": func(n int) (records []Record) {
		total := toldTotal("z", false, "NOK 5")
		for i := range min(n, 10_000) {
			records = append(records, toldRecord(fmt.Sprintf("r%06d", i), nil))
			total.Relations = append(total.Relations, Relation{TotalOf, fmt.Sprintf("r%06d", i)})
		}
		return append(records, total)
	},
}

// ofOneAct are the families whose records all tell of one act: of these there are at most
// maxTelling steps.
var ofOneAct = []string{"copies of one", "copies that are corrected", "copies of one that is not at hand", "copies that correct one amount, each of a day of its own"}

// sized is n records of a family, or as many as may tell of one act.
func sized(name string, n int) []Record {
	if slices.Contains(ofOneAct, name) {
		n = min(n, maxTelling-1)
	}
	return families[name](n)
}

// More records than may tell of one act are refused.
func TestTooManyTellOfOneAct(t *testing.T) {
	for _, name := range ofOneAct {
		_, err := LedgerOver(families[name](2 * maxTelling))
		var faults *schema.Errors
		if !errors.As(err, &faults) || faults.List[0].Code != schema.CodeTooManyItems {
			t.Errorf("%s: %v, want %s", name, err, schema.CodeTooManyItems)
		}
	}
}

// A record of which more totals bound the wholes is refused.
func TestTooManyBoundOneRecord(t *testing.T) {
	records := families["parts of parts of what many totals add up"](maxBounding + 1)
	if _, err := LedgerOver(records); err != nil {
		t.Fatal(err)
	}
	hub := &records[len(records)-1]
	hub.Relations = append(hub.Relations, Relation{PartOf, fmt.Sprintf("r%06d", maxBounding)})
	_, err := LedgerOver(records)
	var faults *schema.Errors
	if !errors.As(err, &faults) || faults.List[0].Code != schema.CodeTooManyItems {
		t.Errorf("%v, want %s", err, schema.CodeTooManyItems)
	}
}

// The records between two actors are looked up by themselves, however many they have to do with.
func TestDirectRecordsOfFamilies(t *testing.T) {
	for _, name := range []string{"passed on in a row", "part of part", "parts of one"} {
		records := sized(name, 100)
		records[50].Recipient = stateActor("MNE")
		looked := 0
		l := newLedger(t, records)
		for _, run := range l.direct((&Query{Recipients: []party.Actor{stateActor("MNE")}}).asks(nil)) {
			looked += len(slices.Collect(run.numbers))
		}
		if got := idsOf(l, Query{Recipients: []party.Actor{stateActor("MNE")}}); looked != 1 || !slices.Equal(got, []string{records[50].ID}) {
			t.Errorf("%s: looked at %d records and found %q, want the one", name, looked, got)
		}
	}
}

// Every shape of families answers at its full size; how the time grows with it,
// BenchmarkFamilies tells.
func TestLargeFamilies(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time")
	}
	for name := range families {
		l := newLedger(t, sized(name, 10_000))
		if all := l.Totals(Query{}); len(all) == 0 {
			t.Errorf("%s: no totals", name)
		}
		l.Remarks()
	}
}

// BenchmarkFamilies times what is asked of families of two sizes: what grows by the square
// takes eight times as long a record in the larger.
func BenchmarkFamilies(b *testing.B) {
	for _, name := range slices.Sorted(maps.Keys(families)) {
		for _, n := range []int{1250, 10_000} {
			b.Run(fmt.Sprintf("%s/records=%d", name, n), func(b *testing.B) {
				records := sized(name, n)
				for b.Loop() {
					l, err := LedgerOver(records)
					if err != nil {
						b.Fatal(err)
					}
					l.Totals(Query{})
					l.Totals(askedOf(b, "from NOR to LAO of clearance in 2014"))
					l.Remarks()
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(records)), "ns/record")
			})
		}
	}
}

// A long row of records is gone through without a call for each inside another.
func TestLongFamilies(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	t.Parallel()
	for _, name := range []string{"passed on in a row", "part of part", "copies of one"} {
		got := newLedger(t, sized(name, 20_000)).Totals(Query{})
		if diff := cmp.Diff([]Total{totalOf(Provided, rangeOf("NOK", "5", "5"), 1)}, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
