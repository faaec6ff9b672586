package obligation_test

import (
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// A fact that one register states and another does not is the same fact, and so is one
// of a catalogue that was read anew.
func TestChangesOfRegisters(t *testing.T) {
	day := civil.MustParse("2014-06-30")
	anew := must(obligation.NewInstrument(ccmInstrument(t).Document())).WithStatusList(ccmInstrument(t).StatusList())
	before := must(obligation.NewRegister(obligation.RegisterDocument{ID: "before", Title: "Invented", Compiled: day,
		Determinations: []obligation.Determination{{ID: "victims", Fact: victims, Subject: laos, Holds: party.HoldsYes, At: day,
			By: stateActor(laos), Source: party.Source{Title: "Invented", Read: day}}}}))
	after := must(before.With(obligation.RegisterDocument{ID: "after", Title: "Invented", Compiled: day,
		Determinations: []obligation.Determination{{ID: "remnants", Fact: remnants, Subject: laos, Holds: party.HoldsYes, At: day,
			By: stateActor(laos), Source: party.Source{Title: "Invented", Read: day}}}}))
	for name, in := range map[string]*obligation.Instrument{"the same catalogue": ccmInstrument(t), "one read anew": anew} {
		asked := func(in *obligation.Instrument) obligation.Question {
			return obligation.Question{Instruments: []*obligation.Instrument{in}, On: day, Norms: []string{"ccm-6-4-clearance"},
				Bearer: []party.State{norway}, Counterparty: []party.State{laos}}
		}
		var got []obligation.FactChange
		for _, c := range obligation.Changes(assess(t, before, asked(ccmInstrument(t))), assess(t, after, asked(in))) {
			got = append(got, c.Facts...)
		}
		want := []obligation.FactChange{{
			AskedFact: obligation.AskedFact{Kind: obligation.HoldsFact, Fact: remnants, Subject: laos, Evidence: obligation.AnyEvidence},
			Before:    &obligation.FactSide{Truth: obligation.Unknown, Gap: obligation.NoSource},
			After:     &obligation.FactSide{Truth: obligation.Yes},
		}}
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got): %s", name, diff)
		}
	}
}
