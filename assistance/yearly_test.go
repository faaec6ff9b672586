package assistance

import (
	"errors"
	"iter"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// plainYear looks at every record for one row, State and period.
func plainYear(records []Record, subjects []Subject, row []Selection, s party.State, counterparties []party.State, period civil.Period, known civil.Date) []Total {
	itself, others := actorsOf(s)[0], actorsOf(counterparties...)
	is := func(a party.Actor, asked Who) bool {
		switch asked {
		case Itself:
			return a == itself
		case Counterparty:
			return a != itself && slices.Contains(others, a)
		}
		return true
	}
	var totals []Total
	for i := range records {
		r := &records[i]
		for _, stage := range Stages() {
			var categories []Category
			for _, selection := range row {
				if !is(r.Provider, selection.Provider) || !is(r.receiver(), selection.Recipient) ||
					len(selection.Stages) > 0 && !slices.Contains(selection.Stages, stage) {
					continue
				}
				categories = append(categories, selection.Categories...)
				if len(selection.Categories) == 0 {
					categories = append(categories, Categories()...)
				}
			}
			if len(categories) > 0 {
				totals = AddTotals(totals, TotalsOf(r, Query{Subjects: subjects, Categories: categories, Period: period, Known: known, Stages: []Stage{stage}}, nil))
			}
		}
	}
	return totals
}

func actorsOf(states ...party.State) (actors []party.Actor) {
	for _, s := range states {
		actors = append(actors, party.Actor{Kind: party.ActorState, State: s})
	}
	return actors
}

// row makes selections of every kind that a query may have.
func (g generator) row() []Selection {
	var row []Selection
	for range g.IntN(4) {
		s := Selection{Provider: Who(g.IntN(whos)), Recipient: Who(g.IntN(whos)), Categories: g.query().Categories}
		for s.Provider == Anyone && s.Recipient == Anyone {
			s.Recipient = Who(g.IntN(whos))
		}
		if g.seldom() {
			s.Stages = []Stage{pick(g, Stages()), pick(g, Stages())}
		}
		row = append(row, s)
	}
	return row
}

// yearPlace is a place in the table of a query.
type yearPlace struct {
	Row   int
	State party.State
	Year  int
}

// tableOf collects what a query gets, and checks that it comes in order.
func tableOf(t testing.TB, y *Yearly, q YearlyQuery) map[yearPlace][]Total {
	t.Helper()
	totals, err := y.Totals(q)
	if err != nil {
		t.Fatal(err)
	}
	table := make(map[yearPlace][]Total)
	var before *YearTotals
	for one := range totals {
		if len(one.Totals) == 0 || before != nil && !inTableOrder(before, &one) {
			t.Errorf("%v after %v", one, before)
		}
		before = &one
		table[yearPlace{one.Row, one.State, one.Year}] = one.Totals
	}
	return table
}

func inTableOrder(a, b *YearTotals) bool {
	if order := a.State.Compare(b.State); order != 0 {
		return order < 0
	}
	return a.Row < b.Row || a.Row == b.Row && a.Year < b.Year
}

// Every row, State and year of generated queries has the totals of the plain loop
// over all records, and no other.
func TestYearlyTotals(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	t.Parallel()
	g := newGenerator(67)
	compared, vague, others := 0, 0, 0
	for i := range chance.Some(34) {
		records := g.records(60)
		if i%8 == 0 { // many between few
			records = ledgerRecords(size{500 + i, 5})
		}
		if g.seldom() { // which no check would let pass
			records[0].Recipient = records[0].Provider
			records[0].Kind = 0
		}
		known := civil.Date{}
		if g.seldom() {
			known = civil.MustParse("2012-01-01").AddDays(g.IntN(5000))
		}
		states := []party.State{party.MustParseState("VUT")} // of whom there is no record
		for _, s := range party.States() {
			if slices.ContainsFunc(records, func(r Record) bool { return r.Provider.State == s || r.Recipient.State == s }) {
				states = append(states, s)
			}
		}
		var counterparties []party.State
		for _, s := range states {
			if g.IntN(3) > 0 {
				counterparties = append(counterparties, s)
			}
		}
		q := YearlyQuery{Rows: [][]Selection{g.row(), g.row(), g.row(), g.row()}, Subjects: g.query().Subjects, States: states, First: 2007, Last: 2022}
		found := tableOf(t, newLedger(t, records).Yearly(known, counterparties), q)
		for row, selections := range q.Rows {
			for _, s := range states {
				for year := q.First; year <= q.Last; year++ {
					at := yearPlace{row, s, year}
					want := plainYear(records, q.Subjects, selections, s, counterparties, civil.Year(year), known)
					if !slices.Equal(want, found[at]) {
						t.Fatalf("%v, %+v: -want +got: %s", at, selections, cmp.Diff(want, found[at]))
					}
					delete(found, at)
					compared += len(want)
					for _, total := range want {
						if !total.IsExact() {
							vague++
						}
					}
					if len(want) > 0 && !slices.ContainsFunc(selections, func(s Selection) bool { return s.Provider == Itself || s.Recipient == Itself }) {
						others++
					}
				}
			}
		}
		for at := range found {
			t.Errorf("%v has totals, and no record", at)
		}
	}
	if compared < chance.Some(5000) || vague < chance.Some(1000) || others < chance.Some(200) {
		t.Errorf("only %d totals, %d with two bounds, %d rows of others", compared, vague, others)
	}
}

// A query without States is about every State; one that names some twice and in
// another order about each once, in code order.
func TestYearlyTotalsOfStates(t *testing.T) {
	records := newGenerator(68).records(200)
	y := newLedger(t, records).Yearly(civil.Date{}, party.States())
	q := YearlyQuery{Rows: [][]Selection{{{Provider: Itself}}}, First: 1900, Last: 2199}
	all := tableOf(t, y, q)
	some := make(map[yearPlace][]Total)
	norway, austria := party.MustParseState("NOR"), party.MustParseState("AUT")
	for at, totals := range all {
		if at.State == norway || at.State == austria {
			some[at] = totals
		}
	}
	if len(some) == 0 || len(some) == len(all) {
		t.Fatalf("%d of %d", len(some), len(all))
	}
	q.States = []party.State{norway, austria, norway}
	if diff := cmp.Diff(some, tableOf(t, y, q)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]party.State{norway, austria, norway}, q.States); diff != "" {
		t.Errorf("the query is changed: %s", diff)
	}
}

