package obligation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/apmbc"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/obligation/ccwp5"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// said writes a determination of the invented register of these tests.
func said(fact, subject, rest string) string {
	by := `{"kind": "organization", "name": "A survey"}`
	if strings.HasSuffix(fact, ":in-position") {
		by = fmt.Sprintf(`{"kind": "state", "state": %q}`, subject)
	}
	return fmt.Sprintf(`{"id": "%s-%s-%d", "fact": %q, "subject": %q, %s, "by": %s, "source": {"title": "Invented", "read": "2026-11-28"}}`,
		strings.ReplaceAll(fact, ":", "-"), strings.ToLower(subject), len(rest), fact, subject, rest, by)
}

const (
	isSo    = `"holds": "yes", "period": {}`
	isNotSo = `"holds": "no", "period": {}`
	can     = `"category": "clearance", ` + isSo
	arose   = `"holds": "yes", "event": {"earliest": "2012-09-01", "latest": "2012-09-01"}`
)

// moneyForClearance writes a record of clearance in Bosnia and Herzegovina, which is bound by all three.
func moneyForClearance(provider, subject string) string {
	return fmt.Sprintf(`{"id": %q, "provider": {"kind": "state", "state": %q}, "recipient": {"kind": "state", "state": "BIH"},
		"subjects": [%q], "parts": [{"category": "clearance"}], "steps": [{"stage": "delivered", "at": "2013-06-01",
		"figures": [{"amount": "100", "currency": "EUR"}], "source": {"title": "Invented", "read": "2026-11-28"}}]}`, subject, provider, subject)
}

func inventedRegister(t *testing.T, determinations, records []string) *obligation.Register {
	t.Helper()
	document := `{"id": "invented", "title": "Invented", "compiled": "2026-11-28"`
	for member, items := range map[string][]string{"determinations": determinations, "records": records} {
		if len(items) > 0 {
			document += fmt.Sprintf(", %q: [%s]", member, strings.Join(items, ","))
		}
	}
	return must(obligation.ParseRegister([]byte(document + "}")))
}

func asking(t *testing.T, ins []*obligation.Instrument, states ...string) obligation.Question {
	t.Helper()
	q := obligation.Question{Instruments: ins, On: civil.MustParse("2014-01-01")}
	for _, code := range states {
		q.Bearer = append(q.Bearer, party.MustParseState(code))
	}
	q.Counterparty = q.Bearer
	return q
}

// A survey of what one treaty is about changes no finding of another, nor its proof, what
// it leaves open or how it came about: not what the survey found, and not what it did not find.
func TestFactsOfTwoTreaties(t *testing.T) {
	mines := []string{said("apmbc:in-position", "NOR", can), said("apmbc:mined-areas", "MOZ", isSo), said("apmbc:mine-victims", "MOZ", isSo)}
	noMines := []string{said("apmbc:mined-areas", "LAO", isNotSo), said("apmbc:mined-areas", "AFG", isSo), said("apmbc:stockpile", "AFG", isNotSo)}
	clusters := []string{said("ccm:in-position", "NOR", can), said("ccm:remnants", "LAO", isSo)}
	survey := []string{said("ccm:remnants", "AFG", isSo), said("ccm:victims", "AFG", isSo), said("ccm:became-remnants", "AFG", arose),
		said("ccm:stockpile", "AFG", isNotSo), said("ccm:remnants", "MOZ", isNotSo), said("ccm:suspected-remnants", "MOZ", isNotSo)}
	others := []string{said("ccwp5:existing-remnants", "AFG", isSo), said("ccwp5:new-remnants", "MOZ", isNotSo), said("ccwp5:new-remnants", "LAO", isSo)}
	for _, test := range []struct {
		instrument    func() (*obligation.Instrument, error)
		before, after []string
	}{
		{apmbc.Instrument, mines, slices.Concat(mines, survey, clusters[:1], others)},
		{ccm.Instrument, clusters, slices.Concat(clusters, mines, noMines, others)},
		{ccwp5.Instrument, others, slices.Concat(others, mines, noMines, clusters, survey)},
	} {
		in := must(test.instrument())
		q := asking(t, []*obligation.Instrument{in}, "NOR", "MOZ", "AFG", "LAO")
		before := tellAll(t, inventedRegister(t, test.before, nil), q)
		after := tellAll(t, inventedRegister(t, test.after, nil), q)
		if len(before.Document.Findings) == 0 {
			t.Fatalf("%s: there is no finding", in.ID())
		}
		if diff := differenceOf(before.Document.Findings, after.Document.Findings); diff != "" {
			t.Errorf("%s: -before +after: %s", in.ID(), diff)
		}
	}
}

