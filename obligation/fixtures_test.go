package obligation_test

import (
	"encoding/json"
	"errors"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// parseAny reads a document of a kind, and returns what was read as JSON.
func parseAny(t *testing.T, kind schema.Kind, data []byte) ([]byte, error) {
	t.Helper()
	if kind == schema.KindRegister {
		r, err := obligation.ParseRegister(data)
		if err != nil {
			return nil, err
		}
		return written(t, r), nil
	}
	in, err := obligation.ParseInstrument(data)
	if err != nil {
		return nil, err
	}
	return written(t, in), nil
}

// A valid fixture is read, and read again as it is written.
func TestValidFixtures(t *testing.T) {
	for _, f := range schematest.ValidFixtures(schema.KindInstrument, schema.KindRegister) {
		again, err := parseAny(t, f.Kind, f.Data)
		if err != nil {
			t.Errorf("%s: %v", f.Name, err)
			continue
		}
		twice, err := parseAny(t, f.Kind, again)
		if err != nil {
			t.Errorf("%s is written as %s: %v", f.Name, again, err)
		}
		if diff := gocmp.Diff(string(again), string(twice)); diff != "" {
			t.Errorf("%s: -written +written again: %s", f.Name, diff)
		}
	}
}

// An assessment that is read from JSON and written again says the same: the Go
// types hold all that a document can hold.
func TestAssessmentFixtures(t *testing.T) {
	for _, f := range schematest.ValidFixtures(schema.KindAssessment) {
		document, err := schema.Decode[obligation.AssessmentDocument](schema.KindAssessment, f.Data, schema.Limits{})
		if err != nil {
			t.Errorf("%s: %v", f.Name, err)
			continue
		}
		var want, got any
		if err := errors.Join(json.Unmarshal(f.Data, &want), json.Unmarshal(written(t, document), &got)); err != nil {
			t.Fatal(err)
		}
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Errorf("%s: -read +written: %s", f.Name, diff)
		}
	}
}

// An invalid fixture has the faults that stand beside it and no others, and
// together they have every fault that the rules know.
func TestInvalidFixtures(t *testing.T) {
	hit := make(map[schema.Code]bool)
	for _, f := range schematest.InvalidFixtures(schema.KindInstrument, schema.KindRegister) {
		_, err := parseAny(t, f.Kind, f.Data)
		if diff := gocmp.Diff(f.Faults, schematest.Faults(t, err)); diff != "" {
			t.Errorf("%s (-want +got): %s", f.Name, diff)
		}
		for _, one := range f.Faults {
			hit[one.Code] = true
		}
	}
	for _, code := range []schema.Code{
		schema.CodeCircularReplacement, schema.CodeCircularRole, schema.CodeConditionTooLarge, schema.CodeDatesOutOfOrder, schema.CodeDuplicateID,
		schema.CodeHypotheticalWithSource, schema.CodeMissingChoice, schema.CodeQualificationMismatch, schema.CodeReplacesMismatch,
		schema.CodeTooManyFacts, schema.CodeTooManyReadings, schema.CodeUnknownChoice, schema.CodeUnknownReading, schema.CodeUnknownReference,
		schema.CodeUnknownRole, schema.CodeWordsNotFound, schema.CodeWrongArgument,
	} {
		if !hit[code] {
			t.Errorf("no fixture has the fault %v", code)
		}
	}
}
