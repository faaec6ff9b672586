package label_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/schema/label"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// No function and no method panics, whatever value of its types it is called with: zero, out of
// range, or of another document; and no value out of its list has a code.
func TestEveryCall(t *testing.T) {
	s := schematest.Surface{
		Types: []any{
			*new(label.CodeEntry), *new(label.CodeList), *new(label.Label), *new(label.Labels), *new(label.Language), *new(label.TermSource), *new(label.Texts),
		},
		Functions: map[string]any{
			"Find":      label.Find,
			"Languages": label.Languages,
			"Lists":     label.Lists,
			"Read":      label.Read,
			"Text":      label.Text,
		},
		Samples: []any{},
		Nil:     []any{},
		Panics:  map[string]string{},
	}
	s.Check(t)
	s.Codes(t)
	s.Call(t)
}
