package assistance

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

func periodOf(from, until string) civil.Period {
	var p civil.Period
	if from != "" {
		p.From = civil.MustParse(from)
	}
	if until != "" {
		p.Until = civil.MustParse(until)
	}
	return p
}

func TestStepLies(t *testing.T) {
	year := civil.Year(2014)
	for _, test := range []struct {
		step   Step
		period civil.Period
		want   Extent
	}{
		{Step{At: civil.MustParse("2014-01-01")}, year, Wholly},
		{Step{At: civil.MustParse("2014-12-31")}, year, Wholly},
		{Step{At: civil.MustParse("2015-01-01")}, year, Outside},
		{Step{At: civil.MustParse("2013-12-31")}, year, Outside},
		{Step{Period: year}, year, Wholly},
		{Step{Period: periodOf("2014-03-01", "2014-04-01")}, year, Wholly},
		{Step{Period: periodOf("2013-12-31", "2014-04-01")}, year, Partly},
		{Step{Period: periodOf("2014-12-31", "2015-01-02")}, year, Partly},
		{Step{Period: periodOf("2013-01-01", "2016-01-01")}, year, Partly},
		{Step{Period: periodOf("2013-01-01", "2014-01-01")}, year, Outside},
		{Step{Period: periodOf("2015-01-01", "2016-01-01")}, year, Outside},
		{Step{Period: periodOf("2014-06-01", "")}, year, Partly},
		{Step{Period: periodOf("", "2014-06-01")}, year, Partly},
		{Step{Period: periodOf("2014-06-01", "")}, periodOf("2014-01-01", ""), Wholly},
		// Not dated: perhaps in the year, surely in all time.
		{Step{}, year, Partly},
		{Step{}, civil.Period{}, Wholly},
		{Step{At: civil.Latest()}, civil.Period{}, Wholly},
		// A period without a day holds nothing and lies nowhere.
		{Step{Period: periodOf("2014-06-01", "2014-06-01")}, year, Outside},
		{Step{At: civil.MustParse("2014-06-01")}, periodOf("2015-01-01", "2014-01-01"), Outside},
	} {
		if got := test.step.Lies(test.period); got != test.want {
			when, _ := test.step.When()
			t.Errorf("%s lies in %s: %d, not %d", when, test.period, got, test.want)
		}
	}
}

func TestStepWhen(t *testing.T) {
	if period, asAt := (Step{At: civil.MustParse("2014-02-28")}).When(); period != periodOf("2014-02-28", "2014-03-01") || !asAt {
		t.Errorf("at a day: %s, %v", period, asAt)
	}
	if period, asAt := (Step{Period: civil.Year(2014)}).When(); period != civil.Year(2014) || asAt {
		t.Errorf("over a year: %s, %v", period, asAt)
	}
}

func TestStepKnownOn(t *testing.T) {
	read, published, known := civil.MustParse("2026-03-01"), civil.MustParse("2015-08-01"), civil.MustParse("2014-05-01")
	for _, test := range []struct {
		step Step
		want civil.Date
	}{
		{Step{Source: party.Source{Read: read}}, read},
		{Step{Source: party.Source{Read: read, Published: published}}, published},
		{Step{Known: known, Source: party.Source{Read: read, Published: published}}, known},
	} {
		if got := test.step.KnownOn(); got != test.want {
			t.Errorf("known on %s, not %s", got, test.want)
		}
	}
}

func figureOf(money string) Figure {
	m := MustParseMoney(money)
	return Figure{Amount: m.Amount, Currency: m.Currency}
}

func TestStepAmounts(t *testing.T) {
	early, late := figureOf("EUR 5"), figureOf("EUR 9")
	early.Source = &party.Source{Title: "early", Read: civil.MustParse("2026-01-01"), Published: civil.MustParse("2012-01-01")}
	late.Source = &party.Source{Title: "late", Read: civil.MustParse("2026-01-01")}
	beside := figureOf("NOK 62763171")
	beside.Equivalent = MustParseMoney("USD 10787572")
	for name, test := range map[string]struct {
		figures []Figure
		known   string
		want    []Range
	}{
		"none":                {},
		"one":                 {figures: []Figure{figureOf("EUR 1.5")}, want: []Range{rangeOf("EUR", "1.5", "1.5")}},
		"an equivalent":       {figures: []Figure{beside}, want: []Range{rangeOf("NOK", "62763171", "62763171")}},
		"the same twice":      {figures: []Figure{figureOf("EUR 2"), figureOf("EUR 2")}, want: []Range{rangeOf("EUR", "2", "2")}},
		"in conflict":         {figures: []Figure{figureOf("EUR 2"), figureOf("EUR 7"), figureOf("EUR 4")}, want: []Range{rangeOf("EUR", "2", "7")}},
		"in two currencies":   {figures: []Figure{figureOf("USD 3"), figureOf("EUR 2"), figureOf("USD 1")}, want: []Range{rangeOf("EUR", "2", "2"), rangeOf("USD", "1", "3")}},
		"all known":           {figures: []Figure{figureOf("EUR 7"), early, late}, want: []Range{rangeOf("EUR", "5", "9")}},
		"one not yet known":   {figures: []Figure{figureOf("EUR 7"), early, late}, known: "2025-12-31", want: []Range{rangeOf("EUR", "5", "7")}},
		"known on that day":   {figures: []Figure{late}, known: "2026-01-01", want: []Range{rangeOf("EUR", "9", "9")}},
		"nothing known":       {figures: []Figure{late}, known: "2025-12-31"},
		"nothing, as printed": {figures: []Figure{figureOf("EUR 0")}, want: []Range{rangeOf("EUR", "0", "0")}},
	} {
		var known civil.Date
		if test.known != "" {
			known = civil.MustParse(test.known)
		}
		if diff := cmp.Diff(test.want, Step{Figures: test.figures}.Amounts(known)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestStepJSON(t *testing.T) {
	source := party.Source{Title: "t", Read: civil.MustParse("2026-03-01")}
	for want, step := range map[string]Step{
		`{"stage":"provided","at":"2014-05-01","source":{"title":"t","read":"2026-03-01"}}`:                                   {Stage: Provided, At: civil.MustParse("2014-05-01"), Source: source},
		`{"stage":"provided","period":{"from":"2014-01-01","until":"2015-01-01"},"source":{"title":"t","read":"2026-03-01"}}`: {Stage: Provided, Period: civil.Year(2014), Source: source},
		`{"stage":"provided","period":{},"source":{"title":"t","read":"2026-03-01"}}`:                                         {Stage: Provided, Source: source},
	} {
		got, err := json.Marshal(step)
		if err != nil || string(got) != want {
			t.Errorf("%s, %v", got, err)
		}
	}
}
