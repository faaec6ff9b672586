package main

import (
	"cmp"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// The folder of the fixtures.
const fixtures = "../../schema/v1/testdata/"

// Every valid fixture is valid without -kind, and of its kind.
func TestValidFixtures(t *testing.T) {
	of := schematest.ValidFixtures()
	var files []string
	for _, f := range of {
		files = append(files, fixtures+f.Name)
	}
	got := check(untouched{t}, append([]string{"-format", "json"}, files...)...)
	report := readBack(t, got.stdout)
	if got.status != valid || !report.Valid || len(report.Faults) > 0 || len(report.Files) != len(files) {
		t.Errorf("status %d of %d files, of which %d are told: %+v", got.status, len(files), len(report.Files), report.Faults)
	}
	for i, file := range report.Files {
		if file.File != files[i] || file.Kind != of[i].Kind.String() || !file.Valid || file.Documents != 1 {
			t.Errorf("%s: %+v", files[i], file)
		}
	}
}

// byPath puts faults in an order: the report tells them by place.
func byPath(faults []schematest.Fault) {
	slices.SortFunc(faults, func(a, b schematest.Fault) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Code, b.Code))
	})
}

// tellsNothing are the fixtures that follow the rules of JSON and have no members
// that would tell their kind.
var tellsNothing = map[string]bool{
	"invalid/assistance-missing-members.json": true,
	"invalid/party-not-an-object.json":        true,
	"invalid/register-missing-members.json":   true,
}

// Every invalid fixture has the faults that are listed beside it and no others.
// Without -kind it is taken for what it is, or for nothing at all.
func TestInvalidFixtures(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	for _, want := range schematest.InvalidFixtures() {
		file := fixtures + want.Name
		t.Run(want.Name, func(t *testing.T) {
			told := check(untouched{t}, "-format", "json", "-kind", want.Kind.String(), file)
			report := readBack(t, told.stdout)
			var faults []schematest.Fault
			for _, fault := range report.Faults {
				faults = append(faults, schematest.Fault{Path: fault.Path, Code: fault.Code})
				if fault.Layer != want.Layer || fault.File != file || fault.Line < 1 || fault.Column < 1 {
					t.Errorf("%+v", fault)
				}
			}
			byPath(want.Faults)
			byPath(faults)
			if diff := gocmp.Diff(want.Faults, faults); diff != "" {
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
			if one.Kind == "" && want.Layer != schema.LayerScan && !tellsNothing[want.Name] {
				t.Error("not guessed")
			}
		})
	}
}
