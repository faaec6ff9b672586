package assistance

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/fixture"
)

// The fixtures that every language runs.
const fixtures = "../schema/v1/testdata/"

func TestValidFixtures(t *testing.T) {
	for _, file := range fixture.Files(t, fixtures+"valid/assistance-*.json") {
		r, err := ParseRecord(fixture.Read(t, file))
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
	for _, file := range fixture.Files(t, fixtures+"invalid/assistance-*.faults.json") {
		data, want := fixture.Invalid(t, file)
		r, err := ParseRecord(data)
		if diff := cmp.Diff(want.Faults, fixture.Faults(t, err)); diff != "" {
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
