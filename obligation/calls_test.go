package obligation_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// No function and no method panics, whatever value of its types it is called with: zero, out of
// range, or of another document; and no value out of its list has a code.
func TestEveryCall(t *testing.T) {
	ccm, fund := ccmInstrument(t), must(obligation.ParseInstrument([]byte(fundTreaty)))
	samples := []any{ccm, fund, ccm.StatusList(), norway, montenegro, civil.Earliest(), civil.Latest(), oneDay, party.Actor{Kind: party.ActorState, State: norway},
		schema.NewFaults(nil, schema.Limits{}), civil.Period{From: civil.Latest(), Until: civil.Earliest()}, new(obligation.Assessment), obligation.Finding{},
		new(obligation.ProofNode), "ccm", "6(2)"}
	for _, text := range []string{twoFacts, fundRegister} {
		r := must(obligation.ParseRegister([]byte(text)))
		q := obligation.Question{Instruments: []*obligation.Instrument{ccm, fund}, On: oneDay, Bearer: []party.State{norway, montenegro}}
		a := assess(t, r, q)
		samples = append(samples, r, a, q, r.Ledger(), r.Ledger().Yearly(civil.Date{}, party.States()[:3]), ptr(r.Document()))
		for f := range a.Findings() {
			if f.Norm().Pairs() {
				proof := f.Proof()
				samples = append(samples, f, &proof.Condition, ptr(f.Norm()))
				break
			}
		}
	}
	s := schematest.Surface{
		Types: []any{
			*new(obligation.Account), *new(obligation.AccountGroup), *new(obligation.AccountPart), *new(obligation.AccountQuestion), *new(obligation.AccountRow),
			*new(obligation.AccountSum), *new(obligation.Admitted), *new(obligation.Applicability), *new(obligation.Appraisal), *new(obligation.AskedFact),
			*new(obligation.Assessment), *new(obligation.AssessmentDocument), *new(obligation.Assumption), *new(obligation.AssumptionKind),
			*new(obligation.Bearing), *new(obligation.Beneficiary), *new(obligation.Between), *new(obligation.CategoryUse), *new(obligation.Change),
			*new(obligation.ChangeSide), *new(obligation.Choice), *new(obligation.ChosenReading), *new(obligation.Clock), *new(obligation.ClockOnDay),
			*new(obligation.ClockStart), *new(obligation.Completeness), *new(obligation.Condition), *new(obligation.ConditionChoice),
			*new(obligation.ConditionKind), *new(obligation.Deadline), *new(obligation.DeadlineWord), *new(obligation.DeadlineWordKind),
			*new(obligation.Determination), *new(obligation.Effect), *new(obligation.Elapsed), *new(obligation.EventSpan), *new(obligation.Evidence),
			*new(obligation.Facing), *new(obligation.Fact), *new(obligation.FactChange), *new(obligation.FactCode), *new(obligation.FactDefinition),
			*new(obligation.FactKind), *new(obligation.FactQuestion), *new(obligation.FactRecords), *new(obligation.FactSide), *new(obligation.File),
			*new(obligation.Finding), *new(obligation.FindingDocument), *new(obligation.FindingKey), *new(obligation.Gap), *new(obligation.Ground),
			*new(obligation.GroundKind), *new(obligation.Instrument), *new(obligation.InstrumentDocument), *new(obligation.InstrumentName),
			*new(obligation.ListStatement), *new(obligation.Means), *new(obligation.Membership), *new(obligation.Modality), *new(obligation.Norm),
			*new(obligation.NormSummary), *new(obligation.OpenFact), *new(obligation.OpenQuestion), *new(obligation.Paragraph),
			*new(obligation.ProgrammeEvidence), *new(obligation.Proof), *new(obligation.ProofNode), *new(obligation.Question), *new(obligation.QuestionDocument),
			*new(obligation.QuestionError), *new(obligation.Reading), *new(obligation.ReadingOutcome), *new(obligation.Reason), *new(obligation.ReasonCount),
			*new(obligation.RecordEvidence), *new(obligation.RecordPlace), *new(obligation.Recorded), *new(obligation.Register),
			*new(obligation.RegisterDocument), *new(obligation.RegisterName), *new(obligation.ReportEvidence), *new(obligation.RestrictionEvidence),
			*new(obligation.RoleDefinition), *new(obligation.Side), *new(obligation.Span), *new(obligation.StandingOnDay), *new(obligation.StateGroup),
			*new(obligation.StatusListName), *new(obligation.Survival), *new(obligation.Threshold), *new(obligation.Toward), *new(obligation.Truth),
			*new(obligation.Under), *new(obligation.Who), *new(obligation.YearTotals), *new(obligation.YearlyQuestion),
		},
		Functions: map[string]any{
			"Changes":               obligation.Changes,
			"CompareCites":          obligation.CompareCites,
			"EmbeddedInstrument":    obligation.EmbeddedInstrument,
			"NewInstrument":         obligation.NewInstrument,
			"NewQuestion":           obligation.NewQuestion,
			"NewRegister":           obligation.NewRegister,
			"Notices":               obligation.Notices,
			"ParseAppraisal":        obligation.ParseAppraisal,
			"ParseDeadline":         obligation.ParseDeadline,
			"ParseDetermination":    obligation.ParseDetermination,
			"ParseInstrument":       obligation.ParseInstrument,
			"ParseInstrumentWithin": obligation.ParseInstrumentWithin,
			"ParseListStatement":    obligation.ParseListStatement,
			"ParseRegister":         obligation.ParseRegister,
			"ParseRegisterWithin":   obligation.ParseRegisterWithin,
			"ParseRegisters":        obligation.ParseRegisters,
			"ParseRegistersWithin":  obligation.ParseRegistersWithin,
			"Reasons":               obligation.Reasons,
		},
		Samples: samples,
		Nil:     []any{assistance.Ledger{}, party.StatusList{}, obligation.ProofNode{}, obligation.Instrument{}, obligation.Register{}, obligation.Assessment{}},
		Panics:  map[string]string{},
	}
	s.Check(t)
	s.Codes(t)
	s.Call(t)
}

// ptr is a pointer to a copy.
func ptr[T any](v T) *T { return &v }
