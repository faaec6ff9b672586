package obligation_test

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// plainYear looks at every record for one norm, bearer and year: chosen is the
// choice of each reading.
func plainYear(records []assistance.Record, n *obligation.Norm, chosen map[string]string, bearer party.State, counterparties []party.State, year int, known civil.Date) []assistance.Total {
	var totals []assistance.Total
	if n.Evidence == nil {
		return nil
	}
	toward := []party.State{{}}
	if n.Pairs() {
		toward = slices.DeleteFunc(slices.Clone(counterparties), func(c party.State) bool { return c == bearer })
	}
	names := func(s obligation.Side, a party.Actor) bool {
		return s == obligation.SideAny || s == obligation.SideBearer && a == stateActor(bearer) ||
			s == obligation.SideCounterparty && a.Kind == party.ActorState && slices.Contains(toward, a.State)
	}
	for i := range records {
		r := &records[i]
		if !slices.ContainsFunc(n.Evidence.Records, func(e obligation.RecordEvidence) bool {
			return names(e.Provider, r.Provider) && names(e.Recipient, r.Recipient)
		}) {
			continue
		}
		for _, stage := range assistance.Stages() {
			var categories []assistance.Category
			for _, e := range n.Evidence.Records {
				if len(toward) == 0 || !names(e.Provider, r.Provider) || !names(e.Recipient, r.Recipient) ||
					e.Under != nil && chosen[e.Under.Reading] != e.Under.Choice || len(e.Stages) > 0 && !slices.Contains(e.Stages, stage) {
					continue
				}
				categories = append(categories, e.Categories...)
				if len(e.Categories) == 0 {
					categories = append(categories, atLarge...)
				}
			}
			if len(categories) == 0 {
				continue
			}
			totals = assistance.AddTotals(totals, assistance.TotalsOf(r, assistance.Query{Subjects: conventionSubjects, Categories: categories, Period: civil.Year(year),
				Known: known, Stages: []assistance.Stage{stage}}, nil))
		}
	}
	return totals
}

// atLarge is what evidence that names no category asks for.
var atLarge = slices.DeleteFunc(assistance.Categories(), func(c assistance.Category) bool { return !isAssistance(c) })

// chosenIn are the choices of an assessment in one instrument.
func chosenIn(a *obligation.Assessment, instrument string) map[string]string {
	chosen := make(map[string]string)
	for _, r := range a.Readings() {
		if r.Instrument == instrument {
			chosen[r.Reading] = r.Choice
		}
	}
	return chosen
}

// yearOf is a place in the table of all years.
type yearOf struct {
	norm   string
	bearer party.State
	year   int
}

// Every norm, bearer and year of generated registers has the totals of the plain
// loop over all records, and no other.
func TestYearly(t *testing.T) {
	t.Parallel()
	met := make(situations)
	const first, last = 2008, 2027
	throwings(t, chance.All(60), func(seed uint64, s scene) {
		reg, ok := tryParse(t, s.register)
		if !ok {
			return
		}
		a := assess(t, reg, s.question)
		found := yearlyOf(t, seed, a, first, last)
		norms, records := s.instrument.Document().Norms, reg.Document().Records
		counterparties, chosen := counterpartiesOf(a), chosenIn(a, s.instrument.ID())
		for f := range a.Findings() {
			n := &norms[slices.IndexFunc(norms, func(n obligation.Norm) bool { return n.ID == f.Key().Norm })]
			if _, again := found[yearOf{n.ID, f.Bearer(), first - 1}]; again {
				continue // another counterparty
			}
			found[yearOf{n.ID, f.Bearer(), first - 1}] = nil
			for year := first; year <= last; year++ {
				want := plainYear(records, n, chosen, f.Bearer(), counterparties, year, s.question.Known)
				at := yearOf{n.ID, f.Bearer(), year}
				if diff := differenceOf(want, found[at]); diff != "" && len(want)+len(found[at]) > 0 {
					t.Fatalf("seed %d: %v, %s: -want +got: %s", seed, at, written(t, n.Evidence), diff)
				}
				for _, total := range want {
					met.note("a total")
					if !total.IsExact() {
						met.note("a total with two bounds")
					}
				}
				if len(want) > 0 && len(n.Evidence.Records) > 1 {
					met.note("a norm with more than one evidence")
				}
				if len(want) > 0 && !namesBearer(n) {
					met.note("evidence that does not name the bearer")
				}
				delete(found, at)
			}
		}
		for at, totals := range found {
			if totals != nil {
				t.Fatalf("seed %d: %v has totals, and no finding", seed, at)
			}
		}
	})
	met.check(t, 50, []string{"a total", "a total with two bounds", "a norm with more than one evidence", "evidence that does not name the bearer"})
}

func namesBearer(n *obligation.Norm) bool {
	return !slices.ContainsFunc(n.Evidence.Records, func(e obligation.RecordEvidence) bool {
		return e.Provider != obligation.SideBearer && e.Recipient != obligation.SideBearer
	})
}

