package civil_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// No function and no method panics, whatever value of its types it is called with: zero, out of
// range, or of another document; and no value out of its list has a code.
func TestEveryCall(t *testing.T) {
	s := schematest.Surface{
		Types: []any{
			*new(civil.Date), *new(civil.Period),
		},
		Functions: map[string]any{
			"Day":       civil.Day,
			"Earliest":  civil.Earliest,
			"Latest":    civil.Latest,
			"MustParse": civil.MustParse,
			"New":       civil.New,
			"Parse":     civil.Parse,
			"Year":      civil.Year,
		},
		Samples: []any{civil.Earliest(), civil.Latest(), civil.Period{From: civil.Latest(), Until: civil.Earliest()}},
		Nil:     []any{},
		Panics:  map[string]string{"MustParse": "of a text that is no date"},
	}
	s.Check(t)
	s.Codes(t)
	s.Call(t)
}
