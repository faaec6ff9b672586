package obligation_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// refused is what a test says of a QuestionError: its words are for people.
type refused struct {
	Field, Found string
	Allowed      []string
}

// refusalOf returns what is refused by an error, which says it with the field
// and what was expected; nil for no error.
func refusalOf(t *testing.T, err error) *refused {
	t.Helper()
	if err == nil {
		return nil
	}
	var q *obligation.QuestionError
	if !errors.As(err, &q) {
		t.Fatalf("%T is no QuestionError: %v", err, err)
	}
	if q.Expected == "" {
		t.Errorf("%s: it does not say what was expected", q.Field)
	}
	return &refused{q.Field, q.Found, q.Allowed}
}

func TestQuestionRefused(t *testing.T) {
	in := ccmInstrument(t)
	second, err := obligation.ParseInstrument([]byte(fundTreaty))
	if err != nil {
		t.Fatal(err)
	}
	var norms []string
	for _, n := range in.Document().Norms {
		norms = append(norms, n.ID)
	}
	nor, lao := party.MustParseState("NOR"), party.MustParseState("LAO")
	position := func(choice string) obligation.ChosenReading {
		return obligation.ChosenReading{Instrument: "ccm", Reading: "position", Choice: choice}
	}
	other := must(obligation.ParseInstrument([]byte(strings.Replace(string(catalogue(nil, nil, []string{normOf(0, isParty("bearer"))})), `"norm-0"`, `"ccm-6-1-seek"`, 1))))
	for name, test := range map[string]struct {
		change func(q *obligation.Question)
		want   *refused
	}{
		"a question":          {func(q *obligation.Question) {}, nil},
		"no instrument":       {func(q *obligation.Question) { q.Instruments = nil }, &refused{Field: "Instruments"}},
		"a nil instrument":    {func(q *obligation.Question) { q.Instruments = append(q.Instruments, nil) }, &refused{Field: "Instruments"}},
		"a norm of two":       {func(q *obligation.Question) { q.Instruments = append(q.Instruments, other) }, &refused{Field: "Instruments", Found: "ccm-6-1-seek"}},
		"an instrument twice": {func(q *obligation.Question) { q.Instruments = append(q.Instruments, in) }, &refused{Field: "Instruments", Found: "ccm"}},
		"two instruments":     {func(q *obligation.Question) { q.Instruments = append(q.Instruments, second) }, nil},
		"no day":              {func(q *obligation.Question) { q.On = civil.Date{} }, &refused{Field: "On"}},
		"a norm twice":        {func(q *obligation.Question) { q.Norms = []string{"ccm-6-1-seek", "ccm-6-1-seek"} }, nil},
		"an unknown norm":     {func(q *obligation.Question) { q.Norms = []string{"ccm-6-1-seek", "ccm-6-13"} }, &refused{"Norms", "ccm-6-13", norms}},
		"an empty norm":       {func(q *obligation.Question) { q.Norms = []string{""} }, &refused{"Norms", "", norms}},
		"a paragraph": {func(q *obligation.Question) { q.Norms = []string{"6(2)"} },
			&refused{"Norms", "6(2)", []string{"ccm-6-2-provide", "ccm-6-2-channels"}}},
		"a paragraph of two": {func(q *obligation.Question) { q.Norms = []string{"4(4)"} },
			&refused{"Norms", "4(4)", []string{"ccm-4-4-assist", "ccm-4-4-information"}}},
		"no bearer":       {func(q *obligation.Question) { q.Bearer = []party.State{nor, {}} }, &refused{Field: "Bearer"}},
		"no counterparty": {func(q *obligation.Question) { q.Counterparty = []party.State{{}} }, &refused{Field: "Counterparty"}},
		"a reading of nothing": {func(q *obligation.Question) {
			q.Readings = []obligation.ChosenReading{{Reading: "position", Choice: "practice"}}
		},
			&refused{"Readings", "", []string{"ccm"}}},
		"a reading of another": {func(q *obligation.Question) { q.Readings = []obligation.ChosenReading{{Instrument: "apmbc"}} },
			&refused{"Readings", "apmbc", []string{"ccm"}}},
		"an unknown choice": {func(q *obligation.Question) { q.Readings = []obligation.ChosenReading{position("")} },
			&refused{"Readings", "", choicesOf(t, in, "position")}},
		"one choice": {func(q *obligation.Question) { q.Readings = []obligation.ChosenReading{position("practice")} }, nil},
		"two choices": {func(q *obligation.Question) {
			q.Readings = []obligation.ChosenReading{position("practice"), position("declared")}
		}, &refused{Field: "Readings", Found: "position"}},
		"the same choice twice": {func(q *obligation.Question) {
			q.Readings = []obligation.ChosenReading{position("practice"), position("practice")}
		},
			&refused{Field: "Readings", Found: "position"}},
		"its own counterparty": {func(q *obligation.Question) {
			q.Bearer, q.Counterparty, q.Norms = []party.State{nor, nor}, []party.State{nor}, []string{"ccm-6-4-clearance"}
		}, &refused{Field: "Counterparty", Found: "NOR"}},
		"its own counterparty, of a norm that faces no State": {func(q *obligation.Question) {
			q.Bearer, q.Counterparty, q.Norms = []party.State{nor}, []party.State{nor}, []string{"ccm-6-4-clearance", "ccm-6-1-seek"}
		}, nil},
		"its own counterparty and another": {func(q *obligation.Question) {
			q.Bearer, q.Counterparty, q.Norms = []party.State{nor}, []party.State{nor, lao}, []string{"ccm-6-4-clearance"}
		}, nil},
	} {
		q := obligation.Question{Instruments: []*obligation.Instrument{in}, On: civil.MustParse("2014-01-01")}
		test.change(&q)
		a, err := new(obligation.Register).Assess(q)
		if diff := gocmp.Diff(test.want, refusalOf(t, err)); diff != "" {
			t.Errorf("%s (-want +got): %s", name, diff)
		}
		if (a == nil) != (test.want != nil) {
			t.Errorf("%s: the assessment is %v", name, a)
		}
		if a != nil && !hasFinding(a) {
			t.Errorf("%s: there is no finding", name)
		}
	}
}

