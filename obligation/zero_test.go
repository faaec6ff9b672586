package obligation_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

// emptyRegister is a register that was read and holds nothing.
const emptyRegister = `{"id": "empty", "title": "Empty", "compiled": "2026-02-01"}`

// The zero Register answers as one that was read and is empty: nobody says who is
// bound but the instrument.
func TestZeroRegister(t *testing.T) {
	empty, err := obligation.ParseRegister([]byte(emptyRegister))
	if err != nil {
		t.Fatal(err)
	}
	none, err := obligation.NewRegister()
	if err != nil {
		t.Fatal(err)
	}
	ccm := ccmInstrument(t)
	bound := slices.Collect(ccm.StatusList().States())
	q := obligation.Question{Instruments: []*obligation.Instrument{ccm}, On: civil.MustParse("2014-01-01"), Bearer: bound[:3], Counterparty: bound[3:6]}
	want := tellAll(t, empty, q).Document
	if len(want.Findings) == 0 || len(want.Registers) != 1 {
		t.Errorf("%d findings of the registers %v", len(want.Findings), want.Registers)
	}
	want.Registers = nil
	for name, zero := range map[string]*obligation.Register{"zero": {}, "of no document": none} {
		got := tellAll(t, zero, q).Document
		if diff := differenceOf(want, got); diff != "" {
			t.Errorf("%s: -empty +zero: %s", name, diff)
		}
		if err := schema.Validate(schema.KindAssessment, written(t, got)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		everyone := q
		everyone.Bearer, everyone.Norms = nil, []string{"ccm-6-1-seek"}
		var asked []party.State
		for f := range assess(t, zero, everyone).Findings() {
			asked = append(asked, f.Bearer())
		}
		if !slices.Equal(asked, bound) {
			t.Errorf("%s: asked by default are %v", name, asked)
		}
	}
}

// The zero Register and a nil one hold nothing, and say so. Of a nil one no
// question can be asked.
func TestRegisterOfNothing(t *testing.T) {
	for name, r := range map[string]*obligation.Register{"zero": {}, "nil": nil} {
		if states := r.States(); len(states) > 0 {
			t.Errorf("%s: it mentions %v", name, states)
		}
		for _, id := range []string{"", "ccm"} {
			if list, ok := r.StatusList(id); ok || list != nil {
				t.Errorf("%s: of %q it has the list %v", name, id, list)
			}
		}
		if n := r.Ledger().Len(); n > 0 {
			t.Errorf("%s: it has %d records", name, n)
		}
		if diff := gocmp.Diff(obligation.RegisterDocument{}, r.Document(), gocmp.AllowUnexported(civil.Date{})); diff != "" {
			t.Errorf("%s: its document is not the zero one: %s", name, diff)
		}
		with, err := r.With(registerOf(t, fundRegister))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if diff := differenceOf(registerOf(t, fundRegister), with.Document()); diff != "" {
			t.Errorf("%s: with a document, -document +held: %s", name, diff)
		}
		if r != nil && len(r.States()) > 0 {
			t.Errorf("%s: it now mentions %v", name, r.States())
		}
	}
	q := obligation.Question{Instruments: []*obligation.Instrument{ccmInstrument(t)}, On: civil.MustParse("2014-01-01")}
	for name, test := range map[string]struct {
		r    *obligation.Register
		want *refused
	}{
		"nil":  {nil, &refused{Field: "Register"}},
		"zero": {&obligation.Register{}, nil},
	} {
		a, err := test.r.Assess(q)
		if diff := gocmp.Diff(test.want, refusalOf(t, err)); diff != "" {
			t.Errorf("%s (-want +got): %s", name, diff)
		}
		if (a == nil) != (test.want != nil) {
			t.Errorf("%s: the assessment is %v", name, a)
		}
	}
}

// No method of the zero value, or of a nil pointer, panics, but for those of JSON,
// which encoding/json does not call of a nil pointer: it writes null.
func TestZeroNeverPanics(t *testing.T) {
	of := map[string]any{
		"nil Instrument": (*obligation.Instrument)(nil), "zero Instrument": new(obligation.Instrument),
		"nil Register": (*obligation.Register)(nil), "zero Register": new(obligation.Register),
		"nil Assessment": (*obligation.Assessment)(nil), "zero Assessment": new(obligation.Assessment),
		"nil StatusList": (*party.StatusList)(nil), "zero StatusList": new(party.StatusList),
		"nil Ledger": (*assistance.Ledger)(nil), "zero Ledger": new(assistance.Ledger),
		"zero Finding": obligation.Finding{},
	}
	for name, one := range of {
		x := reflect.ValueOf(one)
		isNil := x.Kind() == reflect.Pointer && x.IsNil()
		if data, err := json.Marshal(one); isNil && (err != nil || string(data) != "null") {
			t.Errorf("%s: as JSON it is %s, %v", name, data, err)
		}
		for i := range x.NumMethod() {
			method := x.Type().Method(i).Name
			if isNil && (method == "MarshalJSON" || method == "UnmarshalJSON") {
				continue
			}
			takes := make([]reflect.Value, 0, x.Method(i).Type().NumIn())
			for j := range cap(takes) {
				if j < cap(takes)-1 || !x.Method(i).Type().IsVariadic() {
					takes = append(takes, reflect.Zero(x.Method(i).Type().In(j)))
				}
			}
			func() {
				defer func() {
					if broken := recover(); broken != nil {
						t.Errorf("%s.%s: %v", name, method, broken)
					}
				}()
				for _, result := range x.Method(i).Call(takes) {
					if result.Kind() == reflect.Func && !result.IsNil() {
						for range result.Seq() {
							t.Errorf("%s.%s yields something", name, method)
						}
					}
				}
			}()
		}
	}
}

// registerOf is the document of a register that is written as JSON.
func registerOf(t testing.TB, text string) obligation.RegisterDocument {
	t.Helper()
	r, err := obligation.ParseRegister([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return r.Document()
}

// The zero Instrument and a nil one are none: their methods return zero values,
// and no question can be asked of them.
func TestZeroInstrument(t *testing.T) {
	for name, in := range map[string]*obligation.Instrument{"zero": {}, "nil": nil, "zero with a list": new(obligation.Instrument).WithStatusList(ccmInstrument(t).StatusList())} {
		if in.ID() != "" || in.Name() != "" || in.Short() != "" || in.StatusList() != nil || len(in.NormsOf("6(2)")) > 0 {
			t.Errorf("%s: it is %q", name, in.ID())
		}
		_, norm := in.Norm("ccm-6-1-seek")
		_, paragraph := in.Paragraph("6(1)")
		_, reading := in.Reading("position")
		_, role := in.Role(codelist.MustParse[party.Role]("in-position"))
		if norm || paragraph || reading || role {
			t.Errorf("%s: it has what it cannot have", name)
		}
		if diff := gocmp.Diff(obligation.InstrumentDocument{}, in.Document(), gocmp.AllowUnexported(civil.Date{})); diff != "" {
			t.Errorf("%s: its document is not the zero one: %s", name, diff)
		}
		q := obligation.Question{Instruments: []*obligation.Instrument{in}, On: civil.MustParse("2014-01-01")}
		if a, err := new(obligation.Register).Assess(q); refusalOf(t, err) == nil || refusalOf(t, err).Field != "Instruments" || a != nil {
			t.Errorf("%s: %v, %v", name, a, err)
		}
		yearly := new(assistance.Ledger).Yearly(civil.Date{}, party.States())
		if totals, err := (obligation.YearlyQuestion{Instrument: in, First: 2010, Last: 2020}).Totals(yearly); refusalOf(t, err) == nil || totals != nil {
			t.Errorf("%s, by years: %v", name, err)
		}
	}
	if in, err := obligation.NewInstrument(obligation.InstrumentDocument{}); err == nil || in != nil {
		t.Errorf("of the zero document: %v, %v", in, err)
	}
}

// A document that is edited and built anew is held to the rules as it is now, and
// the instrument from which it came stays as it was.
func TestInstrumentOfEditedDocument(t *testing.T) {
	ccm := ccmInstrument(t)
	before := written(t, ccm)
	for name, test := range map[string]struct {
		change func(d *obligation.InstrumentDocument)
		faulty bool
	}{
		"as it was":   {func(*obligation.InstrumentDocument) {}, false},
		"another id":  {func(d *obligation.InstrumentDocument) { d.ID = "other" }, true}, // its facts are of ccm
		"fewer norms": {func(d *obligation.InstrumentDocument) { d.Norms = d.Norms[:3] }, false},
		"one norm": {func(d *obligation.InstrumentDocument) {
			*d = obligation.InstrumentDocument{ID: d.ID, Norms: d.Norms[2:3]}
		}, true},
		"no roles":      {func(d *obligation.InstrumentDocument) { d.Roles = nil }, true},
		"no readings":   {func(d *obligation.InstrumentDocument) { d.Readings = nil }, true},
		"no paragraphs": {func(d *obligation.InstrumentDocument) { d.Paragraphs = nil }, true},
		"a norm twice":  {func(d *obligation.InstrumentDocument) { d.Norms = append(d.Norms, d.Norms[0]) }, true},
		"no condition":  {func(d *obligation.InstrumentDocument) { d.Norms[0].When = obligation.Condition{} }, true},
	} {
		d := ccm.Document()
		test.change(&d)
		in, err := obligation.NewInstrument(d)
		if (err != nil) != test.faulty || (in == nil) != test.faulty {
			t.Errorf("%s: %v, %v", name, in, err)
			continue
		}
		if in == nil {
			continue
		}
		q := obligation.Question{Instruments: []*obligation.Instrument{in}, On: civil.MustParse("2014-01-01"), Norms: []string{"ccm-6-1-seek"}, Bearer: []party.State{norway}}
		for f := range assess(t, new(obligation.Register), q).Findings() {
			if f.Key().Instrument != d.ID || f.Applicability() != obligation.Undetermined {
				t.Errorf("%s: %v is %s, and nobody says who is bound", name, f.Key(), f.Applicability())
			}
		}
	}
	if after := written(t, ccm); string(after) != string(before) {
		t.Error("the catalogue is now another")
	}
}

// Where no list says who is bound, or one that knows nothing, no finding comes to a
// yes or a no.
func TestZeroStatusList(t *testing.T) {
	for name, list := range map[string]*party.StatusList{"zero": {}, "nil": nil} {
		if list.Standing(norway, civil.MustParse("2014-01-01"), civil.Date{}).Standing != party.Undetermined {
			t.Errorf("%s: it says where Norway stands", name)
		}
		in := ccmInstrument(t).WithStatusList(list)
		if in.StatusList() != nil {
			t.Errorf("%s: the instrument carries it", name)
		}
		q := obligation.Question{Instruments: []*obligation.Instrument{in}, On: civil.MustParse("2014-01-01"),
			Bearer: []party.State{norway, party.MustParseState("USA")}, Counterparty: []party.State{montenegro}}
		for _, r := range []*obligation.Register{{}, must(obligation.ParseRegister([]byte(twoFacts)))} {
			a := assess(t, r, q)
			if d := a.Document(); len(d.StatusLists) > 0 {
				t.Errorf("%s: the assessment drew on %v", name, d.StatusLists)
			}
			found := 0
			for f := range a.Findings() {
				found++
				if f.Applicability() != obligation.Undetermined || f.Reason() != obligation.StandingNotSettled {
					t.Errorf("%s: %v", name, f)
				}
				if bearer, _ := f.Standing(); bearer != (party.Status{}) {
					t.Errorf("%s: %v: the bearer stands at %+v", name, f, bearer)
				}
				for _, span := range f.Timeline(civil.Period{}) {
					if span.Applicability != obligation.Undetermined {
						t.Errorf("%s: %v: %+v", name, f, span)
					}
				}
			}
			if found == 0 {
				t.Errorf("%s: there is no finding", name)
			}
		}
		// It is no document of a register either.
		d := registerOf(t, emptyRegister)
		d.StatusLists = []party.StatusListDocument{list.Document()}
		if r, err := obligation.NewRegister(d); err == nil || r != nil {
			t.Errorf("%s: a register of it: %v, %v", name, r, err)
		}
	}
}

// A list of another treaty is not carried.
func TestStatusListOfAnotherTreaty(t *testing.T) {
	fund := must(obligation.ParseRegister([]byte(fundRegister)))
	list, ok := fund.StatusList("fund")
	if !ok {
		t.Fatal("there is no list")
	}
	if in := ccmInstrument(t).WithStatusList(list); in.StatusList() != nil {
		t.Errorf("the CCM carries the list of %s", in.StatusList().Instrument())
	}
	if in := must(obligation.ParseInstrument([]byte(fundTreaty))).WithStatusList(list); in.StatusList().ID() != list.ID() {
		t.Errorf("its own treaty carries %v", in.StatusList())
	}
}
