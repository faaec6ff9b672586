package apmbc_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/apmbc"
	"github.com/treatyaid/treatyaid/party"
)

// The list is that of the treaty, and whoever writes over the one that he was given
// spoils it for nobody else.
func TestStatusList(t *testing.T) {
	for range 2 {
		list, err := apmbc.StatusList()
		if err != nil {
			t.Fatal(err)
		}
		if list.Instrument() != "apmbc" {
			t.Fatalf("the list is that of %q", list.Instrument())
		}
		*list = party.StatusList{}
	}
}

// The catalogue parses and carries the list, and whoever writes over the one that he was
// given spoils it for nobody else.
func TestInstrument(t *testing.T) {
	for range 2 {
		in, err := apmbc.Instrument()
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := in.Norm("apmbc-6-4-clearance"); !ok || in.ID() != "apmbc" || in.StatusList().Instrument() != "apmbc" {
			t.Fatalf("it is %q with the list of %q", in.ID(), in.StatusList().Instrument())
		}
		*in.StatusList() = party.StatusList{}
		*in = obligation.Instrument{}
	}
}
