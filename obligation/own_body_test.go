package obligation_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// What goes between a State and its own body proves nothing, in either direction: the
// answers are those without the record.
func TestMoneyOfAStateToItsOwnBody(t *testing.T) {
	const said = `"source":{"title":"A source, made up","read":"2026-01-10"}`
	state, body := `{"kind":"state","state":"LBN"}`, `{"kind":"organization","name":"EMAC"}`
	record := func(from, to string) string {
		return `,"records":[{"id":"r","provider":` + from + `,"recipient":` + to + `,"subjects":["cluster-munitions"],
			"parts":[{"category":"clearance"}],"steps":[{"stage":"delivered","period":{"from":"2014-01-01","until":"2015-01-01"},
			"figures":[{"amount":"5000000","currency":"USD"}],` + said + `}]}]`
	}
	actors := `,"actors":[{"id":"emac","kind":"organization","names":["Example Centre (EMAC)","EMAC"],"bodyOf":"LBN",` + said + `}]`
	convention, err := ccm.Instrument()
	if err != nil {
		t.Fatal(err)
	}
	answers := func(members ...string) string {
		t.Helper()
		reg, err := obligation.ParseRegister([]byte(`{"id":"r0","title":"A register, made up","compiled":"2026-11-23"` + strings.Join(members, "") + `}`))
		if err != nil {
			t.Fatal(err)
		}
		a, err := reg.Assess(obligation.Question{Instruments: []*obligation.Instrument{convention}, On: civil.MustParse("2014-06-01"),
			Bearer: []party.State{party.MustParseState("LBN")}})
		if err != nil {
			t.Fatal(err)
		}
		var all strings.Builder
		for f := range a.Findings() {
			all.WriteString(f.Norm().ID + " " + f.Counterparty().String() + " " + f.Applicability().String() + "\n")
		}
		return all.String()
	}
	want := answers(actors)
	if diff := cmp.Diff(want, answers(actors, record(state, body))); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(want, answers(actors, record(body, state))); diff != "" {
		t.Error(diff)
	}
	if cmp.Equal(want, answers(record(state, body))) {
		t.Error("the record proves nothing where nobody says whose body it is")
	}
}