// That a State has no cluster munition remnants leaves it mined, and that it is surveyed
// for them does not mine it.
func TestNoRemnantsAndMined(t *testing.T) {
	register := inventedRegister(t, []string{said("apmbc:in-position", "NOR", can), said("ccm:in-position", "NOR", can),
		said("apmbc:mined-areas", "MOZ", isSo), said("ccm:remnants", "MOZ", isNotSo), said("ccm:remnants", "AFG", isSo)}, nil)
	q := asking(t, []*obligation.Instrument{must(apmbc.Instrument()), must(ccm.Instrument())}, "NOR", "MOZ", "AFG")
	a := assess(t, register, q)
	for _, test := range []struct {
		norm, toward string
		want         obligation.Applicability
		reason       obligation.Reason
	}{
		{"apmbc-6-4-clearance", "MOZ", obligation.Applies, obligation.ConditionsMet},
		{"apmbc-6-4-clearance", "AFG", obligation.Undetermined, obligation.WithoutSource},
		{"ccm-6-4-clearance", "MOZ", obligation.DoesNotApply, obligation.FactDoesNotHold},
		{"ccm-6-4-clearance", "AFG", obligation.Applies, obligation.ConditionsMet},
	} {
		f, ok := a.Finding(test.norm, party.MustParseState("NOR"), party.MustParseState(test.toward))
		if !ok || f.Applicability() != test.want || f.Reason() != test.reason {
			t.Errorf("%s toward %s: %s, %s; want %s, %s", test.norm, test.toward, f.Applicability(), f.Reason(), test.want, test.reason)
		}
	}
}

// Money counts toward the treaties that its subject lies wholly in, is an upper bound for
// those that it may be about, and is nothing to the others. Only the first shows a practice.
func TestMoneyOfTwoTreaties(t *testing.T) {
	register := inventedRegister(t, []string{said("apmbc:mined-areas", "BIH", isSo), said("ccm:remnants", "BIH", isSo),
		said("ccwp5:became-remnants", "BIH", arose), said("ccwp5:new-remnants", "BIH", isSo)},
		[]string{moneyForClearance("NOR", "anti-personnel-mines"), moneyForClearance("DEU", "mine-action"), moneyForClearance("SWE", "cluster-munition-remnants")})
	ins := []*obligation.Instrument{must(apmbc.Instrument()), must(ccm.Instrument()), must(ccwp5.Instrument())}
	q := asking(t, ins, "NOR", "DEU", "SWE", "BIH")
	for _, in := range ins {
		q.Readings = append(q.Readings, obligation.ChosenReading{Instrument: in.ID(), Reading: "position", Choice: "practice"})
	}
	a := assess(t, register, q)
	for provider, want := range map[string]map[string]string{
		"NOR": {"apmbc-6-4-clearance": "applies, 100 to 100"},
		"DEU": {"apmbc-6-4-clearance": "undetermined, 0 to 100", "ccm-6-4-clearance": "undetermined, 0 to 100", "ccwp5-8-1-clearance": "undetermined, 0 to 100"},
		"SWE": {"ccm-6-4-clearance": "applies, 100 to 100", "ccwp5-8-1-clearance": "applies, 100 to 100"},
	} {
		for _, norm := range []string{"apmbc-6-4-clearance", "ccm-6-4-clearance", "ccwp5-8-1-clearance"} {
			f, ok := a.Finding(norm, party.MustParseState(provider), party.MustParseState("BIH"))
			if !ok {
				t.Fatalf("%s of %s is not there", norm, provider)
			}
			got := f.Applicability().String()
			for _, total := range f.Recorded(civil.Period{}).Totals {
				got += fmt.Sprintf(", %s to %s", total.Low, total.High)
			}
			if expected, some := want[norm]; got != expected && (some || got != "undetermined") {
				t.Errorf("%s of %s: %s; want %s", norm, provider, got, expected)
			}
		}
	}
}

