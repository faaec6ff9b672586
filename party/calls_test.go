package party_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// No function and no method panics, whatever value of its types it is called with: zero, out of
// range, or of another document; and no value out of its list has a code.
func TestEveryCall(t *testing.T) {
	s := schematest.Surface{
		Types: []any{
			*new(party.Actor), *new(party.ActorEntry), *new(party.ActorKind), *new(party.ActorNames), *new(party.Actors), *new(party.Along),
			*new(party.Conflict), *new(party.Consent), *new(party.Delay), *new(party.DelayUnit), *new(party.EntryIntoForceRule), *new(party.Holds),
			*new(party.Participation), *new(party.Practice), *new(party.Prolongation), *new(party.ProvisionalRule), *new(party.Role), *new(party.Source),
			*new(party.Standing), *new(party.State), *new(party.Statement), *new(party.Status), *new(party.StatusList), *new(party.StatusListDocument),
			*new(party.Term), *new(party.UnknownStateError), *new(party.Withdrawal), *new(party.WithdrawalRule),
		},
		Functions: map[string]any{
			"ActorsOver":            party.ActorsOver,
			"EmbeddedStatusList":    party.EmbeddedStatusList,
			"MustParseState":        party.MustParseState,
			"NearestStates":         party.NearestStates,
			"NewActors":             party.NewActors,
			"NewStatusList":         party.NewStatusList,
			"ParseState":            party.ParseState,
			"ParseStatusList":       party.ParseStatusList,
			"ParseStatusListWithin": party.ParseStatusListWithin,
			"StateNamed":            party.StateNamed,
			"States":                party.States,
		},
		Samples: []any{party.States()[0], party.States()[1], ccmList(), civil.Latest(), party.Actor{Kind: party.ActorState, State: party.States()[0]}, schema.NewFaults(nil, schema.Limits{})},
		Nil:     []any{party.StatusList{}, party.Actors{}},
		Panics:  map[string]string{"MustParseState": "of a text that is no code"},
	}
	s.Check(t)
	s.Codes(t)
	s.Call(t)
}
