package label_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/schema/label"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestDrift(t *testing.T) {
	schematest.Drift(t, "codelist.schema.json", map[string]any{
		"CodeList": label.CodeList{}, "CodeEntry": label.CodeEntry{}, "Labels": label.Labels{},
		"Label": label.Label{}, "TermSource": label.TermSource{},
	}, nil)
}
