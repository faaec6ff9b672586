package assistance

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestValidFixtures(t *testing.T) {
	for _, f := range schematest.ValidFixtures(schema.KindAssistance) {
		r, err := ParseRecord(f.Data)
		if err != nil {
			t.Errorf("%s: %v", f.Name, err)
			continue
		}
		again, err := json.Marshal(r)
		if err != nil {
			t.Errorf("%s: %v", f.Name, err)
			continue
		}
		back, err := ParseRecord(again)
		if err != nil {
			t.Errorf("%s is written as %s: %v", f.Name, again, err)
		}
		if diff := cmp.Diff(r, back); diff != "" {
			t.Errorf("%s: %s", f.Name, diff)
		}
	}
}

func TestEnveloped(t *testing.T) {
	schematest.Enveloped(t, schema.KindAssistance, ParseRecordWithin)
}

func TestInvalidFixtures(t *testing.T) {
	rules := map[schema.Code]bool{}
	for _, f := range schematest.InvalidFixtures(schema.KindAssistance) {
		r, err := ParseRecord(f.Data)
		if diff := cmp.Diff(f.Faults, schematest.Faults(t, err)); diff != "" {
			t.Errorf("%s: %s", f.Name, diff)
		}
		if diff := cmp.Diff(Record{}, r); diff != "" {
			t.Errorf("%s: a record beside the faults", f.Name)
		}
		for _, one := range f.Faults {
			if f.Layer == schema.LayerRules {
				rules[one.Code] = true
			}
		}
	}
	for _, code := range []schema.Code{
		schema.CodeProviderIsRecipient, schema.CodePercentsIncomplete, schema.CodeDuplicateCategory,
		schema.CodeStageNotAllowed, schema.CodeDatesOutOfOrder,
		schema.CodeAfterSource,
	} {
		if !rules[code] {
			t.Errorf("no fixture has the fault %s", code)
		}
	}
}
