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
			"ActorEntry":         ActorEntry{},
			"Along":              Along{},
			"Conflict":           Conflict{},
			"Delay":              Delay{},
			"EntryIntoForceRule": EntryIntoForceRule{},
			"Participation":      Participation{},
			"Practice":           Practice{},
			"ProvisionalRule":    ProvisionalRule{},
			"Source":             Source{},
			"Statement":          Statement{},
			"StatusListDocument": StatusListDocument{},
			"Term":               Term{},
			"Withdrawal":         Withdrawal{},
			"WithdrawalRule":     WithdrawalRule{},
		},
		map[string][]string{
			"ActorKind":    actorKinds.Codes(),
			"Consent":      consents.Codes(),
			"DelayUnit":    delayUnits.Codes(),
			"Holds":        holds.Codes(),
			"Prolongation": prolongations.Codes(),
			"State":        states,
		})
}
