package crpd_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/crpd"
)

// The catalogue is that of the treaty and carries no list, and whoever writes over the one
// that he was given spoils it for nobody else.
func TestWrittenOver(t *testing.T) {
	for range 2 {
		in, err := crpd.Instrument()
		if err != nil {
			t.Fatal(err)
		}
		if in.ID() != "crpd" || in.StatusList() != nil {
			t.Fatalf("the catalogue is that of %q with the list %v", in.ID(), in.StatusList())
		}
		if n, _ := in.Norm("crpd-32-1-measures"); n.Elects || len(n.Means) != 4 {
			t.Fatalf("four kinds of measures are named, not %d, and none must be chosen (%t)", len(n.Means), n.Elects)
		}
		*in = obligation.Instrument{}
	}
}
