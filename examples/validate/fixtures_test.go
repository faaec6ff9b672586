package main

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/fixture"
)

// The fixtures that every language runs.
const fixtures = "../../schema/v1/testdata/"

// Every valid fixture is valid without -kind, and of its kind.
func TestValidFixtures(t *testing.T) {
	files := fixture.Files(t, fixtures+"valid/*.json")
	got := check(untouched{t}, append([]string{"-format", "json"}, files...)...)
	report := readBack(t, got.stdout)
	if got.status != valid || !report.Valid || len(report.Faults) > 0 || len(report.Files) != len(files) {
		t.Errorf("status %d of %d files, of which %d are told: %+v", got.status, len(files), len(report.Files), report.Faults)
	}
	for i, file := range report.Files {
		if stem, _, _ := strings.Cut(filepath.Base(files[i]), "-"); file.File != files[i] || file.Kind != stem || !file.Valid || file.Documents != 1 {
			t.Errorf("%s: %+v", files[i], file)
		}
	}
}

// byPath puts faults in an order: the report tells them by place.
func byPath(faults []fixture.Fault) {
	slices.SortFunc(faults, func(a, b fixture.Fault) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Code, b.Code))
	})
}

// tellsNothing are the fixtures that follow the rules of JSON and have no members
// that would tell their kind.
var tellsNothing = map[string]bool{
	"assistance-missing-members.json": true,
	"party-not-an-object.json":        true,
	"register-missing-members.json":   true,
}

// Every invalid fixture has the faults that are listed beside it and no others.
// Without -kind it is taken for what it is, or for nothing at all.
func TestInvalidFixtures(t *testing.T) {
	for _, expected := range fixture.Files(t, fixtures+"invalid/*.faults.json") {
		file := strings.TrimSuffix(expected, ".faults.json") + ".json"
		t.Run(filepath.Base(file), func(t *testing.T) {
			_, want := fixture.Invalid(t, expected)
			told := check(untouched{t}, "-format", "json", "-kind", want.Kind.String(), file)
			report := readBack(t, told.stdout)
			got := fixture.Expected{Kind: want.Kind, Layer: want.Layer}
			for _, fault := range report.Faults {
				got.Faults = append(got.Faults, fixture.At(fault.Path, fault.Code))
				if fault.Layer != want.Layer || fault.File != file || fault.Line < 1 || fault.Column < 1 {
					t.Errorf("%+v", fault)
				}
			}
			byPath(want.Faults)
			byPath(got.Faults)
			if diff := gocmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if told.status != faulty || report.Valid {
				t.Errorf("status %d, valid %v", told.status, report.Valid)
			}

			told = check(untouched{t}, "-format", "json", file)
			one := readBack(t, told.stdout).Files[0]
			if one.Valid || told.status != faulty {
				t.Errorf("without -kind: status %d, %+v", told.status, one)
			}
			if one.Kind != "" && one.Kind != want.Kind.String() {
				t.Errorf("guessed to be of kind %s", one.Kind)
			}
			if one.Kind == "" && want.Layer != schema.LayerScan && !tellsNothing[filepath.Base(file)] {
				t.Error("not guessed")
			}
		})
	}
}
