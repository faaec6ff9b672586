package obligation_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestCodes(t *testing.T) {
	schematest.Codes[obligation.Admitted](t, "Admitted")
	schematest.Codes[obligation.Applicability](t, "Applicability")
	schematest.Codes[obligation.AssumptionKind](t, "AssumptionKind")
	schematest.Codes[obligation.Bearing](t, "Bearing")
	schematest.Codes[obligation.Beneficiary](t, "Beneficiary")
	schematest.Codes[obligation.Between](t, "Between")
	schematest.Codes[obligation.ClockStart](t, "ClockStart")
	schematest.Codes[obligation.ConditionKind](t, "ConditionKind")
	schematest.Codes[obligation.Effect](t, "Effect")
	schematest.Codes[obligation.Completeness](t, "Completeness")
	schematest.Codes[obligation.DeadlineWordKind](t, "DeadlineWordKind")
	schematest.Codes[obligation.FactKind](t, "FactKind")
	schematest.Codes[obligation.Facing](t, "Facing")
	schematest.Codes[obligation.Gap](t, "Gap")
	schematest.Codes[obligation.GroundKind](t, "GroundKind")
	schematest.Codes[obligation.Membership](t, "Membership")
	schematest.Codes[obligation.Modality](t, "Modality")
	schematest.Codes[obligation.RecordPlace](t, "RecordPlace")
	schematest.Codes[obligation.Reason](t, "Reason")
	schematest.Codes[obligation.Side](t, "Side")
	schematest.Codes[obligation.Survival](t, "Survival")
	schematest.Codes[obligation.Threshold](t, "Threshold")
	schematest.Codes[obligation.Truth](t, "Truth")
	schematest.Codes[obligation.Who](t, "Who")
}
