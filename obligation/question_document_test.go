package obligation_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// A question is written as a document and read back to the same question.
func TestQuestionDocument(t *testing.T) {
	in := ccmInstrument(t)
	q := obligation.Question{Instruments: []*obligation.Instrument{in}, On: civil.MustParse("2014-01-01"), Known: civil.MustParse("2015-01-01"),
		Readings: []obligation.ChosenReading{{Instrument: "ccm", Reading: "position", Choice: "practice"}},
		Bearer:   []party.State{norway}, Counterparty: []party.State{laos}, Norms: []string{"ccm-6-4-clearance"}}
	data, err := json.Marshal(q.Document())
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(schema.KindQuestion, data); err != nil {
		t.Errorf("%s: %v", data, err)
	}
	var d obligation.QuestionDocument
	if err := json.Unmarshal(data, &d); err != nil {
		t.Fatal(err)
	}
	again, err := obligation.NewQuestion(d, in)
	if err != nil {
		t.Fatal(err)
	}
	back, err := json.Marshal(again.Document())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(data), string(back)); diff != "" {
		t.Error(diff)
	}
}

func TestNewQuestionRefuses(t *testing.T) {
	in := ccmInstrument(t)
	on := civil.MustParse("2014-01-01")
	for _, test := range []struct {
		name   string
		d      obligation.QuestionDocument
		faults []schematest.Fault // of the document
		field  string             // of the question
	}{
		{"nothing", obligation.QuestionDocument{}, []schematest.Fault{{Path: "/on", Code: schema.CodeMissingMember}}, ""},
		{"no instrument", obligation.QuestionDocument{Instruments: []string{}, On: on}, []schematest.Fault{{Path: "/instruments", Code: schema.CodeTooFewItems}}, ""},
		{"the zero State", obligation.QuestionDocument{Instruments: []string{"ccm"}, On: on, Bearer: []party.State{{}}},
			[]schematest.Fault{{Path: "/bearer/0", Code: schema.CodeMissingMember}}, ""},
		{"an instrument that is not at hand", obligation.QuestionDocument{Instruments: []string{"apmbc"}, On: on}, nil, "Instruments"},
		{"an unknown norm", obligation.QuestionDocument{Instruments: []string{"ccm"}, On: on, Norms: []string{"ccm-6-13"}}, nil, "Norms"},
		{"an unknown choice", obligation.QuestionDocument{Instruments: []string{"ccm"}, On: on,
			Readings: []obligation.ChosenReading{{Instrument: "ccm", Reading: "position", Choice: "wealth"}}}, nil, "Readings"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := obligation.NewQuestion(test.d, in)
			var question *obligation.QuestionError
			switch {
			case test.faults != nil:
				if diff := cmp.Diff(test.faults, schematest.Faults(t, err)); diff != "" {
					t.Error(diff)
				}
			case !errors.As(err, &question) || question.Field != test.field:
				t.Errorf("expected the field %s, found %v", test.field, err)
			}
		})
	}
}

// The largest question is written as a document that follows its schema, and read back.
func TestLargestQuestionDocument(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	q := obligation.Question{On: oneDay, Bearer: slices.Concat(party.States(), party.States()), Counterparty: slices.Concat(party.States(), party.States())}
	for i := range 64 {
		id := fmt.Sprintf("x%d", i)
		text := catalogue(each(20, func(j int) string { return readingOf(j, 2) }), nil, each(20, func(j int) string { return normOf(j, isParty("bearer")) }))
		text = bytes.ReplaceAll(bytes.ReplaceAll(text, []byte(`"norm-`), []byte(`"`+id+`-norm-`)), []byte(`"x:`), []byte(`"`+id+`:`))
		in := must(obligation.ParseInstrument(bytes.Replace(text, []byte(`"id": "x"`), []byte(`"id": "`+id+`"`), 1)))
		q.Instruments = append(q.Instruments, in)
		for j := range 20 {
			q.Readings = append(q.Readings, obligation.ChosenReading{Instrument: id, Reading: fmt.Sprint("reading-", j), Choice: "choice-1"})
			q.Norms = append(q.Norms, fmt.Sprintf("%s-norm-%d", id, j), fmt.Sprintf("%s-norm-%d", id, j))
		}
	}
	d := q.Document()
	if len(d.Norms) != 64*20 || len(d.Bearer) != party.StateCount {
		t.Errorf("it is of %d norms and %d bearers", len(d.Norms), len(d.Bearer))
	}
	if err := schema.Validate(schema.KindQuestion, written(t, d)); err != nil {
		t.Error(err)
	}
	again, err := obligation.NewQuestion(d, q.Instruments...)
	if err != nil {
		t.Fatal(err)
	}
	if diff := differenceOf(d, again.Document()); diff != "" {
		t.Errorf("-written +read back: %s", diff)
	}
}
