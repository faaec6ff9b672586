package party

import (
	"testing"

	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestDrift(t *testing.T) {
	var states []string
	for _, s := range States() {
		states = append(states, s.String())
	}
	schematest.Drift(t, "party.schema.json",
		map[string]any{
			"Actor":              Actor{},
			"Conflict":           Conflict{},
			"EntryIntoForceRule": EntryIntoForceRule{},
			"Participation":      Participation{},
			"Source":             Source{},
			"Statement":          Statement{},
			"StatusListDocument": StatusListDocument{},
			"Term":               Term{},
			"Withdrawal":         Withdrawal{},
			"WithdrawalRule":     WithdrawalRule{},
		},
		map[string][]string{
			"ActorKind": actorKinds.Codes(),
			"Consent":   consents.Codes(),
			"Holds":     holds.Codes(),
			"State":     states,
		})
}
