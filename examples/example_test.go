package examples_test

import (
	"fmt"

	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Norway toward Bosnia and Herzegovina, while it had remnants.
func Example() {
	reg, err := examples.Register()
	if err != nil {
		panic(err)
	}
	convention, err := ccm.Instrument()
	if err != nil {
		panic(err)
	}
	answer, err := reg.Assess(obligation.Question{
		Instruments:  []*obligation.Instrument{convention},
		On:           civil.MustParse("2014-01-01"),
		Bearer:       []party.State{party.MustParseState("NOR")},
		Counterparty: []party.State{party.MustParseState("BIH")},
		Norms:        []string{ccm.Art6Para4Clearance},
	})
	if err != nil {
		panic(err)
	}
	for f := range answer.Findings() {
		fmt.Println(f.Norm().Cite, f.Bearer().Name(), f.Applicability(), f.Reason())
		for _, o := range f.Open() {
			fmt.Println("open:", o.About(), "yes:", o.IfTrue, "no:", o.IfFalse)
		}
	}
	// Output:
	// 6(4) Norway undetermined conditional-on-position
	// open: ccm:in-position(NOR, clearance) yes: applies no: undetermined
}
