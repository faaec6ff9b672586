package obligation_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// emptyRegister is a register that was read and holds nothing.
const emptyRegister = `{"id": "empty", "title": "Empty", "compiled": "2026-02-01"}`

// The zero Register answers as one that was read and is empty.
func TestZeroRegister(t *testing.T) {
	empty, err := obligation.ParseRegister([]byte(emptyRegister))
	if err != nil {
		t.Fatal(err)
	}
	zero := new(obligation.Register)
	if !slices.Equal(zero.States(), empty.States()) || len(zero.States()) == 0 {
		t.Errorf("%d States, and of an empty register %d", len(zero.States()), len(empty.States()))
	}
	if list, ok := zero.StatusList(party.CCM().Instrument); !ok || list != party.CCM() {
		t.Errorf("the status list is %v", list)
	}
	if list, ok := zero.StatusList("another"); ok {
		t.Errorf("of another treaty it has %v", list)
	}
	q := obligation.Question{Instruments: []*obligation.InstrumentDocument{ccmInstrument(t)}, On: civil.MustParse("2014-01-01"),
		Bearer: zero.States()[:3], Counterparty: zero.States()[3:6]}
	want, got := tellAll(t, empty, q).Document, tellAll(t, zero, q).Document
	if got.Registers != nil {
		t.Errorf("the registers are %v", got.Registers)
	}
	want.Registers = nil
	if diff := differenceOf(want, got); diff != "" {
		t.Errorf("-empty +zero: %s", diff)
	}
	if len(got.Findings) == 0 {
		t.Error("there is no finding")
	}
	if err := schema.Validate(schema.KindAssessment, written(t, got)); err != nil {
		t.Error(err)
	}
}

// Of a Register with content that was never read nothing is said: neither what
// it holds nor what it lacks.
func TestUnreadRegister(t *testing.T) {
	read, err := obligation.ParseRegister([]byte(deepRegister))
	if err != nil {
		t.Fatal(err)
	}
	q := obligation.Question{Instruments: []*obligation.InstrumentDocument{ccmInstrument(t)}, On: civil.MustParse("2014-01-01")}
	for name, r := range map[string]*obligation.RegisterDocument{
		"none":           nil,
		"a title":        {ID: "r", Title: "Invented", Compiled: civil.MustParse("2026-01-01")},
		"determinations": {Determinations: read.Determinations},
		"an empty list":  {Records: read.Records[:0]},
	} {
		a, err := r.Assess(q)
		var refused *obligation.QuestionError
		if !errors.As(err, &refused) || refused.Field != "Register" || a != nil {
			t.Errorf("%s: %v, %v", name, a, err)
		}
		if states := r.States(); states != nil {
			t.Errorf("%s: it mentions %v", name, states)
		}
		if list, ok := r.StatusList(party.CCM().Instrument); ok || list != nil {
			t.Errorf("%s: it has the list %v", name, list)
		}
	}
}

// Written as JSON and read by encoding/json, a register is the same and answers.
func TestRegisterUnmarshal(t *testing.T) {
	read, err := obligation.ParseRegister([]byte(deepRegister))
	if err != nil {
		t.Fatal(err)
	}
	var held struct {
		Register obligation.Register   `json:"register"`
		Others   []obligation.Register `json:"others"`
	}
	text := `{"register": ` + string(written(t, read)) + `, "others": [` + emptyRegister + `]}`
	if err := json.Unmarshal([]byte(text), &held); err != nil {
		t.Fatal(err)
	}
	if diff := differenceOf(read, &held.Register); diff != "" {
		t.Errorf("-parsed +unmarshalled: %s", diff)
	}
	q := obligation.Question{Instruments: []*obligation.InstrumentDocument{ccmInstrument(t)}, On: civil.MustParse("2014-01-01"), Bearer: read.States()[:2]}
	if diff := gocmp.Diff(string(written(t, tellAll(t, read, q).Document)), string(written(t, tellAll(t, &held.Register, q).Document))); diff != "" {
		t.Errorf("-parsed +unmarshalled: %s", diff)
	}
	if len(held.Others) != 1 || len(held.Others[0].States()) == 0 {
		t.Errorf("the others are %+v", held.Others)
	}
}

// What ParseRegister refuses encoding/json refuses with the same faults, and the
// register stays as it was.
func TestRegisterUnmarshalFaults(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want []schematest.Fault
	}{
		"null":           {`null`, []schematest.Fault{{Path: "", Code: schema.CodeWrongType}}},
		"a member twice": {`{"id": "a", "id": "b", "title": "T", "compiled": "2026-01-01"}`, []schematest.Fault{{Path: "/id", Code: schema.CodeDuplicateMember}}},
		"another case":   {`{"ID": "a", "id": "b", "title": "T", "compiled": "2026-01-01"}`, []schematest.Fault{{Path: "/ID", Code: schema.CodeUnknownMember}}},
		"a rule broken": {`{"id": "a", "title": "T", "compiled": "2026-01-01", "reports": [{"id": "r", "state": "FJI", "item": "7(1)(n)", "kind": "annual",
			"records": ["nothing"], "source": {"title": "Invented", "read": "2026-01-01"}}]}`, []schematest.Fault{{Path: "/reports/0/records/0", Code: schema.CodeUnknownReference}}},
	} {
		r, err := obligation.ParseRegister([]byte(emptyRegister))
		if err != nil {
			t.Fatal(err)
		}
		err = json.Unmarshal([]byte(test.text), r)
		if diff := gocmp.Diff(test.want, schematest.Faults(t, err)); diff != "" {
			t.Errorf("%s (-want +got): %s", name, diff)
		}
		if r.ID != "empty" || len(r.States()) == 0 {
			t.Errorf("%s: the register is now %+v", name, r)
		}
	}
}