// The sequence can be left early and asked again, and does not see what becomes of
// the query.
func TestYearlyTotalsAgain(t *testing.T) {
	y := newLedger(t, newGenerator(69).records(400)).Yearly(civil.Date{}, party.States())
	q := YearlyQuery{Rows: [][]Selection{{{Provider: Itself, Categories: categoriesOf("victim-assistance needs-assessment"), Stages: []Stage{Delivered}}}},
		States: party.States(), First: 2000, Last: 2030}
	totals, err := y.Totals(q)
	if err != nil {
		t.Fatal(err)
	}
	want := slices.Collect(totals)
	if len(want) < 2 {
		t.Fatalf("%v", want)
	}
	for range totals {
		break
	}
	// Two at the same time do not disturb each other.
	first, stop := iter.Pull(totals)
	defer stop()
	var one, other []YearTotals
	for totals := range totals {
		other = append(other, totals)
		if totals, ok := first(); ok {
			one = append(one, totals)
		}
	}
	if diff := cmp.Diff([][]YearTotals{want, want}, [][]YearTotals{one, other}); diff != "" {
		t.Error(diff)
	}
	q.Rows[0][0].Categories[0], q.Rows[0][0].Stages[0] = Emergency, Requested
	q.Rows[0][0].Recipient, q.States[0] = Itself, party.State{}
	if diff := cmp.Diff(want, slices.Collect(totals)); diff != "" {
		t.Error(diff)
	}
}

func TestYearlyCounterparties(t *testing.T) {
	norway, austria := party.MustParseState("NOR"), party.MustParseState("AUT")
	y := newLedger(t, nil).Yearly(civil.Date{}, []party.State{norway, {}, austria, norway})
	if diff := cmp.Diff([]party.State{austria, norway}, y.Counterparties()); diff != "" {
		t.Error(diff)
	}
	y.Counterparties()[0] = norway
	if y.Counterparties()[0] != austria {
		t.Error("the slice is not the caller's own")
	}
}

