package assistance

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/schema"
)

// The fixtures that every language runs.
const fixtures = "../schema/v1/testdata/"

func fixtureFiles(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(fixtures + pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no fixtures %s: %v", pattern, err)
	}
	return files
}

func readFile(t testing.TB, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestValidFixtures(t *testing.T) {
	for _, file := range fixtureFiles(t, "valid/assistance-*.json") {
		r, err := ParseRecord(readFile(t, file))
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		again, err := json.Marshal(r)
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		back, err := ParseRecord(again)
		if err != nil {
			t.Errorf("%s is written as %s: %v", file, again, err)
		}
		if diff := cmp.Diff(r, back, opaque); diff != "" {
			t.Errorf("%s: %s", file, diff)
		}
	}
}

func TestInvalidFixtures(t *testing.T) {
	rules := map[schema.Code]bool{}
	for _, file := range fixtureFiles(t, "invalid/assistance-*.faults.json") {
		var want struct {
			Layer  schema.Layer
			Faults []fault
		}
		if err := json.Unmarshal(readFile(t, file), &want); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		r, err := ParseRecord(readFile(t, strings.TrimSuffix(file, ".faults.json")+".json"))
		if diff := cmp.Diff(want.Faults, faultsOf(t, err)); diff != "" {
			t.Errorf("%s: %s", file, diff)
		}
		if diff := cmp.Diff(Record{}, r, opaque); diff != "" {
			t.Errorf("%s: a record beside the faults", file)
		}
		for _, one := range want.Faults {
			if want.Layer == schema.LayerRules {
				rules[one.Code] = true
			}
		}
	}
	for _, code := range []schema.Code{
		schema.CodeProviderIsRecipient, schema.CodeWeightsIncomplete, schema.CodeDuplicateCategory,
		schema.CodeStageNotAllowed, schema.CodeDatesOutOfOrder,
	} {
		if !rules[code] {
			t.Errorf("no fixture has the fault %s", code)
		}
	}
}
