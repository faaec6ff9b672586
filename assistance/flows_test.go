package assistance

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// flowTotals adds up the flows of a year by the rule that [Flows] states.
func flowTotals(totals []Total, f *Flows, flows []Flow, year int, q Query) []Total {
	for _, flow := range flows {
		first, last := flow.Years()
		share, under := f.Divisions()[flow.Division()].Share(q.Categories), f.Headings()[flow.Heading()]
		if year < first || year > last || share.IsZero() || len(q.Stages) > 0 && !slices.Contains(q.Stages, under.Stage) {
			continue
		}
		low, high := flow.Bounds()
		amount := share.Of(Range{Currency: under.Currency, Low: low.Sum(), High: high.Sum()})
		totals = AddTotals(totals, []Total{{Stage: under.Stage, Range: amount, Records: flow.Records()}})
	}
	return totals
}

// TestFlows holds the flows of generated ledgers against [Ledger.Totals], of
// pairs, of providers and of recipients, year by year.
func TestFlows(t *testing.T) {
	g := newGenerator(61)
	compared, several := 0, 0
	for range 40 {
		l := newLedger(t, g.records(60))
		known := civil.Date{}
		if g.seldom() {
			known = civil.MustParse("2012-01-01").AddDays(g.IntN(5000))
		}
		f := l.Flows(known)
		for range 60 {
			q := g.query()
			year := pick(g, []int{1900, 1999, 2009 + g.IntN(10), 2009 + g.IntN(10), 2199})
			q.Known, q.Period = known, civil.Year(year)
			if q.Provider == (party.Actor{}) {
				q.Provider = pick(g, l.actors)
			}
			var from, into []Total
			for recipient, flows := range f.From(q.Provider) {
				if q.Recipient == (party.Actor{}) || q.Recipient == recipient {
					from = flowTotals(from, f, flows, year, q)
				}
				for _, flow := range flows {
					if first, last := flow.Years(); first != last {
						several++
					}
				}
			}
			want := l.Totals(q)
			if diff := cmp.Diff(want, from, opaque); diff != "" {
				t.Fatalf("from, %+v: %s", q, diff)
			}
			compared += len(want)
			q.Recipient, q.Provider = q.Provider, party.Actor{}
			for _, flows := range f.To(q.Recipient) {
				into = flowTotals(into, f, flows, year, q)
			}
			want = l.Totals(q)
			if diff := cmp.Diff(want, into, opaque); diff != "" {
				t.Fatalf("to, %+v: %s", q, diff)
			}
			compared += len(want)
		}
	}
	if compared < 1000 || several < 1000 {
		t.Errorf("only %d totals, and %d flows of several years", compared, several)
	}
}

func TestFlowsOfNobody(t *testing.T) {
	for name, l := range map[string]*Ledger{"zero": {}, "of nothing": newLedger(t, nil), "of others": newLedger(t, newGenerator(62).records(9))} {
		f := l.Flows(civil.Date{})
		for other := range f.From(stateActor("VUT")) {
			t.Errorf("%s has flows to %s", name, other)
		}
		for other := range f.To(stateActor("VUT")) {
			t.Errorf("%s has flows from %s", name, other)
		}
	}
}

// TestFlowsOfOneDivision: what divides alike is one division, and only that.
func TestFlowsOfOneDivision(t *testing.T) {
	divisions := func(records ...Record) int {
		for i := range records {
			records[i].ID = string(rune('a' + i))
			records[i].Provider, records[i].Recipient = stateActor("NOR"), stateActor("LAO")
			records[i].Steps = []Step{{Stage: Provided, Period: civil.Year(2014)}}
		}
		return len(newLedger(t, records).Flows(civil.Date{}).Divisions())
	}
	for _, c := range []struct {
		a, b Record
		want int
	}{
		{Record{Scope: Divided, Parts: partsOf("clearance")}, Record{Scope: Divided, Parts: partsOf("clearance")}, 1},
		{Record{Scope: Divided, Parts: partsOf("clearance:3")}, Record{Scope: Divided, Parts: partsOf("clearance")}, 1},
		{Record{Scope: Divided, Parts: partsOf("clearance")}, Record{Scope: MineAction, Parts: partsOf("clearance")}, 2},
		{Record{Scope: Divided, Parts: partsOf("clearance")}, Record{Scope: Divided, Parts: partsOf("marking")}, 2},
		{Record{Scope: Divided, Parts: partsOf("clearance:1 marking:2")}, Record{Scope: Divided, Parts: partsOf("clearance:2 marking:1")}, 2},
		{Record{Scope: Divided, Parts: partsOf("clearance:1 marking:300")}, Record{Scope: Divided, Parts: partsOf("clearance:1 marking:300")}, 1},
	} {
		if got := divisions(c.a, c.b); got != c.want {
			t.Errorf("%v and %v are %d divisions", c.a.Parts, c.b.Parts, got)
		}
	}
}
