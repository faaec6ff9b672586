// Wasm answers one question of the catalogue of the CCM, with its proof, as a page of the
// web might: of a register that knows nothing.
package main

import (
	"fmt"
	"log"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/obligation/text"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

func main() {
	convention, err := ccm.Instrument()
	if err != nil {
		log.Fatal(err)
	}
	q := obligation.Question{Instruments: []*obligation.Instrument{convention}, On: civil.MustParse("2026-02-01"),
		Bearer: []party.State{party.MustParseState("NOR")}, Counterparty: []party.State{party.MustParseState("LAO")}}
	for _, n := range convention.NormsOf("6(4)") {
		q.Norms = append(q.Norms, n.ID)
	}
	assessment, err := new(obligation.Register).Assess(q)
	if err != nil {
		log.Fatal(err)
	}
	page := text.NewPage(assessment, text.Options{Proof: true})
	for finding := range assessment.Findings() {
		page.Findings(finding)
	}
	fmt.Print(page.String())
}
