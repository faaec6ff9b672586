package assistance

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// totalOf is a total of States.
func totalOf(stage Stage, r Range, records int) Total {
	return Total{Line: Line{Giver: States}, Stage: stage, Range: r, Records: records}
}

// ahead is a total of what is foreseen.
func ahead(t Total) Total {
	t.Foreseen = true
	return t
}

// stepAt reads "pledged 2014-05-01 EUR 5" or, without an amount, "pledged
// 2014-05-01".
func stepAt(stage Stage, day string, money ...string) Step {
	s := Step{Stage: stage, At: civil.MustParse(day)}
	for _, m := range money {
		s.Figures = append(s.Figures, figureOf(m))
	}
	return s
}

// foreseen is a step that its source tells as still to come.
func foreseen(s Step) Step {
	s.Foreseen = true
	return s
}

func TestRecordTotals(t *testing.T) {
	over := func(s Step, period civil.Period) Step {
		s.At, s.Period = civil.Date{}, period
		return s
	}
	year := Query{Period: civil.Year(2014)}
	for name, test := range map[string]struct {
		steps []Step
		q     Query
		want  []Total
	}{
		"one step": {
			steps: []Step{stepAt(Delivered, "2014-05-01", "EUR 5")},
			want:  []Total{totalOf(Delivered, rangeOf("EUR", "5", "5"), 1)},
		},
		"figures in conflict": {
			steps: []Step{stepAt(Delivered, "2014-05-01", "EUR 5", "EUR 8")},
			want:  []Total{totalOf(Delivered, rangeOf("EUR", "5", "8"), 1)},
		},
		"stages stay apart": {
			steps: []Step{stepAt(Pledged, "2014-05-01", "EUR 9"), stepAt(Committed, "2014-06-01", "EUR 8"), stepAt(Delivered, "2014-07-01", "EUR 7")},
			want: []Total{
				totalOf(Pledged, rangeOf("EUR", "9", "9"), 1),
				totalOf(Committed, rangeOf("EUR", "8", "8"), 1),
				totalOf(Delivered, rangeOf("EUR", "7", "7"), 1),
			},
		},
		"a stage asked": {
			steps: []Step{stepAt(Pledged, "2014-05-01", "EUR 9"), stepAt(Delivered, "2014-07-01", "EUR 7")},
			q:     Query{Stages: []Stage{Delivered}},
			want:  []Total{totalOf(Delivered, rangeOf("EUR", "7", "7"), 1)},
		},
		"instalments": {
			steps: []Step{stepAt(Delivered, "2014-05-01", "EUR 5"), stepAt(Delivered, "2015-05-01", "EUR 2"), stepAt(Delivered, "2016-05-01", "NOK 3")},
			want:  []Total{totalOf(Delivered, rangeOf("EUR", "7", "7"), 1), totalOf(Delivered, rangeOf("NOK", "3", "3"), 1)},
		},
		"instalments of a year": {
			steps: []Step{stepAt(Provided, "2014-05-01", "EUR 5"), stepAt(Provided, "2015-05-01", "EUR 2")},
			q:     year,
			want:  []Total{totalOf(Provided, rangeOf("EUR", "5", "5"), 1)},
		},
		"a pledge raised, or another": {
			steps: []Step{stepAt(Pledged, "2014-05-01", "EUR 5"), stepAt(Pledged, "2014-09-01", "EUR 7")},
			want:  []Total{totalOf(Pledged, rangeOf("EUR", "7", "12"), 1)},
		},
		"a pledge lowered, or another": {
			steps: []Step{stepAt(Pledged, "2014-05-01", "EUR 5"), stepAt(Pledged, "2014-09-01", "EUR 2")},
			want:  []Total{totalOf(Pledged, rangeOf("EUR", "2", "7"), 1)},
		},
		"a pledge in another currency": {
			steps: []Step{stepAt(Pledged, "2014-05-01", "EUR 5"), stepAt(Pledged, "2014-09-01", "NOK 50")},
			want:  []Total{totalOf(Pledged, rangeOf("EUR", "0", "5"), 1), totalOf(Pledged, rangeOf("NOK", "50", "50"), 1)},
		},
		"a pledge again without amount": {
			steps: []Step{stepAt(Pledged, "2014-05-01", "EUR 5"), stepAt(Pledged, "2014-09-01")},
			want:  []Total{totalOf(Pledged, Range{High: OpenEnd()}, 1), totalOf(Pledged, rangeOf("EUR", "5", "5"), 1)},
		},
		"a pledge before the year": {
			steps: []Step{stepAt(Pledged, "2013-05-01", "EUR 5"), stepAt(Pledged, "2014-09-01", "EUR 7")},
			q:     year,
			want:  []Total{totalOf(Pledged, rangeOf("EUR", "7", "7"), 1)},
		},
		"partly in the year": {
			steps: []Step{over(stepAt(Delivered, "2014-01-01", "EUR 5"), periodOf("2013-07-01", "2014-07-01")), stepAt(Delivered, "2014-09-01", "EUR 2")},
			q:     year,
			want:  []Total{totalOf(Delivered, rangeOf("EUR", "2", "7"), 1)},
		},
		"not dated": {
			steps: []Step{over(stepAt(Delivered, "2014-01-01", "EUR 5"), civil.Period{})},
			q:     year,
			want:  []Total{totalOf(Delivered, rangeOf("EUR", "0", "5"), 1)},
		},
		"foreseen": {
			steps: []Step{foreseen(stepAt(Delivered, "2014-05-01", "EUR 5"))},
			want:  []Total{ahead(totalOf(Delivered, rangeOf("EUR", "5", "5"), 1))},
		},
		"foreseen, of no amount": {
			steps: []Step{foreseen(stepAt(Delivered, "2014-05-01"))},
			want:  []Total{ahead(totalOf(Delivered, Range{High: OpenEnd()}, 1))},
		},
		"foreseen beside what was delivered": {
			steps: []Step{stepAt(Delivered, "2014-05-01", "EUR 5"), foreseen(stepAt(Delivered, "2014-06-01", "EUR 3"))},
			want:  []Total{totalOf(Delivered, rangeOf("EUR", "5", "5"), 1), ahead(totalOf(Delivered, rangeOf("EUR", "3", "3"), 1))},
		},
		"a pledge foreseen again": {
			steps: []Step{stepAt(Pledged, "2014-05-01", "EUR 5"), foreseen(stepAt(Pledged, "2014-06-01", "EUR 3"))},
			q:     year,
			want:  []Total{totalOf(Pledged, rangeOf("EUR", "5", "5"), 1), ahead(totalOf(Pledged, rangeOf("EUR", "3", "3"), 1))},
		},
		"outside the year": {
			steps: []Step{stepAt(Delivered, "2015-01-01", "EUR 5")},
			q:     year,
		},
		"no amounts": {
			steps: []Step{stepAt(Delivered, "2014-05-01"), stepAt(Delivered, "2014-06-01")},
			want:  []Total{totalOf(Delivered, Range{High: OpenEnd()}, 1)},
		},
	} {
		r := Record{Provider: stateActor("NOR"), Recipient: stateActor("LAO"), Subjects: []Subject{ClusterMunitions}, Parts: partsOf("clearance"), Steps: test.steps}
		if diff := cmp.Diff(test.want, TotalsOf(&r, test.q, nil)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		test.q.Subjects = []Subject{Mines}
		if got := TotalsOf(&r, test.q, nil); len(got) != 0 {
			t.Errorf("%s, asked of mines: %v", name, got)
		}
	}
}

func TestRecordTotalsKnown(t *testing.T) {
	pledged := stepAt(Pledged, "2014-05-01", "EUR 5")
	pledged.Known = civil.MustParse("2014-06-01")
	delivered := stepAt(Delivered, "2015-05-01", "EUR 4")
	delivered.Source.Read = civil.MustParse("2026-03-01")
	r := Record{Provider: stateActor("NOR"), Recipient: stateActor("LAO"), Subjects: []Subject{ClusterMunitions}, Parts: partsOf("clearance"), Steps: []Step{pledged, delivered}}
	first := totalOf(Pledged, rangeOf("EUR", "5", "5"), 1)
	second := totalOf(Delivered, rangeOf("EUR", "4", "4"), 1)
	for day, want := range map[string][]Total{
		"2014-05-31": nil,
		"2014-06-01": {first},
		"2026-02-28": {first},
		"2026-03-01": {first, second},
	} {
		got := TotalsOf(&r, Query{Known: civil.MustParse(day)}, nil)
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("known on %s: %s", day, diff)
		}
	}
}

