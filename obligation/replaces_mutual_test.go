package obligation_test

import (
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// A word on a fact of two States alike may be replaced whichever State it names first;
// any other only by one on the same States in the same order.
func TestReplacesExchanged(t *testing.T) {
	day := civil.MustParse("2014-06-30")
	for fact, want := range map[obligation.FactCode][]schematest.Fault{
		agreedProgramme: nil,
		gives:           {{Path: "/determinations/1/replaces", Code: schema.CodeReplacesMismatch}},
	} {
		said := func(id string, subject, object party.State, holds party.Holds, replaces string) obligation.Determination {
			return obligation.Determination{ID: id, Fact: fact, Subject: subject, Object: object, Holds: holds, At: day, Replaces: replaces,
				By: party.Actor{Kind: party.ActorOrganization, Name: "A body"}, Source: party.Source{Title: "Invented", Read: day}}
		}
		r := must(obligation.NewRegister(obligation.RegisterDocument{ID: "r", Title: "Invented", Compiled: day, Determinations: []obligation.Determination{
			said("a", norway, laos, party.HoldsYes, ""), said("b", laos, norway, party.HoldsNo, "a")}}))
		if diff := gocmp.Diff(want, schematest.Faults(t, r.Check(ccmInstrument(t)))); diff != "" {
			t.Errorf("%s (-want +got): %s", fact, diff)
		}
	}
}
