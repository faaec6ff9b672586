package att_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/obligation/att"
)

func TestStatusList(t *testing.T) {
	list, err := att.StatusList()
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := att.StatusList(); again != list || list.Instrument() != "att" {
		t.Errorf("the list of %q is read twice, or another treaty's", list.Instrument())
	}
}
