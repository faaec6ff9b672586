package att_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/att"
	"github.com/treatyaid/treatyaid/party"
)

// The catalogue is that of the treaty and carries the list of it, and whoever writes
// over what he was given spoils it for nobody else.
func TestInstrument(t *testing.T) {
	for range 2 {
		in, err := att.Instrument()
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := in.Norm("att-16-1-provide"); !ok || in.ID() != "att" || in.StatusList().Instrument() != "att" {
			t.Fatalf("it is %q with the list of %q", in.ID(), in.StatusList().Instrument())
		}
		*in.StatusList() = party.StatusList{}
		*in = obligation.Instrument{}
	}
}

// The list is that of the treaty, and whoever writes over the one that he was given
// spoils it for nobody else.
func TestStatusList(t *testing.T) {
	for range 2 {
		list, err := att.StatusList()
		if err != nil {
			t.Fatal(err)
		}
		if list.Instrument() != "att" {
			t.Fatalf("the list is that of %q", list.Instrument())
		}
		*list = party.StatusList{}
	}
}
