package obligation_test

import (
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// A clock is counted from the entry into force for the State, 7(1), and judges nothing.
func TestClocks(t *testing.T) {
	r := must(obligation.NewRegister())
	for _, test := range []struct {
		state, on   string
		since, ends string
		days        int
	}{
		{"NOR", "2010-08-01", "2010-08-01", "2011-01-28", 0},
		{"NOR", "2011-01-28", "2010-08-01", "2011-01-28", 180},
		{"NOR", "2014-01-01", "2010-08-01", "2011-01-28", 1249},
		{"VUT", "2026-03-02", "2026-03-01", "2026-08-28", 1},
		{"USA", "2014-01-01", "", "", 0}, // no party
		{"LTU", "2025-06-01", "", "", 0}, // no longer one
	} {
		state := party.MustParseState(test.state)
		a := assess(t, r, obligation.Question{Instruments: []*obligation.Instrument{ccmInstrument(t)}, On: civil.MustParse(test.on),
			Bearer: []party.State{state}, Norms: []string{"ccm-7-1-n-report"}})
		f, _ := a.Finding("ccm-7-1-n-report", state, party.State{})
		want := obligation.ClockOnDay{Clock: obligation.Clock{Words: "not later than 180 days", Delay: party.Delay{Count: 180, Unit: party.Days},
			From: obligation.FromEntryIntoForce}, Days: test.days}
		if test.since != "" {
			want.Since, want.Ends = civil.MustParse(test.since), civil.MustParse(test.ends)
		}
		if diff := gocmp.Diff([]obligation.ClockOnDay{want}, f.Clocks()); diff != "" {
			t.Errorf("%s on %s (-want +got): %s", test.state, test.on, diff)
		}
	}
}
