package obligation_test

import (
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
)

// A question that follows other words begins small, unless it begins with a State's name;
// and in every language it has places for the names that there are.
func TestQuestionsOfADeclaredFact(t *testing.T) {
	build := func(asks string) (*obligation.Instrument, error) {
		return obligation.ParseInstrument([]byte(strings.Replace(string(catalogue(nil, nil, []string{normOf(0, isParty("bearer"))})),
			`"asks":{"en":"Does {subject} seek assistance?"}`, `"asks":`+asks, 1)))
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