// counterpartiesOf are the States toward which an assessment asks.
func counterpartiesOf(a *obligation.Assessment) []party.State {
	var states []party.State
	for f := range a.Findings() {
		states = append(states, f.Counterparty())
	}
	slices.SortFunc(states, party.State.Compare)
	return slices.DeleteFunc(slices.Compact(states), func(s party.State) bool { return !s.IsValid() })
}

// yearlyOf collects the table, and checks its order.
func yearlyOf(t testing.TB, seed uint64, a *obligation.Assessment, first, last int) map[yearOf][]assistance.Total {
	t.Helper()
	found := make(map[yearOf][]assistance.Total)
	totals, err := a.Yearly(first, last)
	if err != nil {
		t.Fatal(err)
	}
	for one := range totals {
		at := yearOf{one.Norm, one.Bearer, one.Year}
		if _, again := found[at]; again || len(one.Totals) == 0 || one.Year < first || one.Year > last {
			t.Fatalf("seed %d: %v: %v", seed, at, one.Totals)
		}
		found[at] = one.Totals
	}
	return found
}

// The table has its order, and may be read twice.
func TestYearlyOrder(t *testing.T) {
	reg := sampleRegister(t)
	q := obligation.Question{Instruments: []*obligation.Instrument{ccmInstrument(t)}, On: civil.MustParse("2026-02-01")}
	totals, err := assess(t, reg, q).Yearly(2008, 2025)
	if err != nil {
		t.Fatal(err)
	}
	place := make(map[string]int)
	for i, n := range q.Instruments[0].Document().Norms {
		place[n.ID] = i
	}
	var before obligation.YearTotals
	many := 0
	for one := range totals {
		if many > 0 {
			order := before.Bearer.Compare(one.Bearer)
			if order == 0 {
				order = place[before.Norm] - place[one.Norm]
			}
			if order == 0 {
				order = before.Year - one.Year
			}
			if order >= 0 {
				t.Errorf("%s %s %d stands before %s %s %d", before.Bearer, before.Norm, before.Year, one.Bearer, one.Norm, one.Year)
			}
		}
		before = one
		many++
	}
	if many < 100 {
		t.Errorf("only %d norms and years", many)
	}
	for range totals { // it may be left early, and asked again
		break
	}
	again := 0
	for range totals {
		again++
	}
	if again != many {
		t.Errorf("%d norms and years, and %d when asked again", many, again)
	}
}

func TestYearlyQuestionRefused(t *testing.T) {
	ledger, err := assistance.NewLedger(nil)
	if err != nil {
		t.Fatal(err)
	}
	yearly, in := ledger.Yearly(civil.Date{}, party.States()), ccmInstrument(t)
	for _, c := range []struct {
		field string
		q     obligation.YearlyQuestion
	}{
		{"Instrument", obligation.YearlyQuestion{First: 2010, Last: 2020}},
		{"Norms", obligation.YearlyQuestion{Instrument: in, Norms: []string{"none"}, First: 2010, Last: 2020}},
		{"Bearer", obligation.YearlyQuestion{Instrument: in, Bearer: []party.State{{}}, First: 2010, Last: 2020}},
		{"Readings", obligation.YearlyQuestion{Instrument: in, Readings: []obligation.ChosenReading{{}}, First: 2010, Last: 2020}},
		{"Subjects[1]", obligation.YearlyQuestion{Instrument: in, Subjects: []assistance.Subject{assistance.Mines, 0}, First: 2010, Last: 2020}},
		{"First", obligation.YearlyQuestion{Instrument: in, Last: 2020}},
		{"First", obligation.YearlyQuestion{Instrument: in, First: 1899, Last: 2020}},
		{"Last", obligation.YearlyQuestion{Instrument: in, First: 2010}},
		{"Last", obligation.YearlyQuestion{Instrument: in, First: 2010, Last: 2200}},
		{"Last", obligation.YearlyQuestion{Instrument: in, First: 2018, Last: 2015}},
		{"", obligation.YearlyQuestion{Instrument: in, First: 1900, Last: 2199}},
	} {
		totals, err := c.q.Totals(yearly)
		var refused *obligation.QuestionError
		switch {
		case c.field == "" && err == nil:
			for one := range totals {
				t.Errorf("%v of no record", one)
			}
		case !errors.As(err, &refused) || refused.Field != c.field || refused.Expected == "" || totals != nil:
			t.Errorf("%q: %v", c.field, err)
		}
	}
}