// TestTotalsWhere asks for two periods at once, as Totals cannot.
func TestTotalsWhere(t *testing.T) {
	late := stepAt(Delivered, "2016-05-01", "EUR 100")
	late.Known = civil.MustParse("2020-01-01")
	l := newLedger(t, []Record{{ID: "r", Provider: stateActor("NOR"), Recipient: stateActor("LAO"), Subjects: []Subject{ClusterMunitions}, Parts: partsOf("clearance:50 marking:50"), Steps: []Step{
		stepAt(Delivered, "2012-05-01", "EUR 2"), stepAt(Delivered, "2013-05-01", "EUR 20"), stepAt(Delivered, "2014-05-01", "EUR 10"), late,
	}}})
	var asked []string
	got := l.TotalsWhere(Query{Categories: categoriesOf("clearance"), Known: civil.MustParse("2019-12-31")}, func(r *Record, s Step) Extent {
		asked = append(asked, r.ID+" "+s.At.String())
		switch s.At.Year() {
		case 2012:
			return Wholly
		case 2014:
			return Partly
		}
		return Outside
	})
	if diff := cmp.Diff([]Total{totalOf(Delivered, rangeOf("EUR", "1", "6"), 1)}, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"r 2012-05-01", "r 2013-05-01", "r 2014-05-01"}, asked); diff != "" {
		t.Error(diff)
	}
	if got := l.TotalsWhere(Query{Categories: categoriesOf("emergency")}, func(*Record, Step) Extent { return Wholly }); len(got) != 0 {
		t.Errorf("of a category that the record has no part in: %v", got)
	}
}

