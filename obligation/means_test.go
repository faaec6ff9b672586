package obligation_test

import (
	"fmt"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// Means, clocks and what a norm outlasts are quoted from paragraphs that are there.
func TestMeansAndClocks(t *testing.T) {
	const fund, agreement = `{"means": "fund", "act": "Contribute.", "words": ["shall"], "category": "trust-fund"}`, `{"means": "agreement", "cite": "1", "act": "Agree.", "words": ["shall"]}`
	for name, test := range map[string]struct {
		members string
		want    []schematest.Fault
	}{
		"an election":              {`"means": [` + fund + `, ` + agreement + `], "elects": true`, nil},
		"a way among others":       {`"means": [` + fund + `]`, nil},
		"an election of one":       {`"means": [` + fund + `], "elects": true`, []schematest.Fault{{Path: "/norms/0/elects", Code: schema.CodeWrongArgument}}},
		"an election of nothing":   {`"elects": true`, []schematest.Fault{{Path: "/norms/0/elects", Code: schema.CodeWrongArgument}}},
		"the same twice":           {`"means": [` + fund + `, ` + fund + `]`, []schematest.Fault{{Path: "/norms/0/means/1/means", Code: schema.CodeDuplicateID}}},
		"words that are not there": {`"means": [{"means": "fund", "act": "Contribute.", "words": ["shall", "may"]}]`, []schematest.Fault{{Path: "/norms/0/means/0/words/1", Code: schema.CodeWordsNotFound}}},
		"a paragraph not there":    {`"means": [{"means": "fund", "cite": "2", "act": "Contribute.", "words": ["shall"]}]`, []schematest.Fault{{Path: "/norms/0/means/0/cite", Code: schema.CodeUnknownReference}}},
		"clocks":                   {`"clocks": [{"words": "shall", "delay": {"count": 12, "unit": "months"}, "from": "request"}], "survives": ["inability", "withdrawal"]`, nil},
		"a clock not there":        {`"clocks": [{"words": "within a year", "delay": {"count": 12, "unit": "months"}, "from": "event"}]`, []schematest.Fault{{Path: "/norms/0/clocks/0/words", Code: schema.CodeWordsNotFound}}},
	} {
		_, err := obligation.ParseInstrument(catalogue(nil, nil, []string{normOf(0, isParty("bearer"), test.members)}))
		if diff := gocmp.Diff(test.want, schematest.Faults(t, err)); diff != "" {
			t.Errorf("%s (-want +got): %s", name, diff)
		}
	}
}

// A restriction bears where it lies on a side that the paragraph names.
func TestRestrictionDirections(t *testing.T) {
	for directions, want := range map[string]int{`["provision"]`: 2, `["receipt"]`: 2, `["provision", "receipt"]`: 3} {
		in := must(obligation.ParseInstrument(catalogue(nil, nil, []string{normOf(0, isParty("bearer"),
			fmt.Sprintf(`"evidence": {"restrictions": {"by": "bearer", "directions": %s}}`, directions))})))
		var restrictions string
		for i, direction := range []string{"provision", "receipt", "both"} {
			restrictions += fmt.Sprintf(`%s{"id": "r%d", "by": "NOR", "direction": %q, "what": "a licence", "source": {"title": "Invented", "read": "2026-01-01"}}`,
				map[bool]string{true: ", "}[i > 0], i, direction)
		}
		r := must(obligation.ParseRegister([]byte(`{"id": "r", "title": "Invented", "compiled": "2026-01-01", "restrictions": [` + restrictions + `]}`)))
		a := assess(t, r, obligation.Question{Instruments: []*obligation.Instrument{in}, On: civil.MustParse("2026-01-01"), Bearer: []party.State{norway}})
		f, _ := a.Finding("norm-0", norway, party.State{})
		if got := len(f.Recorded(civil.Period{}).Restrictions); got != want {
			t.Errorf("%s: %d restrictions, not %d", directions, got, want)
		}
	}
}
