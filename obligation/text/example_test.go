package text_test

import (
	"fmt"
	"log"
	"slices"

	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/obligation/text"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// May Norway claim to seek assistance, and why?
func Example() {
	register, err := examples.Register()
	if err != nil {
		log.Fatal(err)
	}
	convention, err := ccm.Instrument()
	if err != nil {
		log.Fatal(err)
	}
	assessment, err := register.Assess(obligation.Question{
		Instruments: []*obligation.Instrument{convention},
		On:          civil.MustParse("2014-01-01"),
		Bearer:      []party.State{party.MustParseState("NOR")},
		Norms:       []string{ccm.Art6Para1Seek},
	})
	if err != nil {
		log.Fatal(err)
	}
	page := text.NewPage(assessment, text.Options{Width: 80, Proof: true})
	page.Findings(slices.Collect(assessment.Findings())...)
	fmt.Print(page)
	// Output:
	// 6(1)    seek assistance  ccm-6-1-seek
	//         right: "has the right to seek"
	//         Text: "In fulfilling its obligations under this Convention each State
	//           Party has the right to seek and receive assistance."
	//         Note: Every State Party holds it, whether or not there are remnants in
	//           its areas. A bare request for more time under Article 3 or 4 is not a
	//           request for assistance.
	//   Norway
	//   Finding    applies: every condition is met
	//   Recorded   no record of assistance in this register bears on it
	//   Readings   applies under every reading
	//   Why        the norm applies, since its condition is met (it rests on >):
	//   > yes      Is Norway a party on the day? Party since 2010-08-01 (derived by
	//                Article 17) [1] [2]
	//
	// Sources
	//  [1] United Nations Treaty Collection, Chapter XXVI-6, status as scraped in
	//      February 2026; read 2026-11-23
	//      mgaldino/treaties-ideal-point@746a24fa:data/raw/arms_control/arms_control_ratifications.csv
	//  [2] United Nations Treaty Collection, Chapter XXVI-6, status as scraped in June
	//      2013; read 2026-11-23
	//      zmjones/untreaties@3265c6ab:data/26-6.csv
	//
	// No opinion on the status of any territory is implied. No record is no record: it
	// does not say that a norm was not performed, and never that it was breached.
	// Undetermined means that the registers do not settle it: neither that there is no
	// duty nor that there is an unmet one.
}

// A page with lines of the program's own, and its words on how to see more.
func ExamplePage() {
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
		Norms:        []string{ccm.Art6Para3Facilitate},
	})
	if err != nil {
		log.Fatal(err)
	}
	page := text.NewPage(assessment, text.Options{Width: 80, Remarks: text.Remarks{Readings: "the manual lists them"}})
	page.Item("Desk", 10, "of the north")
	page.Asked()
	page.Findings(slices.Collect(assessment.Findings())...)
	fmt.Print(page)
	// Output:
	// Desk      of the north
	// Asked     Norway toward Lao People's Democratic Republic; 6(3)
	// Readings  where the text is open, the default is used (the manual lists them)
	//
	// 6(3)    facilitate the fullest possible exchange  ccm-6-3-facilitate
	//         duty: "undertakes to facilitate"
	//         Note: Not qualified by position.
	//   Finding    applies: every condition is met
	//   Undecided  the library never decides what counts as "fullest possible"
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
		Norms:        []string{ccm.Art6Para4Clearance},
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
	page := text.NewPage(after, text.Options{})
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
