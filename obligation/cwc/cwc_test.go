package cwc_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/cwc"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// The catalogue and the list are those of the treaty, and whoever writes over the ones
// that he was given spoils them for nobody else.
func TestWrittenOver(t *testing.T) {
	for range 2 {
		in, list := must(cwc.Instrument()), must(cwc.StatusList())
		if in.ID() != "cwc" || in.StatusList().Instrument() != "cwc" || list.Instrument() != "cwc" {
			t.Fatalf("the catalogue is that of %q with the list of %q, the list that of %q", in.ID(), in.StatusList().Instrument(), list.Instrument())
		}
		*in.StatusList() = party.StatusList{}
		*in, *list = obligation.Instrument{}, party.StatusList{}
	}
}

// X(7) counts 180 days twice, for (b) and for (c), from entry into force for the State:
// for Germany, one of the first 65, 29 April 1997; for Iraq the thirtieth day after
// 13 January 2009; for Israel, which has not ratified, from no day.
func TestElection(t *testing.T) {
	in, r := must(cwc.Instrument()), must(obligation.NewRegister())
	for state, want := range map[string][2]string{
		"DEU": {"1997-04-29", "1997-10-26"},
		"IRQ": {"2009-02-12", "2009-08-11"},
		"ISR": {},
	} {
		s := party.MustParseState(state)
		a := must(r.Assess(obligation.Question{Instruments: []*obligation.Instrument{in}, On: civil.MustParse("2020-01-01"), Bearer: []party.State{s}, Norms: []string{"cwc-x-7-elect"}}))
		f, _ := a.Finding("cwc-x-7-elect", s, party.State{})
		var got [][2]string
		for _, c := range f.Clocks() {
			var days [2]string
			if !c.Since.IsZero() {
				days = [2]string{c.Since.String(), c.Ends.String()}
			}
			got = append(got, days)
		}
		if diff := cmp.Diff([][2]string{want, want}, got); diff != "" {
			t.Errorf("%s (-want +got): %s", state, diff)
		}
	}
	n, _ := in.Norm("cwc-x-7-elect")
	if !n.Elects || len(n.Means) != 3 {
		t.Errorf("one or more of three is elected, not of %d (%t)", len(n.Means), n.Elects)
	}
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}
