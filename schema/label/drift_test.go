package label

import (
	"testing"

	"github.com/treatyaid/treatyaid/schema/drift"
)

func TestDrift(t *testing.T) {
	drift.Check(t, "codelist.schema.json", map[string]any{
		"CodeList": CodeList{}, "CodeEntry": CodeEntry{}, "Labels": Labels{}, "Label": Label{}, "TermSource": TermSource{},
	}, nil)
}
