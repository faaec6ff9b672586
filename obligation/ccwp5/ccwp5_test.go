package ccwp5_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/obligation/ccwp5"
)

func TestStatusList(t *testing.T) {
	list, err := ccwp5.StatusList()
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := ccwp5.StatusList(); again != list || list.Instrument() != "ccwp5" {
		t.Errorf("the list of %q is read twice, or another treaty's", list.Instrument())
	}
}
