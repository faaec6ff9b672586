package schema_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/fixture"
)

// file is a fixture with what is expected of it.
type file struct {
	name string
	data []byte
	fixture.Expected
}

func validFixtures(t testing.TB) []file {
	t.Helper()
	var all []file
	for _, path := range fixture.Files(t, "v1/testdata/valid/*.json") {
		name := filepath.Base(path)
		stem, _, _ := strings.Cut(name, "-")
		kind, err := schema.ParseKind(stem)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		all = append(all, file{name: name, data: fixture.Read(t, path), Expected: fixture.Expected{Kind: kind}})
	}
	return all
}

func invalidFixtures(t testing.TB) []file {
	t.Helper()
	var all []file
	for _, path := range fixture.Files(t, "v1/testdata/invalid/*.faults.json") {
		var one file
		one.data, one.Expected = fixture.Invalid(t, path)
		one.name = strings.TrimSuffix(filepath.Base(path), ".faults.json") + ".json"
		if len(one.Faults) == 0 {
			t.Fatalf("%s: no fault is expected", path)
		}
		all = append(all, one)
	}
	return all
}

func TestValidFixtures(t *testing.T) {
	for _, one := range validFixtures(t) {
		t.Run(one.name, func(t *testing.T) {
			if err := schema.Validate(one.Kind, one.data); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestInvalidFixtures leaves the faults of the rules to the packages that check
// them: here they are valid.
func TestInvalidFixtures(t *testing.T) {
	for _, one := range invalidFixtures(t) {
		t.Run(one.name, func(t *testing.T) {
			want := one.Faults
			if one.Layer == schema.LayerRules {
				want = nil
			}
			err := schema.Validate(one.Kind, one.data)
			if diff := cmp.Diff(want, fixture.Faults(t, err)); diff != "" {
				t.Errorf("faults (-want +got):\n%s%v", diff, err)
			}
			for _, fault := range one.Faults {
				if fault.Code.Layer() != one.Layer {
					t.Errorf("%v is not a fault of the layer %v", fault.Code, one.Layer)
				}
			}
		})
	}
}
