package assistance

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// flowTotals adds up the flows of a year by the rule that [flow] states.
func flowTotals(y *Yearly, flows []flow, year int, q Query) []Total {
	var totals []Total
	subjects, categories := subjectsAsked(q.Subjects), categoriesWithin(q.Categories)
	for _, f := range flows {
		share, under := y.divisions[f.division].share(subjects, categories, categories), y.headings[f.heading]
		if number := year - firstYear; number < int(f.first) || number > int(f.last) {
			continue
		}
		if share.IsZero() || len(q.Stages) > 0 && !slices.Contains(q.Stages, under.stage) {
			continue
		}
		amount := share.Of(Range{under.currency, Sum{low: uint64(f.low)}, Sum{low: uint64(f.high)}})
		if f.high == openUnits || under.currency == 0 {
			amount = share.Of(Range{under.currency, Sum{low: uint64(f.low)}, OpenEnd()})
		}
		totals = AddTotals(totals, []Total{{Line: under.line, Stage: under.stage, Range: amount, Records: int(f.records)}})
	}
	return totals
}

// TestFlowLists compares the flows of generated ledgers, side by side and year by
// year, with the plain loop over the records between the State and whoever stands on
// that side.
func TestFlowLists(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
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
		for a := range l.blocks[0].numbers.numbers {
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
		y := l.Yearly(known, counterparties)
		apart := make(map[string]bool) // what is not made into flows
		for i := range y.units {
			for _, r := range y.units[i].records {
				apart[r.ID] = true
			}
		}
		for range 60 {
			q := g.query()
			year := pick(g, []int{1900, 1999, 2009 + g.IntN(10), 2009 + g.IntN(10), 2199})
			q.Known, q.Period = known, civil.Year(year)
			q.Providers, q.Recipients, q.Terms, q.Term = nil, nil, 0, civil.Period{}
			s := pick(g, states)
			itself := stateActor(s.String())
			isCounterparty := func(a party.Actor) bool {
				return a != itself && a.Kind == party.ActorState && slices.Contains(counterparties, a.State)
			}
			isOther := func(a party.Actor) bool { return a != itself && !isCounterparty(a) }
			isItself := func(a party.Actor) bool { return a == itself }
			of := y.flows.of(s)
			for side, actors := range [flowSides]struct{ from, to func(party.Actor) bool }{
				toItself:           {isItself, isItself},
				toCounterparties:   {isItself, isCounterparty},
				toOthers:           {isItself, isOther},
				fromCounterparties: {isCounterparty, isItself},
				fromOthers:         {isOther, isItself},
			} {
				var want []Total
				for r := range l.View() {
					if actors.from(r.Provider) && actors.to(r.receiver()) && !apart[r.ID] {
						want = AddTotals(want, TotalsOf(r, q, nil))
					}
				}
				if diff := cmp.Diff(want, flowTotals(y, of[side], year, q)); diff != "" {
					t.Fatalf("%s, side %d, %+v: %s", s, side, q, diff)
				}
				compared += len(want)
				for _, f := range of[side] {
					if f.first != f.last {
						several++
					}
					if f.records > 1 {
						merged++
					}
				}
			}
		}
	}
	if compared < 500 || several < 1000 || merged < 500 {
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
		{"parts without percents", "clearance marking", []string{"0.0001", "0.0002"}, 1},
		{"multiples of the whole", "clearance:25 marking:75", []string{"0.0004", "4"}, 1},
		{"no multiples", "clearance:25 marking:75", []string{"0.0002", "0.0001"}, 2},
		{"one is no multiple", "clearance:25 marking:75", []string{"0.0004", "0.0008", "0.0007"}, 2},
		{"as much as can be held", "clearance", slices.Repeat([]string{"99999999999999.9999"}, 9), 1},
		{"more", "clearance", slices.Repeat([]string{"99999999999999.9999"}, 10), 2},
	} {
		var records []Record
		for i, amount := range c.amounts {
			records = append(records, Record{ID: string(rune('a' + i)), Subjects: []Subject{ClusterMunitions}, Parts: partsOf(c.parts),
				Provider: stateActor("NOR"), Recipient: stateActor("LAO"),
				Steps: []Step{{Stage: Provided, Period: civil.Year(2014), Figures: []Figure{{Amount: MustParseAmount(amount), Currency: MustParseCurrency("NOK")}}}}})
		}
		l := newLedger(t, records)
		y := l.Yearly(civil.Date{}, party.States())
		flows := y.flows.of(party.MustParseState("NOR"))[toCounterparties]
		if len(flows) != c.want {
			t.Errorf("%s: %d flows, expected %d", c.name, len(flows), c.want)
		}
		q := Query{Categories: categoriesOf("marking clearance")[:1], Period: civil.Year(2014)}
		if diff := cmp.Diff(l.Totals(q), flowTotals(y, flows, 2014, q)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func TestFlowsOfNobody(t *testing.T) {
	for name, l := range map[string]*Ledger{"zero": {}, "of nothing": newLedger(t, nil), "of others": newLedger(t, newGenerator(62).records(9))} {
		y := l.Yearly(civil.Date{}, []party.State{{}, party.MustParseState("LAO")})
		for _, s := range []party.State{{}, party.MustParseState("VUT")} {
			if diff := cmp.Diff(stateFlows{}, y.flows.of(s), cmpopts.EquateEmpty(), cmp.AllowUnexported(flow{})); diff != "" {
				t.Errorf("%s: %q: %s", name, s, diff)
			}
		}
	}
}
