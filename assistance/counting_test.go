package assistance

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// counted is what is asked of some records, and the answers.
type counted struct {
	asks string // State codes of providers > recipients, then a category; each may be left out
	year int    // 0: at any time
	by   string // known by a day
	want []string
}

// lineOfJSON makes a record of one line from what a case says beside the usual: Switzerland
// to Lao PDR, for clearance.
func lineOfJSON(t *testing.T, id, more string) Record {
	t.Helper()
	members := map[string]any{
		"id": id, "provider": map[string]any{"kind": "state", "state": "CHE"}, "recipient": map[string]any{"kind": "state", "state": "LAO"},
		"subjects": []any{"cluster-munitions"}, "parts": []any{map[string]any{"category": "clearance"}},
	}
	if err := json.Unmarshal([]byte("{"+more+"}"), &members); err != nil {
		t.Fatalf("%s: %v", more, err)
	}
	data, err := json.Marshal(members)
	if err != nil {
		t.Fatal(err)
	}
	r, err := ParseRecord(data)
	if err != nil {
		t.Fatalf("%s: %v", data, err)
	}
	return r
}

// stepOf writes a step of a stage in a year with figures.
func stepOf(stage string, year int, figures string) string {
	return fmt.Sprintf(`{"stage":%q,"period":{"from":"%d-01-01","until":"%d-01-01"},"figures":[%s],"source":{"title":"A source, made up","read":"2026-01-10"}}`, stage, year, year+1, figures)
}

func provided(figures string) string { return `"steps":[` + stepOf("provided", 2014, figures) + `]` }

// asked reads "COD,SSD" into actors.
func actorsIn(codes string) (actors []party.Actor) {
	for code := range strings.SplitSeq(codes, ",") {
		if code != "" {
			actors = append(actors, stateActor(code))
		}
	}
	return actors
}

const (
	fourRecipients = `"recipient":{"kind":"group","name":"four recipients"},"to":{"members":[{"kind":"state","state":"COD"},{"kind":"state","state":"SSD"},{"kind":"area","name":"Somaliland"},{"kind":"state","state":"LBN"}]}`
	someRecipients = `"recipient":{"kind":"group","name":"several recipients"},"to":{"members":[{"kind":"state","state":"COD"},{"kind":"state","state":"SSD"}],"others":true}`
	undpAndLebanon = `"provider":{"kind":"group","name":"UNDP and Lebanon"},"from":{"members":[{"kind":"organization","name":"UNDP"},{"kind":"state","state":"LBN"}]},"recipient":{"kind":"state","state":"LBN"}`
	source2015     = `"source":{"title":"Page of 2015, made up","published":"2015-09-04","read":"2026-01-10"}`
	source2016     = `"source":{"title":"The same page, corrected, made up","published":"2016-09-04","read":"2026-01-10"}`
)

