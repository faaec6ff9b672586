package apmbc_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/obligation/apmbc"
)

func TestStatusList(t *testing.T) {
	list, err := apmbc.StatusList()
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := apmbc.StatusList(); again != list || list.Instrument() != "apmbc" {
		t.Errorf("the list of %q is read twice, or another treaty's", list.Instrument())
	}
}
