package schema_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema"
)

// expectation is a file <name>.faults.json beside an invalid fixture.
type expectation struct {
	Kind   schema.Kind  `json:"kind"`
	Layer  schema.Layer `json:"layer"`
	Faults []finding    `json:"faults"`
}

type finding struct {
	Path schema.Pointer `json:"path"`
	Code schema.Code    `json:"code"`
}

// findings returns what programs see of err: the (path, code) of each fault.
func findings(t *testing.T, err error) []finding {
	t.Helper()
	if err == nil {
		return nil
	}
	var all *schema.Errors
	if !errors.As(err, &all) {
		t.Fatalf("%T is not a list of faults: %v", err, err)
	}
	var list []finding
	for _, e := range all.List {
		list = append(list, finding{e.Path, e.Code})
	}
	return list
}

type fixture struct {
	name string
	data []byte
	expectation
}

func validFixtures(t testing.TB) []fixture {
	t.Helper()
	var all []fixture
	for _, path := range glob(t, "v1/testdata/valid/*.json") {
		name := filepath.Base(path)
		stem, _, _ := strings.Cut(name, "-")
		kind, err := schema.ParseKind(stem)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		all = append(all, fixture{name: name, data: read(t, path), expectation: expectation{Kind: kind}})
	}
	return all
}

func invalidFixtures(t testing.TB) []fixture {
	t.Helper()
	var all []fixture
	for _, path := range glob(t, "v1/testdata/invalid/*.json") {
		if strings.HasSuffix(path, ".faults.json") {
			continue
		}
		expected := read(t, strings.TrimSuffix(path, ".json")+".faults.json")
		one := fixture{name: filepath.Base(path), data: read(t, path)}
		if err := json.Unmarshal(expected, &one.expectation); err != nil {
			t.Fatalf("what is expected of %s: %v", path, err)
		}
		if len(one.Faults) == 0 {
			t.Fatalf("%s: no fault is expected", path)
		}
		all = append(all, one)
	}
	return all
}

func glob(t testing.TB, pattern string) []string {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) == 0 {
		t.Fatalf("no file is %s", pattern)
	}
	return paths
}

func read(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
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
			if diff := cmp.Diff(want, findings(t, err)); diff != "" {
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
