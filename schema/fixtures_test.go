package schema_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestValidFixtures(t *testing.T) {
	for _, f := range schematest.ValidFixtures() {
		t.Run(f.Name, func(t *testing.T) {
			if err := schema.Validate(f.Kind, f.Data); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestInvalidFixtures leaves the faults of the rules to the packages that check
// them: here they are valid.
func TestInvalidFixtures(t *testing.T) {
	for _, f := range schematest.InvalidFixtures() {
		t.Run(f.Name, func(t *testing.T) {
			want := f.Faults
			if f.Layer == schema.LayerRules {
				want = nil
			}
			err := schema.Validate(f.Kind, f.Data)
			if diff := cmp.Diff(want, schematest.Faults(t, err)); diff != "" {
				t.Errorf("faults (-want +got):\n%s%v", diff, err)
			}
		})
	}
}
