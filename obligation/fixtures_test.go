package obligation_test

import (
	"encoding/json"
	"errors"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/fixture"
)

// The fixtures that every language runs.
const fixtures = "../schema/v1/testdata/"

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
	for _, kind := range []schema.Kind{schema.KindInstrument, schema.KindRegister} {
		for _, file := range fixture.Files(t, fixtures+"valid/"+kind.String()+"-*.json") {
			again, err := parseAny(t, kind, fixture.Read(t, file))
			if err != nil {
				t.Errorf("%s: %v", file, err)
				continue
			}
			twice, err := parseAny(t, kind, again)
			if err != nil {
				t.Errorf("%s is written as %s: %v", file, again, err)
			}
			if diff := gocmp.Diff(string(again), string(twice)); diff != "" {
				t.Errorf("%s: -written +written again: %s", file, diff)
			}
		}
	}
}

// An assessment that is read from JSON and written again says the same: the Go
// types hold all that a document can hold.
func TestAssessmentFixtures(t *testing.T) {
	for _, file := range fixture.Files(t, fixtures+"valid/assessment-*.json") {
		data := fixture.Read(t, file)
		document, err := schema.Decode[obligation.AssessmentDocument](schema.KindAssessment, data, schema.Limits{})
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		var want, got any
		if err := errors.Join(json.Unmarshal(data, &want), json.Unmarshal(written(t, document), &got)); err != nil {
			t.Fatal(err)
		}
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Errorf("%s: -read +written: %s", file, diff)
		}
	}
}

// An invalid fixture has the faults that stand beside it and no others, and
// together they have every fault that the rules know.
func TestInvalidFixtures(t *testing.T) {
	hit := make(map[schema.Code]bool)
	for _, kind := range []schema.Kind{schema.KindInstrument, schema.KindRegister} {
		for _, file := range fixture.Files(t, fixtures+"invalid/"+kind.String()+"-*.faults.json") {
			data, want := fixture.Invalid(t, file)
			_, err := parseAny(t, kind, data)
			if diff := gocmp.Diff(want.Faults, fixture.Faults(t, err)); diff != "" {
				t.Errorf("%s (-want +got): %s", file, diff)
			}
			for _, one := range want.Faults {
				hit[one.Code] = true
			}
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
