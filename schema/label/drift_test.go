package label

import (
	"testing"

	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestDrift(t *testing.T) {
	schematest.Drift(t, "codelist.schema.json", map[string]any{
		"CodeList": CodeList{}, "CodeEntry": CodeEntry{}, "Labels": Labels{}, "Label": Label{}, "TermSource": TermSource{},
	}, nil)
}
