package ccm_test

import (
	"encoding/json"
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/party"
)

// Whoever writes over the catalogue or the status list that he was given spoils them
// for nobody else.
func TestWrittenOver(t *testing.T) {
	catalogue := func() *obligation.Instrument { return must(ccm.Instrument()) }
	list := func() *party.StatusList { return must(ccm.StatusList()) }
	other := must(json.Marshal(catalogue().WithStatusList(nil)))
	for name, spoil := range map[string]func(){
		"the zero Instrument":       func() { *catalogue() = obligation.Instrument{} },
		"an Instrument read":        func() { must(0, json.Unmarshal(other, catalogue())) },
		"the zero StatusList":       func() { *list() = party.StatusList{} },
		"the StatusList it carries": func() { *catalogue().StatusList() = party.StatusList{} },
		"a StatusList that was carried": func() {
			given := list()
			in := catalogue().WithStatusList(given)
			*given = party.StatusList{}
			held(t, in)
		},
	} {
		spoil()
		held(t, catalogue())
		if list().ID() == "" {
			t.Errorf("%s: the list is spoilt", name)
		}
		if t.Failed() {
			t.Fatal(name)
		}
	}
}

// held fails unless an instrument is the Convention with its status list.
func held(t *testing.T, in *obligation.Instrument) {
	t.Helper()
	if _, ok := in.Norm("ccm-6-4-clearance"); !ok || in.StatusList().Instrument() != in.ID() {
		t.Errorf("it is now %q with the list %q", in.ID(), in.StatusList().ID())
	}
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}