// Memory grows with what the answer holds, not with every norm, year, stage and
// currency that there is.
func TestYearlyMemory(t *testing.T) {
	var records []assistance.Record
	for _, stage := range assistance.Stages() {
		for i, currencies := range slices.Collect(slices.Chunk(codelist.Values[assistance.Currency](), 16)) {
			s := assistance.Step{Stage: stage, Source: party.Source{Title: "Made up", Read: civil.MustParse("2014-01-01")}}
			for _, currency := range currencies {
				s.Figures = append(s.Figures, assistance.Figure{Amount: assistance.MustParseAmount("1"), Currency: currency})
			}
			records = append(records, assistance.Record{ID: fmt.Sprint(stage, i), Subjects: []assistance.Subject{assistance.ClusterMunitions},
				Provider: stateActor(party.MustParseState("NOR")), Recipient: stateActor(party.MustParseState("LAO")),
				Parts: []assistance.Part{{Category: assistance.Clearance}}, Steps: []assistance.Step{s}})
		}
	}
	ledger, err := assistance.LedgerOver(records)
	if err != nil {
		t.Fatal(err)
	}
	// Bearers of whom there is no record: the answer is empty.
	q := obligation.YearlyQuestion{Instrument: ccmInstrument(t), Bearer: []party.State{party.MustParseState("VUT")}, First: 1900, Last: 2199}
	totals := totalsOf(t, q, ledger.Yearly(civil.Date{}, party.States()))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for one := range totals {
		t.Errorf("%v of no record", one)
	}
	runtime.ReadMemStats(&after)
	if bytes := after.TotalAlloc - before.TotalAlloc; bytes > 4<<20 {
		t.Errorf("%d bytes for no answer", bytes)
	}
}

// A zero State is no counterparty.
func TestYearlyTowardNobody(t *testing.T) {
	r := assistance.Record{ID: "a", Subjects: []assistance.Subject{assistance.ClusterMunitions}, Provider: stateActor(party.MustParseState("NOR")), Recipient: stateActor(party.MustParseState("LAO")),
		Parts: []assistance.Part{{Category: assistance.Clearance}},
		Steps: []assistance.Step{{Stage: assistance.Provided, Period: civil.Year(2014), Source: party.Source{Title: "Made up", Read: civil.MustParse("2015-01-01")}}}}
	ledger, err := assistance.NewLedger([]assistance.Record{r})
	if err != nil {
		t.Fatal(err)
	}
	q := obligation.YearlyQuestion{Instrument: ccmInstrument(t), First: 2014, Last: 2014}
	for _, counterparties := range [][]party.State{nil, {{}}, {party.MustParseState("NOR"), {}}} {
		for one := range totalsOf(t, q, ledger.Yearly(civil.Date{}, counterparties)) {
			if n, _ := q.Instrument.Norm(one.Norm); n.Pairs() && one.Bearer == party.MustParseState("NOR") {
				t.Errorf("toward %v: %s of %d", counterparties, one.Norm, one.Year)
			}
		}
	}
}

// Every cell of the whole question is that of the plain loop over the records
// between the bearer and anyone: all States, all norms and sixteen years.
func TestYearlyOfManyRecords(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	t.Parallel()
	records := manyRecords(chance.Some(2_000), 205)
	ledger, err := assistance.LedgerOver(records)
	if err != nil {
		t.Fatal(err)
	}
	counterparties := party.States()
	q := obligation.YearlyQuestion{Instrument: ccmInstrument(t), First: firstYear, Last: lastYear}
	found := make(map[yearOf][]assistance.Total)
	for one := range totalsOf(t, q, ledger.Yearly(civil.Date{}, counterparties)) {
		found[yearOf{one.Norm, one.Bearer, one.Year}] = one.Totals
	}
	if len(found) < chance.Some(3000) {
		t.Errorf("only %d cells", len(found))
	}
	norms, chosen := q.Instrument.Document().Norms, defaultChoices(q.Instrument)
	for _, bearer := range counterparties {
		var concerning []assistance.Record // the evidence of every norm of the catalogue names the bearer
		for _, r := range records {
			if r.Provider == stateActor(bearer) || r.Recipient == stateActor(bearer) {
				concerning = append(concerning, r)
			}
		}
		for i := range norms {
			n := &norms[i]
			for year := firstYear; year <= lastYear; year++ {
				at := yearOf{n.ID, bearer, year}
				want := plainYear(concerning, n, chosen, bearer, counterparties, year, civil.Date{})
				if diff := differenceOf(want, found[at]); diff != "" && len(want)+len(found[at]) > 0 {
					t.Errorf("%v: -want +got: %s", at, diff)
				}
				delete(found, at)
			}
		}
	}
	for at := range found {
		t.Errorf("%v has totals, and no record", at)
	}
}

// defaultChoices are the first of each reading.
func defaultChoices(in *obligation.Instrument) map[string]string {
	chosen := make(map[string]string)
	for _, r := range in.Document().Readings {
		chosen[r.ID] = r.Choices[0].ID
	}
	return chosen
}

func TestYearlyOfNoAssessment(t *testing.T) {
	totals, err := new(obligation.Assessment).Yearly(2010, 2020)
	if err != nil {
		t.Fatal(err)
	}
	for one := range totals {
		t.Errorf("%v of no assessment", one)
	}
}
