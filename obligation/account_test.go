package obligation_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// accountOf asks a register of records, each a line of JSON without its id, what a State
// provided in a time; the ids are r0, r1 and so on.
func accountOf(t *testing.T, state string, period civil.Period, known civil.Date, rates []assistance.Rate, records ...string) *obligation.Account {
	t.Helper()
	for i, r := range records {
		records[i] = fmt.Sprintf(`{"id":"r%d",`, i) + strings.ReplaceAll(r, "SOURCE", `"source":{"title":"A source, made up","published":"2021-06-01","read":"2025-01-01"}`)[1:]
	}
	list := `,"records":[` + strings.Join(records, ",") + `]`
	if len(records) == 0 {
		list = ""
	}
	register, err := obligation.ParseRegister([]byte(`{"id":"r","title":"Made up","compiled":"2026-01-01","actors":[{"id":"a","kind":"organization","names":["Its Centre"],"bodyOf":"NOR","source":{"title":"A source, made up","published":"2021-06-01","read":"2025-01-01"}}]` + list + `}`))
	if err != nil {
		t.Fatal(err)
	}
	convention, err := ccm.Instrument()
	if err != nil {
		t.Fatal(err)
	}
	a, err := register.Account(obligation.AccountQuestion{Instrument: convention, Norm: ccm.Art7Para1nReport, State: party.MustParseState(state), Period: period, Known: known, Rates: rates})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// accountSaid writes the totals of every part, a line each, with the records behind them.
func accountSaid(a *obligation.Account) []string {
	lines := []string{}
	for _, part := range []struct {
		name string
		obligation.AccountPart
	}{
		{"provided", a.Provided}, {"wider", a.Wider}, {"promised", a.Promised}, {"own", a.OwnResources}, {"received", a.Received},
	} {
		for _, t := range part.Totals {
			lines = append(lines, fmt.Sprint(part.name, " ", t.Total, " ", strings.Join(t.IDs, ",")))
		}
		for _, g := range part.Groups {
			for _, t := range g.Totals {
				lines = append(lines, fmt.Sprint(part.name, " to ", g.Membership, ": ", t.Range, " ", strings.Join(t.IDs, ",")))
			}
		}
		for _, c := range part.Converted {
			lines = append(lines, fmt.Sprint(part.name, " converted ", c.Stage, " ", c.Range, " without ", c.Without))
		}
	}
	if len(a.NoAssistance) > 0 {
		lines = append(lines, "no assistance: "+strings.Join(a.NoAssistance, ","))
	}
	if len(a.ByBodies) > 0 {
		lines = append(lines, "by its bodies: "+strings.Join(a.ByBodies, ","))
	}
	return lines
}

const (
	byNorway   = `"provider":{"kind":"state","state":"NOR"}`
	toLaos     = `"recipient":{"kind":"state","state":"LAO"}`
	toCambodia = `"recipient":{"kind":"state","state":"KHM"}`
	ownClear   = `"subjects":["cluster-munitions"],"parts":[{"category":"clearance"}]`
)

// stepOf is one step with one figure in 2020.
func stepOf(stage, when, amount, currency string) string {
	return fmt.Sprintf(`"steps":[{"stage":%q,%s,"figures":[{"amount":%q,"currency":%q}],SOURCE}]`, stage, when, amount, currency)
}

const in2020 = `"period":{"from":"2020-01-01","until":"2021-01-01"}`

func TestAccount(t *testing.T) {
	for _, test := range []struct {
		name    string
		records []string
		want    []string
	}{
		{"a nil year", nil, []string{}},
		{"what is for the treaty's own subject alone", []string{`{` + byNorway + `,` + toLaos + `,` + ownClear + `,` + stepOf("delivered", in2020, "100", "NOK") + `}`}, []string{
			"provided delivered NOK 100 (1 record) r0", "provided to party: NOK 100 r0"}},
		{"what sources count with other subjects stands apart, and is never added", []string{
			`{` + byNorway + `,` + toLaos + `,` + ownClear + `,` + stepOf("delivered", in2020, "100", "NOK") + `}`,
			`{` + byNorway + `,` + toLaos + `,"subjects":["mine-action"],"parts":[],` + stepOf("delivered", in2020, "900", "NOK") + `}`}, []string{
			"provided delivered NOK 100 (1 record) r0", "provided to party: NOK 100 r0",
			"wider delivered NOK 900 (1 record) r1", "wider to party: NOK 900 r1"}},
		{"what lies outside the treaty is nowhere", []string{`{` + byNorway + `,` + toLaos + `,"subjects":["mines"],"parts":[{"category":"clearance"}],` + stepOf("delivered", in2020, "100", "NOK") + `}`}, []string{}},
		{"recipients that are not parties apart", []string{
			`{` + byNorway + `,` + toLaos + `,` + ownClear + `,` + stepOf("delivered", in2020, "100", "NOK") + `}`,
			`{` + byNorway + `,` + toCambodia + `,` + ownClear + `,` + stepOf("delivered", in2020, "7", "NOK") + `}`}, []string{
			"provided delivered NOK 107 (2 records) r0,r1", "provided to party: NOK 100 r0", "provided to not-party: NOK 7 r1"}},
		{"a group is asked as a set, exact for all together", []string{
			`{` + byNorway + `,"recipient":{"kind":"group","name":"Two States"},"to":{"members":[{"kind":"state","state":"LAO"},{"kind":"state","state":"LBN"}],"each":true},` + ownClear + `,` + stepOf("delivered", in2020, "100", "NOK") + `}`}, []string{
			"provided delivered NOK 100 (1 record) r0", "provided to party: NOK 100 r0"}},
		{"one act in two prints counts once, and both are named", []string{
			`{` + byNorway + `,` + toLaos + `,` + ownClear + `,` + stepOf("delivered", in2020, "100", "NOK") + `}`,
			`{` + byNorway + `,` + toLaos + `,` + ownClear + `,"relations":[{"kind":"same-as","record":"r0"}],` + stepOf("delivered", in2020, "100", "NOK") + `}`}, []string{
			"provided delivered NOK 100 (1 record) r0,r1", "provided to party: NOK 100 r0,r1"}},
		{"pledges stay pledges", []string{`{` + byNorway + `,` + toLaos + `,` + ownClear + `,` + stepOf("pledged", in2020, "100", "NOK") + `}`}, []string{
			"promised pledged NOK 100 (1 record) r0", "promised to party: NOK 100 r0"}},
		{"own resources are no assistance", []string{`{"kind":"own",` + byNorway + `,` + ownClear + `,` + stepOf("delivered", in2020, "100", "NOK") + `}`}, []string{
			"own own: delivered NOK 100 (1 record) r0", "own to party: NOK 100 r0"}},
		{"so is what it gives its own body", []string{`{` + byNorway + `,"recipient":{"kind":"organization","name":"Its Centre"},` + ownClear + `,` + stepOf("delivered", in2020, "100", "NOK") + `}`}, []string{
			"own own: delivered NOK 100 (1 record) r0", "own to no-state: NOK 100 r0"}},
		{"what it receives stands apart", []string{`{"provider":{"kind":"state","state":"DEU"},"recipient":{"kind":"state","state":"NOR"},` + ownClear + `,` + stepOf("delivered", in2020, "100", "EUR") + `}`}, []string{
			"received delivered EUR 100 (1 record) r0", "received to party: EUR 100 r0"}},
		{"another year", []string{`{` + byNorway + `,` + toLaos + `,` + ownClear + `,` + stepOf("delivered", `"period":{"from":"2021-01-01","until":"2022-01-01"}`, "100", "NOK") + `}`}, []string{}},
		{"a time that lies partly in the year is an upper bound", []string{`{` + byNorway + `,` + toLaos + `,` + ownClear + `,` + stepOf("delivered", `"period":{"from":"2019-07-01","until":"2020-07-01"}`, "100", "NOK") + `}`}, []string{
			"provided delivered NOK 0..100 (1 record) r0", "provided to party: NOK 0..100 r0"}},
		{"a category that is no assistance under the treaty", []string{`{` + byNorway + `,` + toLaos + `,"subjects":["cluster-munitions"],"parts":[],` + stepOf("delivered", in2020, "100", "NOK") + `}`}, []string{"no assistance: r0"}},
		{"what a body of its own gives to others is told, and not counted", []string{`{"provider":{"kind":"organization","name":"Its Centre"},` + toLaos + `,` + ownClear + `,` + stepOf("delivered", in2020, "100", "NOK") + `}`},
			[]string{"by its bodies: r0"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := accountSaid(accountOf(t, "NOR", civil.Year(2020), civil.Date{}, nil, test.records...))
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A fiscal year takes the fiscal prints exactly, and the calendar's at most.
func TestAccountOfAFiscalYear(t *testing.T) {
	fiscal := civil.Period{From: civil.MustParse("2020-04-01"), Until: civil.MustParse("2021-04-01")}
	got := accountSaid(accountOf(t, "JPN", fiscal, civil.Date{}, nil,
		`{"provider":{"kind":"state","state":"JPN"},`+toLaos+`,`+ownClear+`,`+stepOf("delivered", `"period":{"from":"2020-04-01","until":"2021-04-01"}`, "100", "JPY")+`}`,
		`{"provider":{"kind":"state","state":"JPN"},`+toLaos+`,`+ownClear+`,`+stepOf("delivered", in2020, "30", "JPY")+`}`))
	want := []string{"provided delivered JPY 100..130 (2 records) r0,r1", "provided to party: JPY 100..130 r0,r1"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Currencies are never mixed: what is converted stands beside them, by rates that are named.
func TestAccountConverts(t *testing.T) {
	rates := []assistance.Rate{{Of: assistance.MustParseMoney("NOK 10"), Is: assistance.MustParseMoney("USD 1"), Period: civil.Year(2020), Source: "A bank"}}
	records := []string{
		`{` + byNorway + `,` + toLaos + `,` + ownClear + `,` + stepOf("delivered", in2020, "100", "NOK") + `}`,
		`{` + byNorway + `,` + toLaos + `,` + ownClear + `,` + stepOf("delivered", in2020, "5", "USD") + `}`,
		`{` + byNorway + `,` + toLaos + `,` + ownClear + `,` + stepOf("delivered", in2020, "7", "EUR") + `}`,
		`{` + byNorway + `,` + toLaos + `,` + ownClear + `,` + stepOf("committed", in2020, "20", "NOK") + `}`,
	}
	a := accountOf(t, "NOR", civil.Year(2020), civil.Date{}, rates, records...)
	want := []string{
		"provided committed NOK 20 (1 record) r3", "provided delivered EUR 7 (1 record) r2", "provided delivered NOK 100 (1 record) r0", "provided delivered USD 5 (1 record) r1",
		"provided to party: NOK 20 r3", "provided to party: EUR 7 r2", "provided to party: NOK 100 r0", "provided to party: USD 5 r1",
		"provided converted committed USD 2 without []", "provided converted delivered USD 15 without [EUR]",
	}
	if diff := cmp.Diff(want, accountSaid(a)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(rates, a.Rates, cmp.Comparer(func(x, y civil.Period) bool { return x == y })); diff != "" {
		t.Errorf("the rates are not named (-want +got):\n%s", diff)
	}
}

// What was not known by a day is left out.
func TestAccountOfWhatWasKnown(t *testing.T) {
	record := `{` + byNorway + `,` + toLaos + `,` + ownClear + `,` + stepOf("delivered", in2020, "100", "NOK") + `}`
	for known, want := range map[string]int{"2021-05-31": 0, "2021-06-01": 1} {
		a := accountOf(t, "NOR", civil.Year(2020), civil.MustParse(known), nil, record)
		if len(a.Provided.Totals) != want {
			t.Errorf("known on %s: %d totals, want %d", known, len(a.Provided.Totals), want)
		}
	}
}

// How far a State was a party in the time, itself and those that it helped.
func TestAccountMembership(t *testing.T) {
	for _, test := range []struct {
		state string
		year  int
		want  string
	}{
		{"NOR", 2020, "party"},
		{"NOR", 2010, "party-in-part"}, // from 2010-08-01
		{"NOR", 2009, "not-party"},
		{"LTU", 2025, "party-in-part"}, // until 2025-03-06
		{"USA", 2020, "not-party"},
		{"VUT", 2026, "party-in-part"}, // from 2026-03-01
	} {
		a := accountOf(t, test.state, civil.Year(test.year), civil.Date{}, nil)
		if got := a.Party.String(); got != test.want {
			t.Errorf("%s in %d: %s, want %s", test.state, test.year, got, test.want)
		}
	}
}

func sampleUnderTheConvention(t *testing.T) (*obligation.Register, *obligation.Instrument) {
	t.Helper()
	register, err := examples.Register()
	if err != nil {
		t.Fatal(err)
	}
	convention, err := ccm.Instrument()
	if err != nil {
		t.Fatal(err)
	}
	return register, convention
}

// The table of the United Kingdom for 2020 comes to what it prints, of which a third went to
// States Parties.
func TestAccountOfTheUnitedKingdom(t *testing.T) {
	register, convention := sampleUnderTheConvention(t)
	a, err := register.Account(obligation.AccountQuestion{Instrument: convention, State: party.MustParseState("GBR"), Period: civil.Year(2020)})
	if err != nil {
		t.Fatal(err)
	}
	for name, part := range map[string]struct {
		totals []obligation.AccountTotal
		want   string
	}{
		"all":            {a.Wider.Totals, "GBP 25168363"},
		"States Parties": {a.Wider.Groups[0].Totals, "GBP 8797142"},
	} {
		if len(part.totals) != 1 || part.totals[0].Range.String() != part.want {
			t.Errorf("%s: %v, want %s", name, part.totals, part.want)
		}
	}
	if got := len(a.Wider.Rows); got != 15 || !a.Provided.IsEmpty() {
		t.Errorf("%d rows, want 15; for cluster munitions alone %v, want nothing", got, a.Provided.Totals)
	}
}

// Of every State and year of the sample: each total rests on records, no fewer than it
// counts; no row has more than all, and no group.
func TestAccountsOfTheSample(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	register, convention := sampleUnderTheConvention(t)
	totals := 0
	for _, state := range register.States() {
		for _, year := range []int{2010, 2014, 2020, 2022, 2023} {
			a, err := register.Account(obligation.AccountQuestion{Instrument: convention, State: state, Period: civil.Year(year)})
			if err != nil {
				t.Fatal(err)
			}
			written, err := json.Marshal(a)
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(schema.KindAccount, written); err != nil {
				t.Errorf("%s %d: %v", state, year, err)
			}
			for _, part := range []obligation.AccountPart{a.Provided, a.Wider, a.Promised, a.OwnResources, a.Received} {
				within := func(some []obligation.AccountTotal) {
					for _, s := range some {
						i := slices.IndexFunc(part.Totals, func(all obligation.AccountTotal) bool {
							return all.Line == s.Line && all.Stage == s.Stage && all.Currency == s.Currency
						})
						if i < 0 || part.Totals[i].High.Compare(s.High) < 0 {
							t.Errorf("%s %d: %v is more than all", state, year, s)
						}
					}
				}
				for _, all := range part.Totals {
					totals++
					if len(all.IDs) == 0 || len(all.IDs) < all.Records {
						t.Errorf("%s %d: %v rests on %v", state, year, all.Total, all.IDs)
					}
				}
				for _, g := range part.Groups {
					within(g.Totals)
				}
				for _, r := range part.Rows {
					within(r.Totals)
				}
			}
		}
	}
	if totals < 100 {
		t.Errorf("only %d totals were looked at", totals)
	}
}

func TestAccountRefuses(t *testing.T) {
	convention, err := ccm.Instrument()
	if err != nil {
		t.Fatal(err)
	}
	money := assistance.MustParseMoney
	asked := func(change func(*obligation.AccountQuestion)) obligation.AccountQuestion {
		q := obligation.AccountQuestion{Instrument: convention, State: party.MustParseState("NOR"), Period: civil.Year(2020)}
		change(&q)
		return q
	}
	for field, questions := range map[string][]obligation.AccountQuestion{
		"Instrument": {asked(func(q *obligation.AccountQuestion) { q.Instrument = nil }), asked(func(q *obligation.AccountQuestion) { q.Instrument = new(obligation.Instrument) })},
		"State":      {asked(func(q *obligation.AccountQuestion) { q.State = party.State{} })},
		"Norm":       {asked(func(q *obligation.AccountQuestion) { q.Norm = "ccm-99" })},
		"Period": {asked(func(q *obligation.AccountQuestion) { q.Period = civil.Period{} }),
			asked(func(q *obligation.AccountQuestion) { q.Period.Until = q.Period.From })},
		"Rates": {
			asked(func(q *obligation.AccountQuestion) { q.Rates = []assistance.Rate{{}} }),
			asked(func(q *obligation.AccountQuestion) {
				q.Rates = []assistance.Rate{{Of: money("NOK 1"), Is: money("USD 1")}} // of no source
			}),
			asked(func(q *obligation.AccountQuestion) {
				q.Rates = []assistance.Rate{{Of: money("NOK 1"), Is: money("USD 1"), Source: "a\nb"}}
			}),
			asked(func(q *obligation.AccountQuestion) {
				q.Rates = []assistance.Rate{{Of: money("NOK 1"), Is: money("USD 1"), Source: "a\xff"}} // which is not UTF-8
			}),
			asked(func(q *obligation.AccountQuestion) {
				q.Rates = []assistance.Rate{{Of: assistance.Money{Currency: 250, Amount: money("NOK 1").Amount}, Is: money("USD 1"), Source: "A bank"}}
			}),
			asked(func(q *obligation.AccountQuestion) {
				q.Rates = []assistance.Rate{{Of: money("NOK 1"), Is: money("USD 1"), Source: "A bank"}, {Of: money("NOK 2"), Is: money("USD 1"), Source: "A bank"}}
			}),
			asked(func(q *obligation.AccountQuestion) {
				q.Rates = []assistance.Rate{{Of: money("NOK 1"), Is: money("USD 1"), Source: "A bank"}, {Of: money("GBP 2"), Is: money("EUR 1"), Source: "A bank"}}
			}),
		},
	} {
		for i, q := range questions {
			a, err := new(obligation.Register).Account(q)
			var refused *obligation.QuestionError
			if !errors.As(err, &refused) || refused.Field != field || a != nil {
				t.Errorf("%s, %d: %v", field, i, err)
			}
		}
	}
	var none *obligation.Register
	if _, err := none.Account(asked(func(*obligation.AccountQuestion) {})); err == nil {
		t.Error("a register that is nil answers")
	}
}
