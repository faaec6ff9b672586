package text_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/obligation/text"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// A proof says of records what leads to their sum, as it was known: the print that counts,
// the percents, and what the records have to do with one another; and what may be the same
// is told.
func TestRecordsOfAProof(t *testing.T) {
	convention, err := ccm.Instrument()
	if err != nil {
		t.Fatal(err)
	}
	for known, path := range map[string]string{"2015-01-01": "testdata/records-early.golden", "2016-01-01": "testdata/records.golden"} {
		assessment, err := register(t, "testdata/records.json").Assess(obligation.Question{
			Instruments: []*obligation.Instrument{convention}, Norms: []string{ccm.Art6Para4Clearance}, On: civil.MustParse("2014-12-31"), Known: civil.MustParse(known),
			Bearer: []party.State{party.MustParseState("NOR")}, Counterparty: []party.State{party.MustParseState("LAO")},
		})
		if err != nil {
			t.Fatal(err)
		}
		golden(t, path, whole(assessment, text.Options{Proof: true}).String())
	}
}

// What to look at is told up to a number, and the others are counted.
func TestLookAt(t *testing.T) {
	ledger := register(t, "testdata/records.json").Ledger()
	all := len(ledger.Remarks())
	for most, want := range map[int][2]int{0: {0, all}, 1: {1, all - 1}, 9: {all, 0}} {
		lines, more := text.LookAt(ledger, most)
		if diff := cmp.Diff(want, [2]int{len(lines), more}); diff != "" {
			t.Errorf("%d (-want +got):\n%s", most, diff)
		}
	}
	var none *assistance.Ledger
	if lines, more := text.LookAt(none, 9); len(lines) != 0 || more != 0 {
		t.Errorf("of no records: %q and %d more", lines, more)
	}
}
