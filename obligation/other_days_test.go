package obligation_test

import (
	"fmt"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Words of other days, of others than the State itself, replaced and not yet
// known, and an event before the threshold.
const otherDays = `{
  "id": "other-days", "title": "Words of several days", "compiled": "2020-06-01",
  "determinations": [
    {"id": "position/2016", "fact": "ccm:in-position", "subject": "NOR", "holds": "yes", "at": "2016-01-01",
     "by": {"kind": "state", "state": "NOR"}, "source": {"title": "A statement", "read": "2016-02-01"}},
    {"id": "position/monitor", "fact": "ccm:in-position", "subject": "NOR", "holds": "yes", "at": "2017-01-01",
     "by": {"kind": "organization", "name": "A monitor"}, "source": {"title": "A yearbook", "read": "2017-02-01"}},
    {"id": "remnants/2010", "fact": "ccm:remnants", "subject": "LAO", "holds": "yes", "period": {"from": "2010-01-01", "until": "2012-01-01"},
     "by": {"kind": "state", "state": "LAO"}, "source": {"title": "A report", "read": "2011-01-01"}},
    {"id": "remnants/2015", "fact": "ccm:remnants", "subject": "LAO", "holds": "no", "at": "2015-01-01",
     "by": {"kind": "state", "state": "LAO"}, "source": {"title": "A report", "read": "2015-02-01"}},
    {"id": "remnants/2015-again", "fact": "ccm:remnants", "subject": "LAO", "holds": "yes", "at": "2015-01-01", "replaces": "remnants/2015",
     "by": {"kind": "state", "state": "LAO"}, "source": {"title": "A corrigendum", "read": "2018-02-01"}}
  ]
}`

func TestOnOtherDays(t *testing.T) {
	register, err := obligation.ParseRegister([]byte(otherDays))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		on, known string
		want      []string
	}{
		{"2013-01-01", "2019-01-01", []string{"position/2016", "position/monitor shown-only", "remnants/2010", "remnants/2015-again"}},
		{"2013-01-01", "2015-06-01", []string{"remnants/2010", "remnants/2015"}},
		{"2011-01-01", "2019-01-01", []string{"position/2016", "position/monitor shown-only", "remnants/2015-again"}},
		{"2019-01-01", "2019-01-01", []string{"remnants/2010"}}, // all else is carried to the day, or shown for it
	} {
		assessment, err := register.Assess(obligation.Question{
			Instruments:  []*obligation.Instrument{ccmInstrument(t)},
			On:           civil.MustParse(test.on),
			Known:        civil.MustParse(test.known),
			Bearer:       []party.State{party.MustParseState("NOR")},
			Counterparty: []party.State{party.MustParseState("LAO")},
			Norms:        []string{"ccm-6-4-clearance"},
		})
		if err != nil {
			t.Fatal(err)
		}
		findings := slices.Collect(assessment.Findings())
		if len(findings) != 1 {
			t.Fatalf("%d findings", len(findings))
		}
		proof := findings[0].Proof()
		var got []string
		for _, n := range proof.Condition.All() {
			for _, g := range findings[0].OnOtherDays(n) {
				text := g.ID
				if g.Effect != 0 {
					text += " " + fmt.Sprint(g.Effect)
				}
				got = append(got, text)
			}
		}
		if diff := gocmp.Diff(test.want, got); diff != "" {
			t.Errorf("on %s, known by %s (-want +got):\n%s", test.on, test.known, diff)
		}
	}
}
