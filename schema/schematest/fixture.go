package schematest

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/v1/testdata"
)

// Fixture is a document on which readers in every language must agree, with what
// they must say of it.
type Fixture struct {
	Name   string // its file in schema/v1/testdata, "invalid/party-not-an-object.json"
	Kind   schema.Kind
	Data   []byte
	Layer  schema.Layer // the layer that finds the faults; zero in a valid document
	Faults []Fault      // all of them, by path and then code; nil in a valid document
}

// ValidFixtures returns the valid documents of the kinds, or of every kind if
// none is given, by name.
func ValidFixtures(kinds ...schema.Kind) []Fixture {
	var all []Fixture
	for _, name := range names("valid/*.json") {
		f := Fixture{Name: name, Data: contents(name)}
		stem, _, _ := strings.Cut(path.Base(name), "-")
		if err := f.Kind.UnmarshalText([]byte(stem)); err != nil {
			panic(fmt.Sprintf("schematest: %s: %v", name, err)) // a test reads them all
		}
		if isOf(f.Kind, kinds) {
			all = append(all, f)
		}
	}
	return all
}

// InvalidFixtures returns the invalid documents of the kinds, or of every kind if
// none is given, by name. Each has at least one fault.
func InvalidFixtures(kinds ...schema.Kind) []Fixture {
	var all []Fixture
	for _, name := range names("invalid/*.faults.json") {
		var expected struct {
			Kind   schema.Kind  `json:"kind"`
			Layer  schema.Layer `json:"layer"`
			Faults []Fault      `json:"faults"`
		}
		if err := json.Unmarshal(contents(name), &expected); err != nil {
			panic(fmt.Sprintf("schematest: %s: %v", name, err)) // a test reads them all
		}
		if isOf(expected.Kind, kinds) {
			document := strings.TrimSuffix(name, ".faults.json") + ".json"
			all = append(all, Fixture{document, expected.Kind, contents(document), expected.Layer, expected.Faults})
		}
	}
	return all
}

func isOf(kind schema.Kind, kinds []schema.Kind) bool {
	return len(kinds) == 0 || slices.Contains(kinds, kind)
}

// names returns the files that match a pattern, sorted.
func names(pattern string) []string {
	matching, err := fs.Glob(testdata.Files, pattern)
	if err != nil {
		panic("schematest: " + err.Error()) // of a malformed pattern
	}
	return matching
}

// contents returns a copy, which the caller may change.
func contents(name string) []byte {
	data, err := testdata.Files.ReadFile(name)
	if err != nil {
		panic("schematest: " + err.Error()) // a test reads them all
	}
	return data
}
