package party

import (
	"fmt"
	"testing"

	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestCodes(t *testing.T) {
	schematest.Codes[ActorKind](t, "ActorKind")
	schematest.Codes[Consent](t, "Consent")
	schematest.Codes[DelayUnit](t, "DelayUnit")
	schematest.Codes[Holds](t, "Holds")
	schematest.Codes[Prolongation](t, "Prolongation")
	schematest.Codes[Standing](t, "Standing")
}

func TestConstants(t *testing.T) {
	for code, value := range map[string]fmt.Stringer{
		"state": ActorState, "organization": ActorOrganization, "fund": ActorFund,
		"area": ActorArea, "group": ActorGroup, "unstated": ActorUnstated,
		"ratification": Ratification, "acceptance": Acceptance, "approval": Approval,
		"accession": Accession, "succession": Succession, "notification": Notification,
		"days": Days, "months": Months, "month-beginnings": MonthBeginnings,
		"armed-conflict": ByArmedConflict, "armed-conflict-or-occupation": ByArmedConflictOrOccupation,
		"any-armed-conflict": ByAnyArmedConflict,
		"yes":                HoldsYes, "no": HoldsNo, "disputed": HoldsDisputed,
		"undetermined": Undetermined, "not-a-party": NotParty, "signatory-only": SignatoryOnly,
		"consented-not-in-force": Consented, "party": Party, "withdrawn": Withdrawn,
	} {
		if value.String() != code {
			t.Errorf("the constant of %s prints as %q", code, value)
		}
	}
}
