package obligation_test

import (
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
)

func TestFactQuestion(t *testing.T) {
	nor, lao := party.MustParseState("NOR"), party.MustParseState("LAO")
	for _, test := range []struct {
		fact obligation.Fact
		want string
	}{
		{obligation.Fact{Subject: nor}, "Is Norway a party on the day?"},
		{obligation.Fact{Code: seeks, Subject: lao}, "Does Lao People's Democratic Republic seek assistance?"},
		{obligation.Fact{Code: receives, Subject: lao}, "Does Lao People's Democratic Republic receive assistance?"},
		{obligation.Fact{Code: gives, Subject: nor}, "Does Norway give anyone assistance?"},
		{obligation.Fact{Code: gives, Subject: nor, Object: lao, Category: assistance.UserStateAssistance},
			"Does Norway give Lao People's Democratic Republic assistance under 4(4)?"},
		{obligation.Fact{Code: inPosition, Subject: nor}, "Is Norway in a position to provide assistance of any kind?"},
	} {
		if got := test.fact.Question(ccmInstrument(t)); got != test.want {
			t.Errorf("%s asks %q, want %q", test.fact, got, test.want)
		}
	}
	for _, p := range facts {
		for _, c := range append(assistance.Categories(), 0) {
			asks := obligation.Fact{Code: p, Subject: nor, Object: lao, Category: c}.Question(ccmInstrument(t))
			if strings.ContainsAny(asks, "{}") || !strings.HasSuffix(asks, "?") || !strings.Contains(asks, nor.Name()) {
				t.Errorf("%s, %s asks %q", p, c, asks)
			}
		}
	}
}

func TestAskedFactQuestion(t *testing.T) {
	nor, lao := party.MustParseState("NOR"), party.MustParseState("LAO")
	stages := []assistance.Stage{assistance.Committed, assistance.Delivered}
	for _, test := range []struct {
		open obligation.AskedFact
		want string
	}{
		{obligation.AskedFact{Kind: obligation.IsParty, Subject: nor}, "Is Norway a party on the day?"},
		{obligation.AskedFact{Kind: obligation.HoldsFact, Fact: remnants, Subject: lao, Evidence: obligation.AnyEvidence},
			"Are there confirmed cluster munition remnants in areas under the jurisdiction or control of Lao People's Democratic Republic?"},
		{obligation.AskedFact{Kind: obligation.HoldsFact, Fact: inPosition, Subject: nor, Evidence: obligation.OwnWord},
			"Is Norway, by its own word, in a position to provide assistance of any kind?"},
		{obligation.AskedFact{Kind: obligation.HoldsFact, Fact: declaredAffected, Subject: lao, Evidence: obligation.OwnWord},
			"Does Lao People's Democratic Republic call itself affected by cluster munitions?"},
		{obligation.AskedFact{Kind: obligation.HoldsFact, Fact: seeks, Subject: lao, Evidence: obligation.OwnWord},
			"By the State's own word: does Lao People's Democratic Republic seek assistance?"},
		{obligation.AskedFact{Kind: obligation.HoldsFact, Fact: gives, Subject: nor, Object: lao, Evidence: obligation.RecordsOnly, Stages: stages, WithinYears: 5},
			"By a record committed or delivered in the 5 years to the day: does Norway give Lao People's Democratic Republic assistance?"},
		{obligation.AskedFact{Kind: obligation.HoldsFact, Fact: seeks, Subject: lao, Evidence: obligation.RecordsOnly, WithinYears: 1},
			"By a record requested in the year to the day: does Lao People's Democratic Republic seek assistance?"},
		{obligation.AskedFact{Kind: obligation.HoldsFact, Fact: seeks, Subject: lao, Evidence: obligation.RecordsOnly},
			"By a record requested: does Lao People's Democratic Republic seek assistance?"},
	} {
		if got := test.open.Question(ccmInstrument(t)); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}

// Every leaf of a proof asks something, and what is open asks the same there.
func TestProofNodeQuestion(t *testing.T) {
	finding := exampleFinding("ccm-6-4-clearance", "DEU", "LAO", "2014-01-01")
	proof := finding.Proof()
	asked := make(map[string]bool)
	leaves := 0
	for _, node := range proof.Condition.All() {
		asks := node.Question(finding.Instrument())
		leaf := node.Kind == obligation.IsParty || node.Fact != nil
		if leaf != (asks != "") {
			t.Errorf("%s asks %q", node.Kind, asks)
		}
		if leaf {
			leaves++
		}
		asked[asks] = true
	}
	if leaves < 3 || len(finding.Open()) == 0 {
		t.Fatalf("%d leaves, %d open facts", leaves, len(finding.Open()))
	}
	for _, open := range finding.Open() {
		if !asked[open.Question(finding.Instrument())] {
			t.Errorf("no leaf asks %q", open.Question(finding.Instrument()))
		}
	}
}