func hasFinding(a *obligation.Assessment) bool {
	for range a.Findings() {
		return true
	}
	return false
}

func choicesOf(t *testing.T, in *obligation.Instrument, reading string) []string {
	t.Helper()
	r, ok := in.Reading(reading)
	if !ok {
		t.Fatalf("no reading %s", reading)
	}
	var ids []string
	for i := range r.Choices {
		ids = append(ids, r.Choices[i].ID)
	}
	return ids
}

// Read by encoding/json, an instrument is the same and can be asked.
func TestInstrumentUnmarshal(t *testing.T) {
	var held struct {
		Instruments []*obligation.Instrument `json:"instruments"`
		One         obligation.Instrument    `json:"one"`
	}
	text := `{"instruments": [` + string(written(t, ccmInstrument(t).Document())) + `], "one": ` + string(written(t, ccmInstrument(t))) + `}`
	if err := json.Unmarshal([]byte(text), &held); err != nil {
		t.Fatal(err)
	}
	q := obligation.Question{On: civil.MustParse("2014-01-01"), Bearer: []party.State{party.MustParseState("NOR")}, Counterparty: []party.State{party.MustParseState("LAO")}}
	for _, in := range []*obligation.Instrument{held.Instruments[0], &held.One} {
		if diff := differenceOf(ccmInstrument(t), in); diff != "" {
			t.Errorf("-embedded +unmarshalled: %s", diff)
		}
		q.Instruments = []*obligation.Instrument{in}
		if _, err := new(obligation.Register).Assess(q); err != nil {
			t.Error(err)
		}
	}
}

// What ParseInstrument refuses encoding/json refuses with the same faults, and
// the instrument stays as it was.
func TestInstrumentUnmarshalFaults(t *testing.T) {
	for _, f := range schematest.InvalidFixtures(schema.KindInstrument) {
		if f.Layer != schema.LayerRules {
			continue
		}
		in := *ccmInstrument(t)
		err := json.Unmarshal(f.Data, &in)
		if diff := gocmp.Diff(f.Faults, schematest.Faults(t, err)); diff != "" {
			t.Errorf("%s (-want +got): %s", f.Name, diff)
		}
		if diff := differenceOf(ccmInstrument(t), &in); diff != "" {
			t.Errorf("%s: the instrument is now another: %s", f.Name, diff)
		}
	}
	in := new(obligation.Instrument)
	if diff := gocmp.Diff([]schematest.Fault{{Path: "", Code: schema.CodeWrongType}}, schematest.Faults(t, json.Unmarshal([]byte("null"), in))); diff != "" {
		t.Errorf("null (-want +got): %s", diff)
	}
}
