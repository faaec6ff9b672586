package schematest

import (
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/schema"
)

// A fixture's name begins with its kind, or with "scan" where no kind matters, and
// every kind has some of both sorts.
func TestFixtures(t *testing.T) {
	for sort, read := range map[string]func(...schema.Kind) []Fixture{"valid": ValidFixtures, "invalid": InvalidFixtures} {
		all := read()
		byKind := 0
		for _, kind := range schema.Kinds() {
			of := read(kind)
			byKind += len(of)
			if len(of) == 0 {
				t.Errorf("no %s fixture is of kind %v", sort, kind)
			}
			for _, f := range of {
				named := strings.HasPrefix(f.Name, sort+"/"+kind.String()+"-") || f.Layer == schema.LayerScan && strings.HasPrefix(f.Name, "invalid/scan-")
				if f.Kind != kind || !named {
					t.Errorf("%s is among those of kind %v", f.Name, kind)
				}
			}
		}
		if two := read(schema.KindParty, schema.KindAssessment); len(two) != len(read(schema.KindParty))+len(read(schema.KindAssessment)) {
			t.Errorf("%d %s fixtures of two kinds", len(two), sort)
		}
		if byKind != len(all) {
			t.Errorf("%d %s fixtures, and %d of the kinds together", len(all), sort, byKind)
		}
		if !slices.IsSortedFunc(all, func(a, b Fixture) int { return strings.Compare(a.Name, b.Name) }) {
			t.Errorf("the %s fixtures are not in the order of their names", sort)
		}
	}
}

func TestFixturesFaults(t *testing.T) {
	for _, f := range ValidFixtures() {
		if f.Layer != 0 || f.Faults != nil {
			t.Errorf("%s: %v, %v", f.Name, f.Layer, f.Faults)
		}
	}
	for _, f := range InvalidFixtures() {
		if len(f.Faults) == 0 {
			t.Errorf("%s: no fault is expected", f.Name)
		}
		for _, fault := range f.Faults {
			if fault.Code.Layer() != f.Layer {
				t.Errorf("%s: %v is not a fault of the layer %v", f.Name, fault.Code, f.Layer)
			}
		}
	}
}

// Every file of the folder is read.
func TestFixturesAreAll(t *testing.T) {
	read := map[string]bool{}
	for _, f := range ValidFixtures() {
		read[f.Name] = true
	}
	for _, f := range InvalidFixtures() {
		read[f.Name] = true
		read[strings.TrimSuffix(f.Name, ".json")+".faults.json"] = true
	}
	for _, pattern := range []string{"valid/*", "invalid/*"} {
		for _, name := range names(pattern) {
			if !read[name] {
				t.Errorf("%s is not read: an invalid document needs its faults in %s.faults.json", name, strings.TrimSuffix(path.Base(name), ".json"))
			}
		}
	}
}

func TestFixturesAreTheCallersOwn(t *testing.T) {
	ValidFixtures()[0].Data[0] = 'x'
	if ValidFixtures()[0].Data[0] == 'x' {
		t.Error("a caller's change is kept")
	}
}
