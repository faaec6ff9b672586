package obligation_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema/label"
)

// A question that follows other words begins small, unless it begins with a State's name;
// and in every language it has places for the names that there are.
func TestQuestionsOfADeclaredFact(t *testing.T) {
	build := func(asks string) (*obligation.Instrument, error) {
		var d obligation.InstrumentDocument
		if err := json.Unmarshal(catalogue(nil, nil, []string{normOf(0, isParty("bearer"))}), &d); err != nil {
			t.Fatal(err)
		}
		seeks := slices.IndexFunc(d.Facts, func(f obligation.FactDefinition) bool { return f.Fact == "x:seeks" })
		d.Facts[seeks].Asks = label.Texts{}
		if err := json.Unmarshal([]byte(asks), &d.Facts[seeks].Asks); err != nil {
			t.Fatal(err)
		}
		return obligation.NewInstrument(d)
	}
	for asks, want := range map[string]string{
		`{"en":"Does {subject} seek assistance?"}`: "does Norway",
		`{"en":"{subject} seeks assistance?"}`:     "Norway seeks",
		`{"en":"Été of {subject}?"}`:               "été of",
	} {
		in, err := build(asks)
		if err != nil {
			t.Fatal(err)
		}
		open := obligation.OpenFact{AskedFact: obligation.AskedFact{Kind: obligation.HoldsFact, Fact: "x:seeks", Subject: norway, Evidence: obligation.OwnWord}}
		if got := open.Question(in); !strings.Contains(got, ": "+want) {
			t.Errorf("%s: %q has no %q", asks, got, want)
		}
	}
	for _, asks := range []string{`{"en":"Does it seek?"}`, `{"en":"Does {subject} seek?","fr":"Est-ce que {sujet} demande ?"}`, `{"en":"Does {subject} seek {category}?"}`} {
		if _, err := build(asks); err == nil {
			t.Errorf("%s is taken", asks)
		}
	}
}
