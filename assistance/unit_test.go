package assistance

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// What each category has the same share of is made into flows once. What it has not is
// counted anew by every question. TestYearlyTotals holds both to the plain loop.
func TestUnits(t *testing.T) {
	step := func(stage Stage, year int, money ...string) Step {
		s := Step{Stage: stage, Period: civil.Year(year)}
		for _, m := range money {
			s.Figures = append(s.Figures, figureOf(m))
		}
		return s
	}
	back := func(money ...string) Step {
		s := step(TakenBack, 2014, money...)
		s.Of = Delivered
		return s
	}
	foreseen, fiscal, split := step(Delivered, 2014, "NOK 5"), step(Delivered, 2014, "NOK 5"), step(Delivered, 2014, "NOK 5")
	foreseen.Foreseen = true
	fiscal.Figures[0].Period = civil.Period{From: civil.MustParse("2014-04-01"), Until: civil.MustParse("2015-04-01")}
	split.Figures[0].Split = &Split{Rows: []SplitRow{{Category: Clearance, Amount: MustParseAmount("2")}}, Rest: RestUnsaid}
	undivided, divided := "clearance marking", "clearance:25 marking:75"
	for name, test := range map[string]struct {
		parts string
		steps []Step
		units int
	}{
		"two steps of one time":         {undivided, []Step{step(Delivered, 2014, "NOK 5"), step(Delivered, 2014, "NOK 5")}, 0},
		"the same, with percents":       {divided, []Step{step(Delivered, 2014, "NOK 5"), step(Delivered, 2014, "NOK 5")}, 0},
		"no multiples of the percents":  {divided, []Step{step(Delivered, 2014, "NOK 0.0001"), step(Delivered, 2014, "NOK 5")}, 1},
		"committed, and provided":       {undivided, []Step{step(Committed, 2014, "NOK 5"), step(Provided, 2014, "NOK 5")}, 0},
		"the same steps, with percents": {divided, []Step{step(Committed, 2014, "NOK 5"), step(Provided, 2014, "NOK 5")}, 0},
		"one too many, with percents":   {divided, []Step{step(Committed, 2014, "NOK 5"), step(Provided, 2014, "NOK 5"), step(Provided, 2014, "NOK 5")}, 1},
		"taken back":                    {undivided, []Step{step(Delivered, 2014, "NOK 5"), back("NOK 2")}, 0},
		"taken back, with percents":     {divided, []Step{step(Delivered, 2014, "NOK 5"), back("NOK 2")}, 1},
		"no amount, and all taken back": {undivided, []Step{step(Delivered, 2014), back()}, 1},
		"foreseen":                      {divided, []Step{foreseen}, 0},
		"counted over a fiscal year":    {divided, []Step{fiscal}, 0},
		"split":                         {undivided, []Step{split}, 1},
		"as much as a flow can hold":    {undivided, slices.Repeat([]Step{step(Delivered, 2014, "NOK 99999999999999.9999")}, 9), 0},
		"more":                          {undivided, slices.Repeat([]Step{step(Delivered, 2014, "NOK 99999999999999.9999")}, 10), 1},
	} {
		r := Record{ID: "a", Provider: stateActor("NOR"), Recipient: stateActor("LAO"), Subjects: []Subject{ClusterMunitions}, Parts: partsOf(test.parts), Steps: test.steps}
		if got := len(newLedger(t, []Record{r}).Yearly(civil.Date{}, party.States()).units); got != test.units {
			t.Errorf("%s: %d units, want %d", name, got, test.units)
		}
	}
}

// crowdOf is some of those in a pool, each at most once.
func (g generator) crowdOf(pool []party.Actor) *Group {
	of := &Group{Each: g.seldom(), Others: g.seldom()}
	for _, i := range g.Perm(len(pool))[:2+g.IntN(len(pool)-1)] {
		of.Members = append(of.Members, pool[i])
	}
	return of
}

