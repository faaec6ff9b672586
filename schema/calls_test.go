package schema_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// No function and no method panics, whatever value of its types it is called with: zero, out of
// range, or of another document; and no value out of its list has a code.
func TestEveryCall(t *testing.T) {
	s := schematest.Surface{
		Types: []any{
			*new(schema.Code), *new(schema.Error), *new(schema.Errors), *new(schema.Faults), *new(schema.Item), *new(schema.Kind), *new(schema.Layer),
			*new(schema.Limits), *new(schema.Place), *new(schema.Pointer), *new(schema.Reading[map[string]any]),
		},
		Functions: map[string]any{
			"CodeLists":     schema.CodeLists,
			"Excerpt":       schema.Excerpt,
			"ExcerptOfCode": schema.ExcerptOfCode,
			"Files":         schema.Files,
			"JoinErrors":    schema.JoinErrors,
			"Kinds":         schema.Kinds,
			"Nearest":       schema.Nearest,
			"NearestCodes":  schema.NearestCodes,
			"NewFaults":     schema.NewFaults,
			"ParseKind":     schema.ParseKind,
			"Scan":          schema.Scan,
			"Validate":      schema.Validate,
		},
		Samples: []any{schema.NewFaults([]byte("{}"), schema.Limits{})},
		Nil:     []any{},
		Panics:  map[string]string{},
	}
	s.Check(t)
	s.Codes(t)
	s.Call(t)
}
