package obligation_test

import (
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
	"github.com/treatyaid/treatyaid/schema/schematest/mutant"
)

// A valid catalogue is read without a check as it is with one.
func TestEmbeddedInstrument(t *testing.T) {
	for _, one := range schematest.ValidFixtures(schema.KindInstrument) {
		checked, err := obligation.ParseInstrument(one.Data)
		if err != nil {
			t.Fatal(err)
		}
		embedded, err := obligation.EmbeddedInstrument(one.Data)
		if err != nil {
			t.Fatalf("%s: %v", one.Name, err)
		}
		if diff := differenceOf(checked, embedded); diff != "" {
			t.Errorf("%s: -checked +embedded: %s", one.Name, diff)
		}
		if _, ok := schema.Embedded[obligation.InstrumentDocument](one.Data); !ok {
			t.Errorf("%s: it is not read without a check", one.Name)
		}
	}
}

// Of a catalogue that is not valid either the faults are told, or it is taken as it is; then
// it can be asked, whatever it answers.
func TestEmbeddedInstrumentThatIsNotValid(t *testing.T) {
	t.Parallel()
	reg, err := obligation.ParseRegister([]byte(fundRegister))
	if err != nil {
		t.Fatal(err)
	}
	var told, taken int
	try := func(data []byte) {
		in, err := obligation.EmbeddedInstrument(data)
		if err != nil {
			_, parsed := obligation.ParseInstrument(data)
			if diff := differenceOf(schematest.Faults(t, parsed), schematest.Faults(t, err)); diff != "" {
				t.Errorf("%.200s: -checked +embedded: %s", data, diff)
			}
			told++
			return
		}
		taken++
		askEverything(reg, in)
	}
	for _, one := range schematest.InvalidFixtures(schema.KindInstrument) {
		try(one.Data)
	}
	for _, in := range schematest.Hostile(schema.KindInstrument) {
		try(in.Make(3))
	}
	for _, when := range []string{ // members that do not go with the kind
		`{"kind": "party", "who": "bearer", "fact": "x:undeclared"}`,
		`{"kind": "party", "who": "bearer", "ends": "x:undeclared"}`,
		`{"kind": "party", "who": "bearer", "offers": "x:undeclared"}`,
	} {
		try(catalogueOf(nil, nil, nil, nil, []string{normOf(0, when)}))
	}
	m, valid := mutant.New(12), mutant.Of([]byte(fundTreaty))
	for range chance.Some(1000) {
		try(m.Mutate(valid))
	}
	if told == 0 || taken == 0 {
		t.Errorf("the faults of %d are told, and %d are taken", told, taken)
	}
}

// askEverything asks all that an instrument can answer of three States.
func askEverything(reg *obligation.Register, in *obligation.Instrument) {
	states := append(slices.Clone(reg.States()), norway)[:3]
	a, err := reg.Assess(obligation.Question{Instruments: []*obligation.Instrument{in}, On: civil.MustParse("2014-01-01"), Bearer: states, Counterparty: states})
	if err != nil {
		return // the register says of a fact what is not declared
	}
	a.Document()
	a.QuestionsByFact()
	for f := range a.Findings() {
		f.Document()
		f.Proof()
		f.ByReading()
		f.Timeline(civil.Period{})
		_ = f.String()
	}
}

// The same of status lists.
func TestEmbeddedStatusList(t *testing.T) {
	for _, one := range schematest.ValidFixtures(schema.KindParty) {
		checked, err := party.ParseStatusList(one.Data)
		if err != nil {
			t.Fatal(err)
		}
		embedded, err := party.EmbeddedStatusList(one.Data)
		if err != nil {
			t.Fatalf("%s: %v", one.Name, err)
		}
		if diff := differenceOf(checked, embedded); diff != "" {
			t.Errorf("%s: -checked +embedded: %s", one.Name, diff)
		}
		type plain party.StatusListDocument // which does not read itself
		if _, ok := schema.Embedded[plain](one.Data); !ok {
			t.Errorf("%s: it is not read without a check", one.Name)
		}
	}
}