// What is open is asked in the treaty's own words.
func TestOpenQuestionsOfTwoTreaties(t *testing.T) {
	for _, test := range []struct {
		instrument func() (*obligation.Instrument, error)
		asks       []string
		never      []string
	}{
		{apmbc.Instrument, []string{"mined areas", "mine victims", "stockpiled anti-personnel mines"}, []string{"cluster", "remnants"}},
		{ccm.Instrument, []string{"cluster munition remnants", "cluster munition victims"}, []string{"mined", "mines", "mine victims"}},
		{ccwp5.Instrument, []string{"explosive remnants of war"}, []string{"cluster", "mine"}},
	} {
		in := must(test.instrument())
		var open []string
		for _, question := range assess(t, inventedRegister(t, nil, nil), asking(t, []*obligation.Instrument{in}, "NOR", "AFG", "BIH")).OpenQuestions() {
			open = append(open, question.Asks)
			for _, subject := range question.Subjects {
				open = append(open, (obligation.Fact{Code: question.Fact, Subject: subject, Object: party.MustParseState("MOZ"), Category: question.Category}).Question(in))
			}
		}
		all := strings.Join(open, "\n")
		for _, words := range test.asks {
			if !strings.Contains(all, words) {
				t.Errorf("%s: no question speaks of %s:\n%s", in.ID(), words, all)
			}
		}
		for _, words := range test.never {
			if strings.Contains(all, words) {
				t.Errorf("%s: a question speaks of %s:\n%s", in.ID(), words, all)
			}
		}
	}
}

// A programme, a restriction and a report of one treaty say nothing under another; what is
// wider than a treaty is shown beside it and establishes nothing.
func TestActsOfTwoTreaties(t *testing.T) {
	read := civil.MustParse("2020-01-01")
	source := party.Source{Title: "Invented", Read: read}
	nor, lao := party.MustParseState("NOR"), party.MustParseState("LAO")
	programme := func(id string, subjects ...assistance.Subject) assistance.Programme {
		return assistance.Programme{ID: id, Title: "Invented", Kind: assistance.Agreement, Parties: []party.Actor{stateActor(nor), stateActor(lao)},
			Subjects: subjects, Agreed: civil.MustParse("2014-01-01"), Source: source}
	}
	ask := func(d obligation.RegisterDocument, norm string) obligation.Finding {
		d.ID, d.Title, d.Compiled = "acts", "Invented", read
		a := assess(t, must(obligation.NewRegister(d)), obligation.Question{Instruments: []*obligation.Instrument{ccmInstrument(t)},
			On: civil.MustParse("2014-06-30"), Bearer: []party.State{nor}, Counterparty: []party.State{lao}, Norms: []string{norm}})
		for f := range a.Findings() {
			return f
		}
		panic("no finding of " + norm)
	}
	for name, test := range map[string]struct {
		programme         assistance.Programme
		agreed, isPrinted bool
	}{
		"its own":           {programme("p", assistance.ClusterMunitions), true, true},
		"wider":             {programme("p", assistance.MineAction), false, true},
		"another treaty's":  {programme("p", assistance.ChemicalWeapons), false, false},
		"nobody says whose": {programme("p"), true, true},
	} {
		f := ask(obligation.RegisterDocument{Programmes: []assistance.Programme{test.programme}}, "ccm-6-12-cooperate")
		agreed := !slices.ContainsFunc(f.Open(), func(o obligation.OpenFact) bool { return o.Fact == agreedProgramme })
		if agreed != test.agreed {
			t.Errorf("programme, %s: agreed is %v", name, agreed)
		}
		if printed := len(f.Recorded(civil.Period{}).Programmes) > 0; printed != test.isPrinted {
			t.Errorf("programme, %s: recorded is %v", name, printed)
		}
	}
	for subject, want := range map[assistance.Subject]int{assistance.ClusterMunitions: 1, assistance.MineAction: 1, assistance.ChemicalWeapons: 0} {
		f := ask(obligation.RegisterDocument{Restrictions: []assistance.Restriction{{ID: "r", By: nor, Direction: assistance.DirectionBoth,
			What: "a licence", Subjects: []assistance.Subject{subject}, Source: source}}}, "ccm-6-3-restrictions")
		if got := len(f.Recorded(civil.Period{}).Restrictions); got != want {
			t.Errorf("restriction on %s: %d recorded", subject, got)
		}
	}
	for instrument, want := range map[string]int{"ccm": 1, "": 1, "apmbc": 0} {
		f := ask(obligation.RegisterDocument{Reports: []assistance.Report{{ID: "r", State: nor, Instrument: instrument, Item: "7(1)(n)",
			Kind: assistance.Annual, Source: source}}}, "ccm-7-1-n-report")
		if got := len(f.Recorded(civil.Period{}).Reports); got != want {
			t.Errorf("report under %q: %d recorded", instrument, got)
		}
	}
}
