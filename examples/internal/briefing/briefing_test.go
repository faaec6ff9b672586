package briefing_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/examples/internal/briefing"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// question asks the sample on a day.
func question(t *testing.T, on string) briefing.Question {
	t.Helper()
	register, err := examples.Register()
	if err != nil {
		t.Fatal(err)
	}
	return briefing.Question{Register: register, Instrument: convention(t), On: civil.MustParse(on)}
}

func convention(t *testing.T) *obligation.Instrument {
	t.Helper()
	in, err := ccm.Instrument()
	if err != nil {
		t.Fatal(err)
	}
	return in
}

// screen is how many lines a page has, three commands and what parts them left out.
const screen = 60 - 4

// The page of each State fits a screen.
func TestEveryStateFitsAScreen(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	for _, on := range []string{"2014-01-01", "2026-02-01"} {
		q := question(t, on)
		for _, s := range party.States() {
			page, err := briefing.NewOne(q, s)
			if err != nil {
				t.Fatal(err)
			}
			text := briefing.Fitted(func(o briefing.Options) *briefing.Sheet { return briefing.OneSheet(page, o) }, briefing.Options{}, screen).Text(false)
			if n := strings.Count(text, "\n"); n > screen {
				t.Errorf("%s, %s: %d lines", s, on, n)
			}
			for line := range strings.Lines(text) {
				if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > 100 {
					t.Errorf("%s, %s: %d columns: %s", s, on, n, line)
				}
			}
		}
	}
}

// The numbers of the first page are those of assessments that are asked one by one.
func TestNumbersAreTheEngines(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	q := question(t, "2026-02-01")
	page, err := briefing.NewOverall(q)
	if err != nil {
		t.Fatal(err)
	}
	applies := make(map[string][]int)
	for _, choice := range page.Position.Choices {
		a, err := q.Register.Assess(obligation.Question{Instruments: []*obligation.Instrument{q.Instrument}, On: q.On,
			Readings: []obligation.ChosenReading{{Instrument: q.Instrument.ID(), Reading: ccm.Position, Choice: choice.Choice}}})
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range a.Summary() {
			applies[n.Norm] = append(applies[n.Norm], n.Applies)
		}
	}
	undetermined := 0
	for _, n := range page.Bound {
		if diff := cmp.Diff(applies[n.Norm], n.Applies); diff != "" {
			t.Errorf("%s (-asked +page): %s", n.Norm, diff)
		}
		if n.Pairs {
			undetermined += n.Undetermined
		}
	}
	because := 0
	for _, r := range page.Open.Reasons {
		because += r.Count
	}
	if page.Open.Findings != undetermined || because != undetermined {
		t.Errorf("%d open, for reasons of %d, and the norms have %d", page.Open.Findings, because, undetermined)
	}
	for _, f := range page.Affected.Facts {
		if all := f.Yes + f.No + f.Contested + f.Unknown; all != page.Parties.States {
			t.Errorf("%s: of %d parties, and there are %d", f.Fact, all, page.Parties.States)
		}
	}
}

// Who is bound toward a State on its page is bound toward it when asked alone.
func TestBearersAreTheEngines(t *testing.T) {
	q := question(t, "2026-02-01")
	laos := party.MustParseState("LAO")
	page, err := briefing.NewOne(q, laos)
	if err != nil {
		t.Fatal(err)
	}
	bound := 0
	for at, choice := range page.Position.Choices {
		a, err := q.Register.Assess(obligation.Question{Instruments: []*obligation.Instrument{q.Instrument}, On: q.On, Counterparty: []party.State{laos},
			Readings: []obligation.ChosenReading{{Instrument: q.Instrument.ID(), Reading: ccm.Position, Choice: choice.Choice}}})
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range page.Toward {
			var want []party.State
			for f := range a.Findings() {
				if f.Key().Norm == n.Norm && f.Applicability() == obligation.Applies {
					want = append(want, f.Bearer())
				}
			}
			if diff := cmp.Diff(len(want), n.Applies[at]); diff != "" {
				t.Errorf("%s, %s: %s", n.Norm, choice.Choice, diff)
			}
			for i, s := range n.Bearers[at] {
				if s != want[i] {
					t.Errorf("%s, %s: %s, and asked alone it is %s", n.Norm, choice.Choice, s, want[i])
				}
			}
			bound += len(want)
		}
	}
	if bound == 0 {
		t.Error("nobody is bound")
	}
}

