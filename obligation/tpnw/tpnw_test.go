package tpnw_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/obligation/tpnw"
)

func TestStatusList(t *testing.T) {
	list, err := tpnw.StatusList()
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := tpnw.StatusList(); again != list || list.Instrument() != "tpnw" {
		t.Errorf("the list of %q is read twice, or another treaty's", list.Instrument())
	}
}