func TestYearlyOfNothing(t *testing.T) {
	q := YearlyQuery{Rows: [][]Selection{{{Provider: Itself}, {Recipient: Counterparty}}, nil}, Subjects: []Subject{ClusterMunitions}, First: 1900, Last: 2199}
	for name, y := range map[string]*Yearly{
		"zero":             {},
		"of a zero ledger": new(Ledger).Yearly(civil.Date{}, party.States()),
		"of no records":    newLedger(t, nil).Yearly(civil.Date{}, party.States()),
		"of nothing known": newLedger(t, newGenerator(70).records(50)).Yearly(civil.Earliest(), party.States()),
		"of organizations": newLedger(t, []Record{{ID: "a", Subjects: []Subject{ClusterMunitions}, Parts: partsOf("clearance"), Steps: []Step{stepAt(Provided, "2014-05-01")}}}).Yearly(civil.Date{}, party.States()),
		"of mines":         newLedger(t, []Record{{ID: "a", Provider: stateActor("NOR"), Subjects: []Subject{Mines}, Parts: partsOf("clearance"), Steps: []Step{stepAt(Provided, "2014-05-01")}}}).Yearly(civil.Date{}, party.States()),
	} {
		if table := tableOf(t, y, q); len(table) > 0 {
			t.Errorf("%s: %v", name, table)
		}
	}
}

func TestYearlyQueryRefused(t *testing.T) {
	y := newLedger(t, nil).Yearly(civil.Date{}, party.States())
	rows := func(row ...Selection) [][]Selection { return [][]Selection{{{Provider: Itself}}, row} }
	for _, c := range []struct {
		field string
		q     YearlyQuery
	}{
		{"", YearlyQuery{First: 1900, Last: 2199}},
		{"", YearlyQuery{First: 2014, Last: 2014, Rows: make([][]Selection, 1<<12)}},
		{"First", YearlyQuery{Last: 2014}},
		{"First", YearlyQuery{First: 1899, Last: 2014}},
		{"First", YearlyQuery{First: 2200, Last: 2200}},
		{"Last", YearlyQuery{First: 2014}},
		{"Last", YearlyQuery{First: 2014, Last: 2013}},
		{"Last", YearlyQuery{First: 2014, Last: 2200}},
		{"Rows", YearlyQuery{First: 2014, Last: 2014, Rows: make([][]Selection, 1<<12+1)}},
		{"States[1]", YearlyQuery{First: 2014, Last: 2014, States: []party.State{party.MustParseState("NOR"), {}}}},
		{"Subjects[1]", YearlyQuery{First: 2014, Last: 2014, Subjects: []Subject{Mines, 0}}},
		{"Rows[1][0]", YearlyQuery{First: 2014, Last: 2014, Rows: rows(Selection{})}},
		{"Rows[1][1]", YearlyQuery{First: 2014, Last: 2014, Rows: rows(Selection{Recipient: Itself}, Selection{Categories: categoriesOf("clearance")})}},
		{"Rows[1][0].Provider", YearlyQuery{First: 2014, Last: 2014, Rows: rows(Selection{Provider: 3})}},
		{"Rows[1][0].Recipient", YearlyQuery{First: 2014, Last: 2014, Rows: rows(Selection{Provider: Itself, Recipient: 255})}},
		{"Rows[1][0].Categories[1]", YearlyQuery{First: 2014, Last: 2014, Rows: rows(Selection{Provider: Itself, Categories: []Category{Clearance, 0}})}},
		{"Rows[1][0].Stages[0]", YearlyQuery{First: 2014, Last: 2014, Rows: rows(Selection{Provider: Itself, Stages: []Stage{0}})}},
		{"Rows[1][0].Stages[1]", YearlyQuery{First: 2014, Last: 2014, Rows: rows(Selection{Provider: Itself, Stages: []Stage{Provided, 9}})}},
	} {
		totals, err := y.Totals(c.q)
		var refused *QueryError
		switch {
		case c.field == "" && (err != nil || totals == nil):
			t.Errorf("%+v: %v", c.q, err)
		case c.field == "":
		case !errors.As(err, &refused) || refused.Field != c.field || refused.Expected == "" || err.Error() == "" || totals != nil:
			t.Errorf("%s: %v", c.field, err)
		}
	}
}