// What is said of a State follows the register: the facts, and what comes of them.
func TestSaid(t *testing.T) {
	states := map[string]string{"LAO": "yes", "BIH": "no", "MRT": "contested", "NOR": "no-source"}
	register, err := obligation.ParseRegister([]byte(`{"id": "said", "title": "Said", "compiled": "2026-01-31", "determinations": [
		{"id": "1", "fact": "ccm:remnants", "subject": "LAO", "holds": "yes", "at": "2025-04-30", "by": {"kind": "state", "state": "LAO"},
		 "source": {"title": "A report", "read": "2026-01-15"}},
		{"id": "2", "fact": "ccm:remnants", "subject": "BIH", "holds": "no", "period": {"from": "2023-09-01"}, "by": {"kind": "state", "state": "BIH"},
		 "source": {"title": "A report", "read": "2026-01-15"}},
		{"id": "3", "fact": "ccm:remnants", "subject": "MRT", "holds": "yes", "at": "2025-01-01", "by": {"kind": "organization", "name": "A survey"},
		 "source": {"title": "A survey", "read": "2026-01-15"}},
		{"id": "4", "fact": "ccm:remnants", "subject": "MRT", "holds": "no", "at": "2025-01-01", "by": {"kind": "state", "state": "MRT"},
		 "source": {"title": "A statement", "read": "2026-01-15"}}]}`))
	if err != nil {
		t.Fatal(err)
	}
	q := briefing.Question{Register: register, Instrument: convention(t), On: civil.MustParse("2026-02-01")}
	for code, want := range states {
		page, err := briefing.NewOne(q, party.MustParseState(code))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range page.Facts {
			if f.Fact != ccm.Remnants {
				continue
			}
			got := f.Truth.String()
			if f.Truth == obligation.Unknown {
				got = f.Gap.String()
			}
			if got != want {
				t.Errorf("%s: %s, expected %s", code, got, want)
			}
		}
	}
}

// A deadline stands as of the day asked, by what was known.
// What a norm takes to be so while nobody denies it, nobody has said: not a hedged word, not
// one of a later day, not the silence of a list.
func TestNobodySaid(t *testing.T) {
	for _, c := range []struct {
		state, on, fact string
		truth           obligation.Truth
	}{
		{"NOR", "2026-02-01", "ccm:suspected-remnants", obligation.Unknown}, // hedged in 2011, and not named in 2019
		{"GBR", "2013-01-01", "ccm:suspected-remnants", obligation.Unknown}, // named in 2019
		{"TCD", "2026-02-01", "ccm:suspected-remnants", obligation.Yes},     // said in 2024
		{"NOR", "2026-02-01", "ccm:remnants", obligation.No},
	} {
		page, err := briefing.NewOne(question(t, c.on), party.MustParseState(c.state))
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, said := range page.Facts {
			if string(said.Fact) != c.fact {
				continue
			}
			found = true
			if said.Truth != c.truth || said.AsAt.After(page.On) {
				t.Errorf("%s, %s, %s: found %s as at %s, expected %s", c.state, c.on, c.fact, said.Truth, said.AsAt, c.truth)
			}
		}
		if !found {
			t.Errorf("%s, %s: nothing of %s", c.state, c.on, c.fact)
		}
	}
}

