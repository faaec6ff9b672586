package assistance

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

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
		amount := share.Of(Range{Currency: under.Currency, Low: low, High: high})
		totals = AddTotals(totals, []Total{{Stage: under.Stage, Range: amount, Records: flow.Records()}})
	}
	return totals
}

// TestFlows holds the flows of generated ledgers, side by side and year by year,
// against the records between the State and whoever stands on that side.
func TestFlows(t *testing.T) {
	g := newGenerator(61)
	compared, several, merged := 0, 0, 0
	for i := range 40 {
		records := g.records(60)
		if i%10 == 0 { // many between few
			records = ledgerRecords(size{1000 + i, 5})
		}
		l := newLedger(t, records)
		known := civil.Date{}
		if g.seldom() {
			known = civil.MustParse("2012-01-01").AddDays(g.IntN(5000))
		}
		var states, counterparties []party.State
		for a := range l.numbers {
			if a.State.IsValid() {
				states = append(states, a.State)
			}
		}
		slices.SortFunc(states, party.State.Compare)
		for _, s := range states {
			if g.IntN(3) > 0 {
				counterparties = append(counterparties, s)
			}
		}
		f := l.Flows(known, counterparties)
		for range 60 {
			q := g.query()
			year := pick(g, []int{1900, 1999, 2009 + g.IntN(10), 2009 + g.IntN(10), 2199})
			q.Known, q.Period = known, civil.Year(year)
			s := pick(g, states)
			itself := stateActor(s.String())
			isCounterparty := func(a party.Actor) bool {
				return a != itself && a.Kind == party.ActorState && slices.Contains(counterparties, a.State)
			}
			isOther := func(a party.Actor) bool { return a != itself && !isCounterparty(a) }
			isItself := func(a party.Actor) bool { return a == itself }
			of := f.Of(s)
			for name, side := range map[string]struct {
				flows    []Flow
				from, to func(party.Actor) bool
			}{
				"to itself":           {of.ToItself, isItself, isItself},
				"to counterparties":   {of.ToCounterparties, isItself, isCounterparty},
				"to others":           {of.ToOthers, isItself, isOther},
				"from counterparties": {of.FromCounterparties, isCounterparty, isItself},
				"from others":         {of.FromOthers, isOther, isItself},
			} {
				var want []Total
				for i := range l.records {
					if r := &l.records[i]; side.from(r.Provider) && side.to(r.Recipient) {
						want = AddTotals(want, r.Totals(q))
					}
				}
				if diff := cmp.Diff(want, flowTotals(nil, f, side.flows, year, q), opaque); diff != "" {
					t.Fatalf("%s %s, %+v: %s", s, name, q, diff)
				}
				compared += len(want)
				for _, flow := range side.flows {
					if first, last := flow.Years(); first != last {
						several++
					}
					if flow.Records() > 1 {
						merged++
					}
				}
			}
		}
	}
	if compared < 1000 || several < 1000 || merged < 1000 {
		t.Errorf("only %d totals, %d flows of several years and %d of several records", compared, several, merged)
	}
}

// TestFlowsAddedUp: flows are added up where to divide them is to divide their
// sum, and where the sum can be held.
func TestFlowsAddedUp(t *testing.T) {
	for _, c := range []struct {
		name    string
		parts   string
		amounts []string
		want    int
	}{
		{"one part", "clearance", []string{"0.0001", "0.0002", "3"}, 1},
		{"parts without weights", "clearance marking", []string{"0.0001", "0.0002"}, 1},
		{"multiples of the weights", "clearance:1 marking:2", []string{"0.0003", "3"}, 1},
		{"no multiples", "clearance:1 marking:2", []string{"0.0002", "0.0001"}, 2},
		{"one is no multiple", "clearance:1 marking:2", []string{"0.0003", "0.0006", "0.0007"}, 2},
		{"as much as can be held", "clearance", slices.Repeat([]string{"99999999999999.9999"}, 9), 1},
		{"more", "clearance", slices.Repeat([]string{"99999999999999.9999"}, 10), 2},
	} {
		var records []Record
		for i, amount := range c.amounts {
			records = append(records, Record{ID: string(rune('a' + i)), Scope: Divided, Parts: partsOf(c.parts),
				Provider: stateActor("NOR"), Recipient: stateActor("LAO"),
				Steps: []Step{{Stage: Provided, Period: civil.Year(2014), Figures: []Figure{{Amount: MustParseAmount(amount), Currency: MustParseCurrency("NOK")}}}}})
		}
		l := newLedger(t, records)
		f := l.Flows(civil.Date{}, party.States())
		flows := f.Of(party.MustParseState("NOR")).ToCounterparties
		if len(flows) != c.want {
			t.Errorf("%s: %d flows, expected %d", c.name, len(flows), c.want)
		}
		q := Query{Categories: categoriesOf("marking clearance")[:1], Period: civil.Year(2014)}
		if diff := cmp.Diff(l.Totals(q), flowTotals(nil, f, flows, 2014, q), opaque); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func TestFlowsOfNobody(t *testing.T) {
	for name, l := range map[string]*Ledger{"zero": {}, "of nothing": newLedger(t, nil), "of others": newLedger(t, newGenerator(62).records(9))} {
		f := l.Flows(civil.Date{}, []party.State{{}, party.MustParseState("LAO")})
		for _, s := range []party.State{{}, party.MustParseState("VUT")} {
			if diff := cmp.Diff(StateFlows{}, f.Of(s), cmpopts.EquateEmpty(), cmp.AllowUnexported(Flow{})); diff != "" {
				t.Errorf("%s: %q: %s", name, s, diff)
			}
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
		return len(newLedger(t, records).Flows(civil.Date{}, nil).Divisions())
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