// TestCounting has a case for each thing that sources print, and how it counts.
func TestCounting(t *testing.T) {
	for name, test := range map[string]struct {
		records []string
		asked   []counted
	}{
		// Bounds.
		"more than 20 million": {
			records: []string{provided(`{"amount":"20000000","currency":"EUR","sense":"at-least"}`)},
			asked:   []counted{{want: []string{"provided EUR 20000000..open (1 record)"}}},
		},
		"up to 2 million": {
			records: []string{provided(`{"amount":"2000000","currency":"EUR","sense":"at-most"}`)},
			asked:   []counted{{want: []string{"provided EUR 0..2000000 (1 record)"}}},
		},
		"between": {
			records: []string{provided(`{"amount":"2000000","upTo":"3000000","currency":"USD","sense":"between"}`)},
			asked:   []counted{{want: []string{"provided USD 2000000..3000000 (1 record)"}}},
		},
		"about, rounded": {
			records: []string{provided(`{"amount":"39400000","currency":"USD","sense":"about","nearest":"100000"}`)},
			asked:   []counted{{want: []string{"provided USD 39350000..39450000 (1 record)"}}},
		},
		"about, nobody knows how": {
			records: []string{provided(`{"amount":"1000000","currency":"CAD","sense":"about"}`)},
			asked:   []counted{{want: []string{"provided CAD 0..open (1 record)"}}},
		},
		"over 20 million beside an exact print is no conflict": {
			records: []string{provided(`{"amount":"20000000","currency":"EUR","sense":"at-least"},{"amount":"23412000","currency":"EUR"}`)},
			asked:   []counted{{want: []string{"provided EUR 23412000 (1 record)"}}},
		},
		"an open end survives sums": {
			records: []string{provided(`{"amount":"20","currency":"EUR","sense":"at-least"}`), provided(`{"amount":"5","currency":"EUR"}`)},
			asked:   []counted{{want: []string{"provided EUR 25..open (2 records)"}}},
		},
		"no amount that can be read": {
			records: []string{provided(`{"sense":"open","currency":"EUR","printed":"EUR 1?000","equivalent":{"amount":"1300","currency":"USD"}}`)},
			asked:   []counted{{want: []string{"provided EUR 0..open (1 record)"}}},
		},
		// Division.
		"a lone percent, the rest outside": {
			records: []string{`"parts":[{"category":"clearance","percent":"60"}],"rest":"outside",` + provided(`{"amount":"100","currency":"NOK"}`)},
			asked:   []counted{{asks: "> clearance", want: []string{"provided NOK 60 (1 record)"}}},
		},
		"60 % and 30 %, the rest outside the treaty": {
			records: []string{`"parts":[{"category":"clearance","percent":"60"},{"category":"risk-reduction-education","percent":"30"}],"rest":"outside",` + provided(`{"amount":"1000000","currency":"SEK"}`)},
			asked: []counted{
				{asks: "> clearance", want: []string{"provided SEK 600000 (1 record)"}},
				{asks: ">", want: []string{"provided SEK 900000 (1 record)"}},
				{asks: "> emergency"},
			},
		},
		"60 % and 30 %, the rest not said": {
			records: []string{`"parts":[{"category":"clearance","percent":"60"},{"category":"risk-reduction-education","percent":"30"}],"rest":"unsaid",` + provided(`{"amount":"1000000","currency":"SEK"}`)},
			asked: []counted{
				{asks: "> clearance", want: []string{"provided SEK 600000..700000 (1 record)"}},
				{asks: "> emergency", want: []string{"provided SEK 0..100000 (1 record)"}},
			},
		},
		"an exact amount for a category, the rest not said": {
			records: []string{`"parts":[{"category":"clearance"},{"category":"risk-reduction-education"}],` + provided(`{"amount":"1363803048","currency":"JPY","split":{"rows":[{"category":"clearance","amount":"1100538247"}],"rest":"unsaid"}}`)},
			asked:   []counted{{asks: "> clearance", want: []string{"provided JPY 1100538247..1363803048 (1 record)"}}},
		},
		"an exact amount for a category, the rest outside": {
			records: []string{`"parts":[{"category":"clearance"},{"category":"risk-reduction-education"}],` + provided(`{"amount":"1363803048","currency":"JPY","split":{"rows":[{"category":"clearance","amount":"1100538247"}],"rest":"outside"}}`)},
			asked:   []counted{{asks: "> clearance", want: []string{"provided JPY 1100538247 (1 record)"}}},
		},
		"an exact amount for a category, the other has the rest": {
			records: []string{`"parts":[{"category":"clearance"},{"category":"risk-reduction-education"}],` + provided(`{"amount":"1363803048","currency":"JPY","split":{"rows":[{"category":"clearance","amount":"1100538247"}]}}`)},
			asked: []counted{
				{asks: "> clearance", want: []string{"provided JPY 1100538247 (1 record)"}},
				{asks: "> risk-reduction-education", want: []string{"provided JPY 263264801 (1 record)"}},
			},
		},
		// Several.
		"one amount for four recipients": {
			records: []string{fourRecipients + "," + provided(`{"amount":"2436623","currency":"CHF"}`)},
			asked: []counted{
				{asks: "CHE>COD", want: []string{"provided CHF 0..2436623 (1 record)"}},
				{asks: "CHE>COD,SSD", want: []string{"provided CHF 0..2436623 (1 record)"}},
				{asks: "CHE>", want: []string{"provided CHF 2436623 (1 record)"}},
				{asks: "CHE>LAO"},
			},
		},
		"one of them with an amount of its own": {
			records: []string{someRecipients + "," + provided(`{"amount":"100","currency":"CHF","split":{"rows":[{"to":{"kind":"state","state":"COD"},"amount":"30"}]}}`)},
			asked: []counted{
				{asks: "CHE>COD", want: []string{"provided CHF 30 (1 record)"}},
				{asks: "CHE>SSD", want: []string{"provided CHF 0..70 (1 record)"}},
				{asks: "CHE>COD,SSD", want: []string{"provided CHF 30..100 (1 record)"}},
				{asks: "CHE>", want: []string{"provided CHF 100 (1 record)"}},
			},
		},
		"the recipient among the givers": {
			records: []string{undpAndLebanon + "," + provided(`{"amount":"1450717","currency":"USD","split":{"rows":[{"from":{"kind":"state","state":"LBN"},"amount":"483496"}]}}`)},
			asked: []counted{
				{asks: ">LBN", want: []string{"others: provided USD 967221 (1 record)", "own: provided USD 483496 (1 record)"}},
				{asks: "LBN>", want: []string{"own: provided USD 483496 (1 record)"}},
			},
		},
		// Own resources, loans, what is foreseen.
		"own resources": {
			records: []string{`"kind":"own","provider":{"kind":"state","state":"MRT"},"recipient":{"kind":"state","state":"MRT"},` + provided(`{"amount":"5","currency":"EUR"}`), provided(`{"amount":"7","currency":"EUR"}`)},
			asked:   []counted{{want: []string{"provided EUR 7 (1 record)", "own: provided EUR 5 (1 record)"}}},
		},
		"a fund and a loan": {
			records: []string{`"provider":{"kind":"fund","name":"A fund, made up"},` + provided(`{"amount":"5","currency":"EUR"}`), `"terms":"loan",` + provided(`{"amount":"7","currency":"EUR"}`)},
			asked:   []counted{{want: []string{"others: provided EUR 5 (1 record)", "states, loans: provided EUR 7 (1 record)"}}},
		},
		// Taken back.
		"a commitment withdrawn in part": {
			records: []string{`"steps":[` + stepOf("committed", 2014, `{"amount":"100","currency":"NOK"}`) + `,{"stage":"taken-back","of":"committed","at":"2016-02-01","figures":[{"amount":"30","currency":"NOK"}],"source":{"title":"A source, made up","read":"2026-01-10"}}]`},
			asked: []counted{
				{want: []string{"committed NOK 70 (1 record)", "taken-back NOK 30 (1 record)"}},
				{year: 2014, want: []string{"committed NOK 70 (1 record)"}},
				{year: 2016, want: []string{"taken-back NOK 30 (1 record)"}},
			},
		},
		"a delivery returned in full": {
			records: []string{`"steps":[` + stepOf("delivered", 2014, `{"amount":"100","currency":"NOK"}`) + `,{"stage":"taken-back","of":"delivered","at":"2016-02-01","known":"2016-03-01","source":{"title":"A source, made up","read":"2026-01-10"}}]`},
			asked:   []counted{{year: 2014, want: []string{"delivered NOK 0 (1 record)"}}},
		},
		"one of two instalments returned in part, nobody says which": {
			records: []string{`"steps":[` + stepOf("delivered", 2014, `{"amount":"100","currency":"NOK"}`) + `,` + stepOf("delivered", 2015, `{"amount":"50","currency":"NOK"}`) + `,{"stage":"taken-back","of":"delivered","at":"2016-02-01","figures":[{"amount":"30","currency":"NOK"}],"source":{"title":"A source, made up","read":"2026-01-10"}}]`},
			asked: []counted{
				{year: 2014, want: []string{"delivered NOK 70..100 (1 record)"}},
				{want: []string{"delivered NOK 120 (1 record)", "taken-back NOK 30 (1 record)"}},
			},
		},
		// The same money once more.
		"corrected by its author": {
			records: []string{provided(`{"amount":"100","currency":"NOK",` + source2015 + `},{"amount":"80","currency":"NOK","replaces":{"amount":"100","currency":"NOK"},` + source2016 + `}`)},
			asked:   []counted{{want: []string{"provided NOK 80 (1 record)"}}},
		},
		"a calendar and a fiscal year, said to be the same": {
			records: []string{provided(`{"amount":"100","currency":"JPY"},{"amount":"100","currency":"JPY","period":{"from":"2014-04-01","until":"2015-04-01"}}`)},
			asked: []counted{
				{want: []string{"provided JPY 100 (1 record)"}},
				{year: 2014, want: []string{"provided JPY 0..100 (1 record)"}},
				{year: 2015, want: []string{"provided JPY 0..100 (1 record)"}},
			},
		},
		"a calendar and a fiscal year, as two steps": {
			records: []string{`"steps":[` + stepOf("provided", 2014, `{"amount":"100","currency":"JPY"}`) + `,{"stage":"provided","period":{"from":"2014-04-01","until":"2015-04-01"},"figures":[{"amount":"100","currency":"JPY"}],"source":{"title":"A source, made up","read":"2026-01-10"}}]`},
			asked:   []counted{{want: []string{"provided JPY 100..200 (1 record)"}}},
		},
		"the stage not said beside the stage said": {
			records: []string{`"steps":[` + stepOf("delivered", 2014, `{"amount":"100","currency":"JPY"}`) + `,` + stepOf("provided", 2014, `{"amount":"100","currency":"JPY"}`) + `]`},
			asked:   []counted{{want: []string{"delivered JPY 100 (1 record)"}}},
		},
		"a copy that nothing relates": {
			records: []string{provided(`{"amount":"100","currency":"NOK"}`), provided(`{"amount":"100","currency":"NOK"}`)},
			asked:   []counted{{want: []string{"provided NOK 200 (2 records)"}}},
		},
		"a copy": {
			records: []string{provided(`{"amount":"100","currency":"NOK"}`), `"relations":[{"kind":"same-as","record":"r0"}],` + provided(`{"amount":"100","currency":"NOK"}`)},
			asked:   []counted{{want: []string{"provided NOK 100 (1 record)"}}},
		},
		"a copy that differs": {
			records: []string{provided(`{"amount":"100","currency":"NOK"}`), `"relations":[{"kind":"same-as","record":"r0"}],` + provided(`{"amount":"80","currency":"NOK"}`)},
			asked:   []counted{{want: []string{"provided NOK 80..100 (1 record)"}}},
		},
		"a copy follows the correction of its original": {
			records: []string{provided(`{"amount":"100","currency":"NOK",` + source2015 + `},{"amount":"80","currency":"NOK","replaces":{"amount":"100","currency":"NOK"},` + source2016 + `}`), `"relations":[{"kind":"same-as","record":"r0"}],` + provided(`{"amount":"100","currency":"NOK"}`)},
			asked:   []counted{{want: []string{"provided NOK 80 (1 record)"}}},
		},
		"parts of a whole": {
			records: []string{`"parts":[{"category":"clearance"},{"category":"risk-reduction-education"}],` + provided(`{"amount":"100","currency":"NOK"}`), `"relations":[{"kind":"part-of","record":"r0"}],` + provided(`{"amount":"40","currency":"NOK"}`)},
			asked: []counted{
				{want: []string{"provided NOK 100 (1 record)"}},
				{asks: "> clearance", want: []string{"provided NOK 40..100 (1 record)"}},
			},
		},
		"passed on": {
			records: []string{
				`"provider":{"kind":"state","state":"NOR"},"recipient":{"kind":"state","state":"DEU"},` + provided(`{"amount":"100","currency":"NOK"}`),
				`"provider":{"kind":"state","state":"DEU"},"relations":[{"kind":"passed-on-from","record":"r0"}],` + provided(`{"amount":"100","currency":"NOK"}`),
			},
			asked: []counted{
				{want: []string{"provided NOK 100 (1 record)"}},
				{asks: "NOR>", want: []string{"provided NOK 100 (1 record)"}},
				{asks: "DEU>"},
				{asks: ">LAO", want: []string{"provided NOK 100 (1 record)"}},
			},
		},
		"related to what is not here": {
			records: []string{`"relations":[{"kind":"part-of","record":"elsewhere"}],` + provided(`{"amount":"100","currency":"NOK"}`)},
			asked:   []counted{{want: []string{"provided NOK 0..100 (1 record)"}}},
		},
		// Printed totals.
		"a printed total beside the acts": {
			records: []string{provided(`{"amount":"60","currency":"NOK"}`), provided(`{"amount":"40","currency":"NOK"}`), `"kind":"total","relations":[{"kind":"total-of","record":"r0"},{"kind":"total-of","record":"r1"}],` + provided(`{"amount":"100","currency":"NOK"}`)},
			asked:   []counted{{want: []string{"provided NOK 100 (2 records)"}}},
		},
		"a printed total bounds rows without an amount": {
			records: []string{
				`"steps":[{"stage":"provided","at":"2014-05-01","source":{"title":"A source, made up","read":"2026-01-10"}}]`,
				`"recipient":{"kind":"state","state":"COD"},"steps":[{"stage":"provided","at":"2014-05-01","source":{"title":"A source, made up","read":"2026-01-10"}}]`,
				`"kind":"total","relations":[{"kind":"total-of","record":"r0"},{"kind":"total-of","record":"r1"}],` + provided(`{"amount":"5408494","currency":"USD"}`),
			},
			asked: []counted{
				{asks: ">COD", want: []string{"provided USD 0..5408494 (1 record)"}},
				{asks: ">LAO", want: []string{"provided USD 0..5408494 (1 record)"}},
				{asks: ">COD,LAO", want: []string{"provided USD 0..5408494 (2 records)"}},
			},
		},
		// Time.
		"signed on a day, for a term": {
			records: []string{`"steps":[{"stage":"committed","at":"2014-11-20","period":{"from":"2015-01-01","until":"2018-01-01"},"figures":[{"amount":"300","currency":"NOK"}],"source":{"title":"A source, made up","read":"2026-01-10"}}]`},
			asked:   []counted{{year: 2014, want: []string{"committed NOK 300 (1 record)"}}, {year: 2016}},
		},
	} {
		var records []Record
		for i, more := range test.records {
			records = append(records, lineOfJSON(t, fmt.Sprintf("r%d", i), more))
		}
		l := newLedger(t, records)
		for _, c := range test.asked {
			q := Query{Subjects: []Subject{ClusterMunitions}}
			var sides, category string
			fmt.Sscan(c.asks, &sides, &category)
			from, to, _ := strings.Cut(sides, ">")
			q.Providers, q.Recipients, q.Categories = actorsIn(from), actorsIn(to), categoriesOf(category)
			if c.year != 0 {
				q.Period = civil.Year(c.year)
			}
			if c.by != "" {
				q.Known = civil.MustParse(c.by)
			}
			var got []string
			for _, total := range l.Totals(q) {
				got = append(got, total.String())
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s, asked %q in %d: -want +got: %s", name, c.asks, c.year, diff)
			}
		}
	}
}
