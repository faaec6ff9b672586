package schema

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Where one of several members must be there, the rule knows the others. Where a
// member may not be there, it knows the condition.
func TestFollow(t *testing.T) {
	all := schemas(t)
	for _, test := range []struct {
		definition, location string
		instead              []string
		present              []string // what the condition asks to be there
		given                []string // what it asks of
	}{
		{"register.schema.json#/$defs/Determination", "/else/else/else/required", []string{"period", "event"}, nil, nil},
		{"register.schema.json#/$defs/Determination", "/then/else/else/required", []string{"period", "event"}, nil, []string{"hypothetical"}},
		{"register.schema.json#/$defs/Determination", "/else/required", nil, nil, nil},
		{"register.schema.json#/$defs/Determination", "/else/then/properties/at", nil, []string{"event"}, []string{"event"}},
		{"assistance.schema.json#/$defs/Step", "/else/else/required", []string{"period"}, nil, nil},
		{"assistance.schema.json#/$defs/Figure", "/else/then/properties/nearest", nil, nil, []string{"sense"}},
		{"assistance.schema.json#/$defs/Step", "/required", nil, nil, nil},
		{"instrument.schema.json#/$defs/Paragraph", "/else/required", []string{"text"}, nil, nil},
		{"party.schema.json#/$defs/Actor", "/else/then/properties/state", nil, nil, []string{"kind"}},
	} {
		at := follow(all[base+"v1/"+test.definition], test.location)
		var present, given []string
		if at.given != nil {
			present, given = presence(at.given), at.given.Required
		}
		if diff := cmp.Diff([][]string{test.instead, test.present, test.given}, [][]string{at.instead, present, given}); diff != "" {
			t.Errorf("%s%s (-want +got):\n%s", test.definition, test.location, diff)
		}
	}
}
