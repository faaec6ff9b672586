package obligation_test

import (
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Two events were said to have left remnants, and both words were taken back. Between the two
// events somebody said that there are no remnants: that word was never replaced, and is not
// told as one that was.
func TestReplacedEvents(t *testing.T) {
	day := civil.MustParse
	year := func(from, until string) *civil.Period { return &civil.Period{From: day(from), Until: day(until)} }
	event := func(on string) *obligation.EventSpan {
		return &obligation.EventSpan{Earliest: day(on), Latest: day(on)}
	}
	r := obligation.RegisterDocument{ID: "r", Title: "Invented", Compiled: day("2024-01-01"), Determinations: []obligation.Determination{
		{ID: "event-2012", Fact: becameRemnants, Holds: party.HoldsYes, Event: event("2012-03-01")},
		{ID: "none-2012", Fact: becameRemnants, Holds: party.HoldsNo, Period: year("2012-01-01", "2013-01-01"), Replaces: "event-2012"},
		{ID: "event-2017", Fact: becameRemnants, Holds: party.HoldsYes, Event: event("2017-03-01")},
		{ID: "none-2017", Fact: becameRemnants, Holds: party.HoldsNo, Period: year("2017-01-01", "2018-01-01"), Replaces: "event-2017"},
		{ID: "cleared-2015", Fact: remnants, Holds: party.HoldsNo, At: day("2015-01-01")},
		{ID: "found-2018", Fact: remnants, Holds: party.HoldsYes, At: day("2018-01-01")},
	}}
	for i := range r.Determinations {
		d := &r.Determinations[i]
		d.Subject, d.By = laos, party.Actor{Kind: party.ActorOrganization, Name: "A body"}
		d.Source = party.Source{Title: "Invented", Read: day("2024-01-01")}
	}
	want := map[string]obligation.Effect{
		"event-2012": obligation.Replaced, "none-2012": obligation.Counts,
		"event-2017": obligation.Replaced, "none-2017": obligation.Counts,
	}
	a := must(must(obligation.NewRegister(r)).Assess(obligation.Question{
		Instruments: []*obligation.Instrument{ccmInstrument(t)}, On: day("2020-01-01"), Bearer: []party.State{norway}, Counterparty: []party.State{laos}}))
	asked := 0
	for f := range a.Findings() {
		proof := f.Proof()
		for _, node := range proof.Condition.All() {
			if node.Fact == nil || node.Fact.Code != becameRemnants || node.Fact.Subject != laos {
				continue
			}
			asked++
			got := make(map[string]obligation.Effect)
			for _, ground := range node.Grounds {
				got[ground.ID] = ground.Effect
			}
			if diff := gocmp.Diff(want, got); diff != "" || node.Gap != obligation.OnlyReplaced {
				t.Errorf("%v: it is open by %v (-want +got): %s", f, node.Gap, diff)
			}
		}
	}
	if asked == 0 {
		t.Error("no norm asks whether something became remnants")
	}
}