func TestDeadlines(t *testing.T) {
	register, err := obligation.ParseRegister([]byte(`{"id": "deadlines", "title": "Deadlines", "compiled": "2026-01-31", "deadlines": [
		{"id": "lao", "state": "LAO", "instrument": "ccm", "cite": "4(1)", "words": [
			{"kind": "set", "until": {"earliest": "2020-08-01", "latest": "2020-08-01"}, "at": "2010-08-01", "by": {"kind": "organization", "name": "A"},
			 "source": {"title": "A", "published": "2010-08-01", "read": "2026-01-15"}},
			{"kind": "granted", "until": {"earliest": "2025-08-01", "latest": "2025-08-01"}, "at": "2019-09-02", "by": {"kind": "organization", "name": "A"},
			 "source": {"title": "B", "published": "2019-09-10", "read": "2026-01-15"}},
			{"kind": "requested", "until": {"earliest": "2030-08-01", "latest": "2030-08-01"}, "at": "2024-08-15", "by": {"kind": "state", "state": "LAO"},
			 "source": {"title": "C", "published": "2024-09-01", "read": "2026-01-15"}}]},
		{"id": "mines", "state": "LAO", "instrument": "apmbc", "cite": "5(1)", "words": [
			{"kind": "set", "until": {"earliest": "2025-12-01", "latest": "2025-12-01"}, "at": "2015-12-01", "by": {"kind": "organization", "name": "A"},
			 "source": {"title": "A", "read": "2026-01-15"}}]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	type stands struct {
		Until               string
		Passed, Soon, Asked bool
	}
	for _, c := range []struct {
		on, known string
		want      []stands
	}{
		{"2009-01-01", "", nil},
		{"2015-01-01", "", []stands{{"2020-08-01", false, false, false}}},
		{"2020-06-02", "", []stands{{"2025-08-01", false, false, false}}},
		{"2020-06-02", "2019-09-05", []stands{{"2020-08-01", false, true, false}}},
		{"2025-06-01", "", []stands{{"2025-08-01", false, false, true}}},
		{"2025-06-02", "", []stands{{"2025-08-01", false, true, true}}},
		{"2025-08-01", "", []stands{{"2025-08-01", false, true, true}}},
		{"2025-08-02", "", []stands{{"2025-08-01", true, false, true}}},
		{"2025-08-02", "2024-08-20", []stands{{"2025-08-01", true, false, false}}},
	} {
		q := briefing.Question{Register: register, Instrument: convention(t), On: civil.MustParse(c.on)}
		if c.known != "" {
			q.Known = civil.MustParse(c.known)
		}
		page, err := briefing.NewOne(q, party.MustParseState("LAO"))
		if err != nil {
			t.Fatal(err)
		}
		var got []stands
		for _, d := range page.Deadlines {
			got = append(got, stands{d.Until.Latest.String(), d.Passed, d.Soon, d.Asked})
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("on %s, known %q (-want +got): %s", c.on, c.known, diff)
		}
	}
}

// What is rounded, divided or of another giver is not added to what a page sums.
func TestYearsKeepGiversApart(t *testing.T) {
	register, err := obligation.ParseRegister([]byte(`{"id": "years", "title": "Years", "compiled": "2026-01-31", "records": [` +
		row("a", `{"kind": "state", "state": "NOR"}`, "mine-action", 2024, 100) + "," +
		row("b", `{"kind": "state", "state": "JPN"}`, "mine-action", 2024, 10) + "," +
		row("c", `{"kind": "state", "state": "USA"}`, "mine-action", 2024, 1000) + "," +
		row("d", `{"kind": "fund", "name": "A fund"}`, "mine-action", 2024, 10000) + "," +
		row("e", `{"kind": "state", "state": "NOR"}`, "cluster-munitions", 2024, 7) + "," +
		row("f", `{"kind": "state", "state": "NOR"}`, "mines", 2024, 5) + "," +
		row("g", `{"kind": "state", "state": "NOR"}`, "mine-action", 2023, 3) + `]}`))
	if err != nil {
		t.Fatal(err)
	}
	q := briefing.Question{Register: register, Instrument: convention(t), On: civil.MustParse("2026-02-01")}
	page, err := briefing.NewOne(q, party.MustParseState("LAO"))
	if err != nil {
		t.Fatal(err)
	}
	type year struct {
		Year                    int
		Parties, States, Others []string
		Equivalents             string
	}
	var got []year
	for _, y := range page.Wider {
		names := func(givers []briefing.Giver) (names []string) {
			for _, g := range givers {
				names = append(names, g.By.String())
			}
			return names
		}
		got = append(got, year{y.Year, names(y.Parties), names(y.States), names(y.Others), y.Equivalents[0].Range.String()})
	}
	want := []year{
		{2024, []string{"Norway", "Japan"}, []string{"United States of America"}, []string{"A fund"}, "USD 110"},
		{2023, []string{"Norway"}, nil, nil, "USD 3"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got): %s", diff)
	}
	var own []string
	for _, g := range page.Got {
		own = append(own, g.Record)
	}
	if diff := cmp.Diff([]string{"e"}, own); diff != "" {
		t.Errorf("of its own subject (-want +got): %s", diff)
	}
}

// row is a record of a year to Lao PDR, with an equivalent.
func row(id, by, subject string, year, usd int) string {
	return fmt.Sprintf(`{"id": %q, "provider": %s, "recipient": {"kind": "state", "state": "LAO"}, "subjects": [%q], "parts": [{"category": "clearance"}],
		"steps": [{"stage": "provided", "period": {"from": "%d-01-01", "until": "%d-01-01"},
		"figures": [{"amount": "%d", "currency": "NOK", "equivalent": {"amount": "%d", "currency": "USD"}}],
		"source": {"title": "A table", "read": "2026-01-15"}}]}`, id, by, subject, year, year+1, 10*usd, usd)
}

// Where several States have a record together, it is not said that nothing is on record.
func TestBriefOfRecordsTogether(t *testing.T) {
	together := `{"id": "g", "provider": {"kind": "state", "state": "NOR"}, "recipient": {"kind": "group", "name": "Two States"},
		"to": {"members": [{"kind": "state", "state": "LBN"}, {"kind": "state", "state": "LAO"}]}, "subjects": ["SUBJECT"], "parts": [{"category": "clearance"}],
		"steps": [{"stage": "delivered", "at": "2014-05-01", "source": {"title": "A source, made up", "published": "2015-01-01", "read": "2026-01-31"}}]}`
	for _, c := range []struct {
		name, state, subject, on, known string
		nothing                         bool
	}{
		{name: "one of two", state: "LAO", subject: "cluster-munitions", on: "2014-06-01"},
		{name: "one that is not among them", state: "HRV", subject: "cluster-munitions", on: "2014-06-01", nothing: true},
		{name: "for mine action at large", state: "LAO", subject: "mine-action", on: "2014-06-01", nothing: true},
		{name: "before it was done", state: "LAO", subject: "cluster-munitions", on: "2014-04-30", nothing: true},
		{name: "before it was known", state: "LAO", subject: "cluster-munitions", on: "2014-06-01", known: "2014-12-31", nothing: true},
	} {
		register, err := obligation.ParseRegister([]byte(`{"id": "x", "title": "X", "compiled": "2026-01-31", "records": [` + strings.Replace(together, "SUBJECT", c.subject, 1) + `]}`))
		if err != nil {
			t.Fatal(err)
		}
		q := briefing.Question{Register: register, Instrument: convention(t), On: civil.MustParse(c.on)}
		if c.known != "" {
			q.Known = civil.MustParse(c.known)
		}
		page, err := briefing.NewOne(q, party.MustParseState(c.state))
		if err != nil {
			t.Fatal(err)
		}
		if got := slices.Contains(page.Brief, "For cluster munitions alone nothing is on record."); got != c.nothing {
			t.Errorf("%s: %q", c.name, page.Brief)
		}
	}
}
