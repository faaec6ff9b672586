package cwc_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/obligation/cwc"
)

func TestStatusList(t *testing.T) {
	list, err := cwc.StatusList()
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := cwc.StatusList(); again != list || list.Instrument() != "cwc" {
		t.Errorf("the list of %q is read twice, or another treaty's", list.Instrument())
	}
}
