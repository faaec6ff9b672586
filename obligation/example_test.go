package obligation_test

import (
	"fmt"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// A register with two facts and a record: remnants in Lao People's Democratic
// Republic, Norway's own word that it is in a position to assist with clearance,
// and what it gave in 2013.
const twoFacts = `{
  "id": "example", "title": "Two facts and a record, made up for an example", "compiled": "2014-06-01",
  "determinations": [
    {"id": "remnants-lao", "fact": "ccm:remnants", "subject": "LAO", "holds": "yes", "at": "2013-09-01",
     "by": {"kind": "organization", "name": "A survey"}, "source": {"title": "A survey report", "read": "2013-10-01"}},
    {"id": "position-nor", "fact": "ccm:in-position", "subject": "NOR", "category": "clearance", "holds": "yes", "at": "2013-12-01",
     "by": {"kind": "state", "state": "NOR"}, "source": {"title": "A statement of Norway", "read": "2013-12-02"}}
  ],
  "records": [
    {"id": "norway-laos-2013", "provider": {"kind": "state", "state": "NOR"}, "recipient": {"kind": "state", "state": "LAO"},
     "subjects": ["cluster-munitions"], "parts": [{"category": "clearance"}],
     "steps": [{"stage": "delivered", "period": {"from": "2013-01-01", "until": "2014-01-01"},
       "figures": [{"amount": "20000000", "currency": "NOK"}], "source": {"title": "A budget", "read": "2014-05-01"}}]}
  ]
}`

func exampleFinding(norm, bearer, counterparty, on string) obligation.Finding {
	register, err := obligation.ParseRegister([]byte(twoFacts))
	if err != nil {
		panic(err)
	}
	ccm, err := ccm.Instrument()
	if err != nil {
		panic(err)
	}
	assessment, err := register.Assess(obligation.Question{
		Instruments:  []*obligation.Instrument{ccm},
		On:           civil.MustParse(on),
		Bearer:       []party.State{party.MustParseState(bearer)},
		Counterparty: []party.State{party.MustParseState(counterparty)},
		Norms:        []string{norm},
	})
	if err != nil {
		panic(err)
	}
	for finding := range assessment.Findings() {
		return finding
	}
	return obligation.Finding{}
}

func ExampleRegister_Assess() {
	finding := exampleFinding("ccm-6-4-clearance", "NOR", "LAO", "2014-01-01")
	fmt.Println(finding.Norm().Cite, finding.Norm().Modality, finding.Applicability(), finding.Reason())
	// Output: 6(4) duty applies conditions-met
}

func ExampleFinding_Open() {
	// Germany has not said whether it is in a position to assist.
	finding := exampleFinding("ccm-6-4-clearance", "DEU", "LAO", "2014-01-01")
	fmt.Println(finding.Applicability(), finding.Reason())
	for _, open := range finding.Open() {
		fmt.Println(open.About(), open.Gap, "if so:", open.IfTrue, "if not:", open.IfFalse)
	}
	// Output:
	// undetermined conditional-on-position
	// ccm:in-position(DEU, clearance) no-source if so: applies if not: does-not-apply
}

func ExampleOpenFact_Question() {
	finding := exampleFinding("ccm-6-4-clearance", "DEU", "LAO", "2014-01-01")
	fmt.Println(finding)
	for _, open := range finding.Open() {
		fmt.Println(open.Question(finding.Instrument()))
	}
	// Output:
	// 6(4) ccm-6-4-clearance, Germany toward Lao People's Democratic Republic: undetermined (all else is met; position to do so is open)
	// Is Germany, by its own word, in a position to provide assistance for clearance?
}

func ExampleInstrument_NormsOf() {
	ccm, err := ccm.Instrument()
	if err != nil {
		panic(err)
	}
	for _, norm := range ccm.NormsOf("6(2)") {
		fmt.Println(norm.ID, norm.Modality)
	}
	// Output:
	// ccm-6-2-provide duty
	// ccm-6-2-channels permission
}

func ExampleFinding_Proof() {
	proof := exampleFinding("ccm-6-4-clearance", "NOR", "LAO", "2014-01-01").Proof()
	for _, reading := range proof.Readings {
		fmt.Println("reading", reading.Reading, reading.Choice)
	}
	for _, assumption := range proof.Assumptions {
		fmt.Println("assumed", assumption.Kind, assumption.Fact, "as at", assumption.Since, assumption.Days, "days ago")
	}
	for _, part := range proof.Condition.Parts {
		fmt.Println(part.Kind, part.State, part.Role, part.Truth)
	}
	// Output:
	// reading position declared
	// reading implied-beneficiary states-parties
	// reading suspected needs-only
	// assumed evidence-carried ccm:in-position(NOR, clearance) as at 2013-12-01 31 days ago
	// assumed evidence-carried ccm:remnants(LAO) as at 2013-09-01 122 days ago
	// party NOR  yes
	// reading   yes
	// role NOR in-position yes
	// role LAO with-remnants yes
}

func ExampleProofNode_All() {
	finding := exampleFinding("ccm-6-4-clearance", "NOR", "LAO", "2014-01-01")
	proof := finding.Proof()
	for depth, node := range proof.Condition.All() {
		if asks := node.Question(finding.Instrument()); asks != "" {
			fmt.Println(depth, node.Truth, asks)
		}
	}
	// Output:
	// 1 yes Is Norway a party on the day?
	// 2 yes Is Lao People's Democratic Republic a party on the day?
	// 3 yes Is Norway, by its own word, in a position to provide assistance for clearance?
	// 3 yes Are there confirmed cluster munition remnants in areas under the jurisdiction or control of Lao People's Democratic Republic?
}

func ExampleFinding_Timeline() {
	// Mauritania deposited on 1 February 2012; the Convention entered into
	// force for it on the first day of the sixth month after that.
	finding := exampleFinding("ccm-6-1-seek", "MRT", "LAO", "2014-01-01")
	for _, span := range finding.Timeline(civil.Period{From: civil.MustParse("2010-01-01"), Until: civil.MustParse("2015-01-01")}) {
		fmt.Println(span.Period, span.Applicability, span.Reason)
	}
	// Output:
	// 2010-01-01..2012-08-01 does-not-apply bearer-not-a-party
	// 2012-08-01..2015-01-01 applies conditions-met
}

func ExampleFinding_Recorded() {
	// Of most of 2013 no source says that there were remnants, nor on which of its
	// days the money was given: from nothing up to the sum.
	finding := exampleFinding("ccm-6-4-clearance", "NOR", "LAO", "2014-01-01")
	recorded := finding.Recorded(civil.Year(2013))
	for _, total := range recorded.Totals {
		fmt.Println(total.Stage, total.Range)
	}
	fmt.Println("may bear on it:", recorded.Open)
	fmt.Println("in 2014:", len(finding.Recorded(civil.Year(2014)).Records))
	// Output:
	// delivered NOK 0..20000000
	// may bear on it: [norway-laos-2013]
	// in 2014: 0
}
