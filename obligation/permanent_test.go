package obligation_test

import (
	"fmt"
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// What a State did it has done for good. A denial is of the days before it too, and a
// denial or a dispute that meets a yes is not forgotten with the days that it names.
func TestDoneForGood(t *testing.T) {
	day := civil.MustParse
	year := func(y int) *civil.Period { p := civil.Year(y); return &p }
	gbr := party.MustParseState("GBR")
	yes := obligation.Determination{Holds: party.HoldsYes, Event: &obligation.EventSpan{Earliest: day("2006-01-01"), Latest: day("2006-12-31")}}
	for _, test := range []struct {
		name string
		said []obligation.Determination
		on   map[string]obligation.Reason
	}{
		{"a yes", []obligation.Determination{yes},
			map[string]obligation.Reason{"2013-01-01": obligation.ConditionsMet, "2020-01-01": obligation.ConditionsMet}},
		{"a yes by a period", []obligation.Determination{{Holds: party.HoldsYes, Period: year(1970)}},
			map[string]obligation.Reason{"2013-01-01": obligation.ConditionsMet, "2020-01-01": obligation.ConditionsMet}},
		{"a yes as at a day", []obligation.Determination{{Holds: party.HoldsYes, At: day("1970-06-01")}},
			map[string]obligation.Reason{"2013-01-01": obligation.ConditionsMet, "2020-01-01": obligation.ConditionsMet}},
		{"a yes by an event", []obligation.Determination{{Holds: party.HoldsYes, Event: &obligation.EventSpan{Earliest: day("1970-01-01"), Latest: day("1970-12-31")}}},
			map[string]obligation.Reason{"2013-01-01": obligation.ConditionsMet, "2020-01-01": obligation.ConditionsMet}},
		{"and a no of the same year", []obligation.Determination{yes, {Holds: party.HoldsNo, Period: year(2006)}},
			map[string]obligation.Reason{"2013-01-01": obligation.ContestedFact, "2020-01-01": obligation.ContestedFact}},
		{"and a no as at a later day", []obligation.Determination{yes, {Holds: party.HoldsNo, At: day("2014-01-01")}},
			map[string]obligation.Reason{"2013-01-01": obligation.ContestedFact, "2014-01-01": obligation.ContestedFact, "2020-01-01": obligation.ContestedFact}},
		{"and a no of an earlier year", []obligation.Determination{yes, {Holds: party.HoldsNo, Period: year(1999)}},
			map[string]obligation.Reason{"2013-01-01": obligation.ConditionsMet}},
		{"and a dispute of that year", []obligation.Determination{yes, {Holds: party.HoldsDisputed, Period: year(2006)}},
			map[string]obligation.Reason{"2013-01-01": obligation.ContestedFact}},
		{"a dispute alone", []obligation.Determination{{Holds: party.HoldsDisputed, Period: year(2006)}},
			map[string]obligation.Reason{"2013-01-01": obligation.ContestedFact}},
		{"a no alone", []obligation.Determination{{Holds: party.HoldsNo, At: day("2015-01-01")}},
			map[string]obligation.Reason{"2013-01-01": obligation.FactDoesNotHold, "2015-01-01": obligation.FactDoesNotHold}},
	} {
		t.Run(test.name, func(t *testing.T) {
			register := obligation.RegisterDocument{ID: "use", Title: "Invented", Compiled: day("2026-01-01")}
			for i, d := range test.said {
				d.ID, d.Fact, d.Subject, d.Object = fmt.Sprint("d", i), usedOrAbandoned, gbr, laos
				d.By = party.Actor{Kind: party.ActorOrganization, Name: fmt.Sprint("Body ", i)}
				d.Source = party.Source{Title: "Invented", Read: day("2026-01-01")}
				register.Determinations = append(register.Determinations, d)
			}
			for on, want := range test.on {
				a := assess(t, must(obligation.NewRegister(register)), obligation.Question{Instruments: []*obligation.Instrument{ccmInstrument(t)},
					On: day(on), Bearer: []party.State{gbr}, Counterparty: []party.State{laos}, Norms: []string{"ccm-4-4-assist"}})
				if f, _ := a.Finding("ccm-4-4-assist", gbr, laos); f.Reason() != want {
					t.Errorf("%s: %s, want %s", on, f, want)
				}
			}
		})
	}
}
