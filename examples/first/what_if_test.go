package main

import (
	"fmt"
	"log"

	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// The README shows the lines from "supposed" on, and what they print.
func Example_whatIf() {
	register, err := examples.Register()
	if err != nil {
		log.Fatal(err)
	}
	convention, err := ccm.Instrument()
	if err != nil {
		log.Fatal(err)
	}
	norway, laos := party.MustParseState("NOR"), party.MustParseState("LAO")
	question := obligation.Question{
		Instruments:  []*obligation.Instrument{convention},
		On:           civil.MustParse("2014-01-01"),
		Bearer:       []party.State{norway},
		Counterparty: []party.State{laos},
	}
	supposed, err := register.With(obligation.RegisterDocument{
		ID: "what-if", Title: "What if", Compiled: civil.MustParse("2026-11-23"),
		Determinations: []obligation.Determination{{
			ID: "norway-offers", Fact: ccm.InPosition, Subject: norway, Holds: party.HoldsYes,
			Period: &civil.Period{From: civil.MustParse("2014-01-01")}, Hypothetical: true,
		}},
	})
	if err != nil {
		log.Fatal(err)
	}
	whatIf, err := supposed.Assess(question)
	if err != nil {
		log.Fatal(err)
	}
	finding, _ := whatIf.Finding(ccm.Art6Para4Clearance, norway, laos)
	fmt.Println(finding)
	// Output:
	// 6(4) ccm-6-4-clearance, Norway toward Lao People's Democratic Republic: applies (every condition is met; supposed: norway-offers)
}
