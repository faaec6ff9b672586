// First asks one question of the sample register: what does Norway owe, or may
// it do, toward the Lao People's Democratic Republic on 1 January 2014?
package main

import (
	"fmt"
	"log"

	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/label"
)

func main() {
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
	})
	if err != nil {
		log.Fatal(err)
	}
	for finding := range assessment.Findings() {
		norm := finding.Norm()
		why, _ := finding.Reason().Label(label.English)
		fmt.Printf("%-7s %-48s %-14s %s\n", norm.Cite, norm.Title.English, finding.Applicability(), why)
		for _, open := range finding.Open() {
			fmt.Printf("        %s If so: %s; if not: %s.\n", open.Question(convention), open.IfTrue, open.IfFalse)
		}
	}
}
