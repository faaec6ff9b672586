// First asks one question of the sample register: what does Norway owe, or may
// it do, toward the Lao People's Democratic Republic on 1 January 2014?
package main

import (
	"fmt"
	"log"

	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

func main() {
	register, err := examples.Register()
	if err != nil {
		log.Fatal(err)
	}
	ccm, err := obligation.CCM()
	if err != nil {
		log.Fatal(err)
	}
	assessment, err := register.Assess(obligation.Question{
		Instruments:  []*obligation.Instrument{ccm},
		On:           civil.MustParse("2014-01-01"),
		Bearer:       []party.State{party.MustParseState("NOR")},
		Counterparty: []party.State{party.MustParseState("LAO")},
	})
	if err != nil {
		log.Fatal(err)
	}
	for finding := range assessment.Findings() {
		fmt.Printf("%-7s %-48s %-14s %s\n", finding.Norm().Cite, finding.Norm().Title, finding.Applicability(), finding.Reason().Label())
		for _, open := range finding.Open() {
			fmt.Printf("        %s If so: %s; if not: %s.\n", open.Question(), open.IfTrue, open.IfFalse)
		}
	}
}