func TestTotalString(t *testing.T) {
	for _, test := range []struct {
		total Total
		want  string
	}{
		{Total{}, ""},
		{totalOf(Pledged, rangeOf("NOK", "20000000", "20000000"), 1), "pledged NOK 20000000 (1 record)"},
		{totalOf(Delivered, rangeOf("EUR", "0", "2.5"), 12), "delivered EUR 0..2.5 (12 records)"},
		{totalOf(Delivered, rangeOf("EUR", "0", "0"), 1), "delivered EUR 0 (1 record)"},
		{totalOf(Delivered, Range{High: OpenEnd()}, 2), "delivered, no amount (2 records)"},
		{Total{Line{Others, true, true}, Pledged, Range{MustParseCurrency("EUR"), MustParseAmount("5").Sum(), OpenEnd()}, 1}, "others, loans, foreseen: pledged EUR 5..open (1 record)"},
		{totalOf(Requested, Range{High: OpenEnd()}, 1), "requested, no amount (1 record)"},
	} {
		if got := fmt.Sprint(test.total); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}

func TestAddTotals(t *testing.T) {
	one := []Total{totalOf(Pledged, rangeOf("EUR", "1", "2"), 1), totalOf(Delivered, rangeOf("NOK", "5", "5"), 2)}
	more := []Total{totalOf(Requested, rangeOf("EUR", "7", "7"), 1), totalOf(Pledged, rangeOf("EUR", "10", "20"), 3), totalOf(Delivered, rangeOf("EUR", "4", "4"), 1)}
	want := []Total{
		totalOf(Requested, rangeOf("EUR", "7", "7"), 1),
		totalOf(Pledged, rangeOf("EUR", "11", "22"), 4),
		totalOf(Delivered, rangeOf("EUR", "4", "4"), 1),
		totalOf(Delivered, rangeOf("NOK", "5", "5"), 2),
	}
	if diff := cmp.Diff(want, AddTotals(one, more)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(more, AddTotals(nil, more)); diff != "" {
		t.Error(diff)
	}
}