// rowsAmong divides money among some of the members of groups, by those who give, by those who
// receive, or by both.
func (g generator) rowsAmong(from, to *Group) (rows []SplitRow) {
	givers, takers := []party.Actor{{}}, []party.Actor{{}}
	if by := g.IntN(3); by > 0 {
		takers = to.Members
		if by > 1 {
			givers = from.Members
		}
	} else {
		givers = from.Members
	}
	for _, giver := range givers {
		for _, taker := range takers {
			if g.IntN(2) == 0 {
				rows = append(rows, SplitRow{From: giver, To: taker, Amount: MustParseAmount(fmt.Sprint(g.IntN(5)))})
			}
		}
	}
	return rows
}

// A table has for each of many States what the ledger has for it alone, also where rows name
// only some of them or their bodies, and records are said to be one act.
func TestYearlyOfGroupsDivided(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	g := newGenerator(92)
	pool := []party.Actor{organization("UNDP")}
	var bodies []party.ActorEntry
	for _, code := range []string{"LBN", "FRA"} {
		one := organization("A body of " + code)
		pool = append(pool, one)
		bodies = append(bodies, party.ActorEntry{ID: code, Kind: one.Kind, Names: []string{one.Name}, BodyOf: party.MustParseState(code), Source: g.source()})
	}
	actors, err := party.NewActors(bodies...)
	if err != nil {
		t.Fatal(err)
	}
	var states []party.State
	for _, code := range []string{"NOR", "FRA", "LAO", "LBN", "AUT", "CHE", "TJK"} {
		pool = append(pool, stateActor(code))
		states = append(states, party.MustParseState(code))
	}
	slices.SortFunc(states, party.State.Compare)
	rows := [][]Selection{{{Provider: Itself}}, {{Recipient: Itself}}, {{Provider: Itself, Recipient: Counterparty}}, {{Provider: Counterparty, Recipient: Itself}}}
	compared, some := 0, chance.Some(2000)
	for range some {
		var records []Record
		for i := range 1 + g.IntN(2) {
			r := Record{ID: fmt.Sprint("r", i), Provider: party.Actor{Kind: party.ActorGroup, Name: "Some"}, Recipient: party.Actor{Kind: party.ActorGroup, Name: "Others"},
				From: g.crowdOf(pool), To: g.crowdOf(pool), Subjects: []Subject{ClusterMunitions}, Parts: partsOf("clearance")}
			if i > 0 {
				r.From, r.To = records[0].From, records[0].To
				r.Relations = []Relation{{Kind: pick(g, []RelationKind{SameAs, PartOf}), Record: "r0"}}
			}
			for j := range 1 + g.IntN(3) {
				one := stepAt(Delivered, fmt.Sprint(2014+j, "-05-01"), "NOK 1000")
				if rows := g.rowsAmong(r.From, r.To); len(rows) > 0 {
					one.Figures[0].Split = &Split{Rows: rows, Rest: pick(g, []Rest{RestUnsaid, RestOutside, 0})}
				}
				r.Steps = append(r.Steps, one)
			}
			records = append(records, r)
		}
		var counterparties []party.State
		for _, s := range states {
			if g.IntN(2) == 0 {
				counterparties = append(counterparties, s)
			}
		}
		l := newLedger(t, records).WithActors(actors)
		table := tableOf(t, l.Yearly(civil.Date{}, counterparties), YearlyQuery{Rows: rows, States: states, First: 2014, Last: 2016})
		for _, s := range states {
			self, others := []party.Actor{stateActor(s.String())}, []party.Actor{stateActor("VUT")} // one at least: to name nobody is to ask for all
			for _, c := range counterparties {
				if c != s {
					others = append(others, stateActor(c.String()))
				}
			}
			for row, between := range [][2][]party.Actor{{self, nil}, {nil, self}, {self, others}, {others, self}} {
				for year := 2014; year <= 2016; year++ {
					want := l.Totals(Query{Providers: between[0], Recipients: between[1], Period: civil.Year(year)})
					if diff := cmp.Diff(want, table[yearPlace{row, s, year}]); diff != "" {
						t.Fatalf("row %d of %s in %d, counterparties %v: -ledger +table: %s%s", row, s, year, counterparties, diff, written(records))
					}
					compared += len(want)
				}
			}
		}
	}
	if compared < 20*some {
		t.Errorf("only %d totals", compared)
	}
}
