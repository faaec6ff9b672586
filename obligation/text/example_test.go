package text_test

import (
	"fmt"
	"log"

	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/obligation/text"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// What does Norway owe the Lao People's Democratic Republic under one paragraph,
// and why?
func ExamplePage_Findings() {
	register, err := examples.Register()
	if err != nil {
		log.Fatal(err)
	}
	convention, err := ccm.Instrument()
	if err != nil {
		log.Fatal(err)
	}
	assessment, err := register.Assess(obligation.Question{
		Instruments:  []*obligation.Instrument{convention},
		On:           civil.MustParse("2014-01-01"),
		Bearer:       []party.State{party.MustParseState("NOR")},
		Counterparty: []party.State{party.MustParseState("LAO")},
		Norms:        []string{convention.NormsOf("6(1)")[0].ID},
	})
	if err != nil {
		log.Fatal(err)
	}
	page := text.NewPage(register, assessment, text.Options{Width: 80})
	for f := range assessment.Findings() {
		page.Findings(f)
	}
	fmt.Print(page)
	// Output:
	// 6(1)    seek assistance  ccm-6-1-seek
	//         right: "has the right to seek"
	//         Note: Every State Party holds it, whether or not there are remnants in
	//           its areas. A bare request for more time under Article 3 or 4 is not a
	//           request for assistance.
	//   Finding    applies: every condition is met
	//   Recorded   no record of assistance in this register bears on it
	//   Readings   applies under every reading
	//
	// No opinion on the status of any territory is implied. No record is no record: it
	// does not say that a norm was not performed, and never that it was breached.
	// Undetermined means that the registers do not settle it: neither that there is no
	// duty nor that there is an unmet one.
}

// What is another than a dozen years before?
func ExamplePage_Changes() {
	register, err := examples.Register()
	if err != nil {
		log.Fatal(err)
	}
	convention, err := ccm.Instrument()
	if err != nil {
		log.Fatal(err)
	}
	q := obligation.Question{
		Instruments:  []*obligation.Instrument{convention},
		On:           civil.MustParse("2014-01-01"),
		Bearer:       []party.State{party.MustParseState("NOR")},
		Counterparty: []party.State{party.MustParseState("BIH")},
		Norms:        []string{"ccm-6-4-clearance"},
	}
	before, err := register.Assess(q)
	if err != nil {
		log.Fatal(err)
	}
	q.On = civil.MustParse("2026-02-01")
	after, err := register.Assess(q)
	if err != nil {
		log.Fatal(err)
	}
	page := text.NewPage(register, after, text.Options{})
	page.Changes(obligation.Changes(before, after)...)
	fmt.Print(page.Page.String()) // without the foot
	// Output:
	// 6(4)    provide assistance for clearance  ccm-6-4-clearance
	//         duty, qualified: "in a position to do so", "shall provide"
	//   Norway toward Bosnia and Herzegovina
	//   Before     undetermined: all else is met; position to do so is open
	//   After      does not apply: a fact that it needs does not hold
	//   Facts      Are there confirmed cluster munition remnants in areas under the jurisdiction or
	//              control of Bosnia and Herzegovina? Yes -> no.
}
