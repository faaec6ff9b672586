package obligation_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// addFixtures adds the fixtures of a kind, valid and invalid, as seeds, and the
// hostile inputs.
func addFixtures(f *testing.F, kind schema.Kind) {
	f.Helper()
	for _, one := range slices.Concat(schematest.ValidFixtures(kind), schematest.InvalidFixtures(kind)) {
		f.Add(one.Data)
	}
	for _, in := range schematest.Hostile(kind) {
		f.Add(in.Make(3))
	}
}

// faults checks that an error lists faults with their place.
func faults(t *testing.T, err error) {
	t.Helper()
	var list *schema.Errors
	if !errors.As(err, &list) || len(list.List) == 0 {
		t.Fatalf("%T is not a list of faults: %v", err, err)
	}
	for _, fault := range list.List {
		if fault.Code == 0 || fault.Line < 1 || fault.Column < 1 {
			t.Errorf("a fault without code or place: %+v", fault)
		}
	}
}

// A register that is read can be written and read again, and asked; one that is
// not says why.
func FuzzParseRegister(f *testing.F) {
	addFixtures(f, schema.KindRegister)
	for seed := range uint64(4) {
		f.Add(written(f, throwCCM(f, seed).register))
	}
	in := ccmInstrument(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		reg, err := obligation.ParseRegister(data)
		if err != nil {
			if reg != nil {
				t.Error("a register beside its faults")
			}
			faults(t, err)
			return
		}
		again, err := json.Marshal(reg)
		if err != nil {
			t.Fatal(err)
		}
		back, err := obligation.ParseRegister(again)
		if err != nil {
			t.Fatalf("%s is written as %s: %v", data, again, err)
		}
		if diff := differenceOf(reg, back); diff != "" {
			t.Errorf("-read +read again: %s", diff)
		}
		q := obligation.Question{Instruments: []*obligation.Instrument{in}, On: civil.MustParse("2014-01-01"), Norms: []string{"ccm-6-6-emergency", "ccm-6-10-facilitate"}}
		q.Bearer, q.Counterparty = []party.State{norway}, []party.State{montenegro}
		if states := reg.States(); len(states) > 0 {
			q.Bearer, q.Counterparty = states[:1], states[len(states)-1:]
		}
		for finding := range assess(t, reg, q).Findings() {
			document, proof := finding.Document(), finding.Proof()
			document.Proof, document.Timeline = &proof, finding.Timeline(civil.Year(2014))
			written(t, document)
		}
	})
}

// An instrument that is read can be written and read again, and asked; one that
// is not says why.
func FuzzParseInstrument(f *testing.F) {
	addFixtures(f, schema.KindInstrument)
	f.Add([]byte(fundTreaty))
	f.Add(written(f, ccmInstrument(f)))
	for seed := range uint64(4) {
		f.Add(written(f, newDice(seed).instrument()))
	}
	reg, err := obligation.ParseRegister([]byte(fundRegister))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		in, err := obligation.ParseInstrument(data)
		if err != nil {
			if in != nil {
				t.Error("an instrument beside its faults")
			}
			faults(t, err)
			return
		}
		again, err := json.Marshal(in)
		if err != nil {
			t.Fatal(err)
		}
		back, err := obligation.ParseInstrument(again)
		if err != nil {
			t.Fatalf("%s is written as %s: %v", data, again, err)
		}
		if diff := differenceOf(in, back); diff != "" {
			t.Errorf("-read +read again: %s", diff)
		}
		q := obligation.Question{Instruments: []*obligation.Instrument{in}, On: civil.MustParse("2014-01-01"), Bearer: reg.States()[:2], Counterparty: reg.States()[:2]}
		for finding := range assess(t, reg, q).Findings() {
			written(t, finding.Proof())
			finding.Timeline(civil.Year(2014))
		}
	})
}
