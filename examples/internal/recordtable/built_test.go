package recordtable

import (
	"testing"

	"github.com/treatyaid/treatyaid/schema"
)

// What is missing is told by its column, also where the cell is blank.
func TestColumnOfWhatIsMissing(t *testing.T) {
	for path, want := range map[string]Column{
		"/provider/kind": colProvider, "/recipient": colRecipient, "/subjects": colSubjects, "/steps/1/stage": colStage, "/steps/1/of": colOf,
		"/steps/0/source/title": colTitle, "/steps/0/figures/0/source/read": colRead, "/steps/0/figures/0/currency": colCurrency,
		"": "", "/id": "", "/relations/0/kind": "", "/steps/0/figures/0/printed": "",
	} {
		if got := columnOf(schema.Pointer(path)); got != want {
			t.Errorf("%s: %q, expected %q", path, got, want)
		}
	}
}
