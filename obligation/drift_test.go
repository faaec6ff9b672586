package obligation_test

import (
	"fmt"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// codes are those of a vocabulary in the order of its values.
func codes[T interface {
	~uint8
	fmt.Stringer
}]() []string {
	var all []string
	for value := T(1); value.String() != ""; value++ {
		all = append(all, value.String())
	}
	return all
}

func TestInstrumentDrift(t *testing.T) {
	schematest.Drift(t, "instrument.schema.json",
		map[string]any{
			"CategoryUse":         obligation.CategoryUse{},
			"Choice":              obligation.Choice{},
			"Clock":               obligation.Clock{},
			"Condition":           obligation.Condition{},
			"ConditionChoice":     obligation.ConditionChoice{},
			"Evidence":            obligation.Evidence{},
			"FactDefinition":      obligation.FactDefinition{},
			"FactRecords":         obligation.FactRecords{},
			"InstrumentDocument":  obligation.InstrumentDocument{},
			"Means":               obligation.Means{},
			"Norm":                obligation.Norm{},
			"Paragraph":           obligation.Paragraph{},
			"ProgrammeEvidence":   obligation.ProgrammeEvidence{},
			"Reading":             obligation.Reading{},
			"RecordEvidence":      obligation.RecordEvidence{},
			"ReportEvidence":      obligation.ReportEvidence{},
			"RestrictionEvidence": obligation.RestrictionEvidence{},
			"RoleDefinition":      obligation.RoleDefinition{},
			"Toward":              obligation.Toward{},
			"Under":               obligation.Under{},
		},
		map[string][]string{
			"Admitted":      codes[obligation.Admitted](),
			"Bearing":       codes[obligation.Bearing](),
			"Beneficiary":   codes[obligation.Beneficiary](),
			"Between":       codes[obligation.Between](),
			"ClockStart":    codes[obligation.ClockStart](),
			"ConditionKind": codes[obligation.ConditionKind](),
			"FactKind":      codes[obligation.FactKind](),
			"Facing":        codes[obligation.Facing](),
			"Modality":      codes[obligation.Modality](),
			"RecordPlace":   codes[obligation.RecordPlace](),
			"Side":          codes[obligation.Side](),
			"Survival":      codes[obligation.Survival](),
			"Threshold":     codes[obligation.Threshold](),
			"Who":           codes[obligation.Who](),
		})
}

func TestRegisterDrift(t *testing.T) {
	schematest.Drift(t, "register.schema.json",
		map[string]any{
			"Appraisal":        obligation.Appraisal{},
			"Deadline":         obligation.Deadline{},
			"DeadlineWord":     obligation.DeadlineWord{},
			"Determination":    obligation.Determination{},
			"EventSpan":        obligation.EventSpan{},
			"ListStatement":    obligation.ListStatement{},
			"RegisterDocument": obligation.RegisterDocument{},
			"RegisterName":     obligation.RegisterName{},
		},
		map[string][]string{
			"Completeness":     codes[obligation.Completeness](),
			"DeadlineWordKind": codes[obligation.DeadlineWordKind](),
			"StateGroup":       codes[obligation.StateGroup](),
		})
}

func TestAssessmentDrift(t *testing.T) {
	standings := []string{}
	for _, s := range codelist.Values[party.Standing]() {
		standings = append(standings, s.String())
	}
	schematest.Drift(t, "assessment.schema.json",
		map[string]any{
			"AssessmentDocument": obligation.AssessmentDocument{},
			"Assumption":         obligation.Assumption{},
			"ClockOnDay":         obligation.ClockOnDay{},
			"ChosenReading":      obligation.ChosenReading{},
			"Elapsed":            obligation.Elapsed{},
			"Fact":               obligation.Fact{},
			"FindingDocument":    obligation.FindingDocument{},
			"Ground":             obligation.Ground{},
			"InstrumentName":     obligation.InstrumentName{},
			"NormSummary":        obligation.NormSummary{},
			"OpenFact":           obligation.OpenFact{},
			"OpenQuestion":       obligation.OpenQuestion{},
			"Proof":              obligation.Proof{},
			"ProofNode":          obligation.ProofNode{},
			"ReasonCount":        obligation.ReasonCount{},
			"Recorded":           obligation.Recorded{},
			"Span":               obligation.Span{},
			"StandingOnDay":      obligation.StandingOnDay{},
			"StatusListName":     obligation.StatusListName{},
		},
		map[string][]string{
			"Applicability":  codes[obligation.Applicability](),
			"AssumptionKind": codes[obligation.AssumptionKind](),
			"Effect":         codes[obligation.Effect](),
			"Gap":            codes[obligation.Gap](),
			"GroundKind":     codes[obligation.GroundKind](),
			"Reason":         codes[obligation.Reason](),
			"Standing":       standings,
			"Truth":          {obligation.Unknown.String(), obligation.No.String(), obligation.Yes.String()},
		})
}

func TestAccountDrift(t *testing.T) {
	schematest.Drift(t, "account.schema.json",
		map[string]any{
			"Account":      obligation.Account{},
			"AccountGroup": obligation.AccountGroup{},
			"AccountPart":  obligation.AccountPart{},
			"AccountRow":   obligation.AccountRow{},
			"AccountSum":   obligation.AccountSum{},
			"Rate":         assistance.Rate{},
			"TracedTotal":  assistance.TracedTotal{},
		},
		map[string][]string{"Membership": codes[obligation.Membership]()})
}

// The reasons that the package lists are all that there are.
func TestListsAreWhole(t *testing.T) {
	if got, want := fmt.Sprint(obligation.Reasons()), fmt.Sprint(codes[obligation.Reason]()); got != want {
		t.Errorf("Reasons() is %s, not %s", got, want)
	}
	for _, r := range obligation.Reasons() {
		if text, ok := r.Label(label.English); !ok || text == "" {
			t.Errorf("reason %s has no label", r)
		}
	}
}
