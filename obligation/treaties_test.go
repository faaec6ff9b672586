package obligation_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/apmbc"
	"github.com/treatyaid/treatyaid/obligation/att"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/obligation/ccwp5"
	"github.com/treatyaid/treatyaid/obligation/crpd"
	"github.com/treatyaid/treatyaid/obligation/cwc"
	"github.com/treatyaid/treatyaid/obligation/tpnw"
)

const casesFolder = "testdata/cases"

// treaties are the catalogues that have cases, each with the folder of them.
var treaties = []struct {
	folder     string
	instrument func() (*obligation.Instrument, error)
}{
	{".", ccm.Instrument},
	{"apmbc", apmbc.Instrument},
	{"att", att.Instrument},
	{"ccwp5", ccwp5.Instrument},
	{"crpd", crpd.Instrument},
	{"cwc", cwc.Instrument},
	{"tpnw", tpnw.Instrument},
}

// Every norm of every treaty has cases, one in which it applies, and one in which it
// does not or that is open; and every choice of every reading is made in some case.
func TestTreatiesHaveCases(t *testing.T) {
	for _, treaty := range treaties {
		in := must(treaty.instrument())
		cases, applies, chosen := make(map[string]int), make(map[string]int), make(map[string]bool)
		for _, name := range caseFiles(t, treaty.folder) {
			for _, c := range readCases(t, name).Cases {
				cases[c.Norm]++
				if c.Expect.Applicability == obligation.Applies {
					applies[c.Norm]++
				}
				for reading, choice := range c.Readings {
					chosen[reading+"="+choice] = true
				}
			}
		}
		law := in.Document()
		for _, n := range law.Norms {
			if cases[n.ID] < 3 || applies[n.ID] == 0 || applies[n.ID] == cases[n.ID] {
				t.Errorf("%s has %d cases, and applies in %d", n.ID, cases[n.ID], applies[n.ID])
			}
		}
		for _, r := range law.Readings {
			for i, choice := range r.Choices {
				if i > 0 && !chosen[r.ID+"="+choice.ID] {
					t.Errorf("%s: no case chooses %s=%s", in.ID(), r.ID, choice.ID)
				}
			}
		}
	}
}
