package assistance

import (
	"fmt"
	"testing"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestDrift(t *testing.T) {
	schematest.Drift(t, "assistance.schema.json",
		map[string]any{
			"Record": Record{}, "Channel": Channel{}, "Amount": Amount{}, "Money": Money{}, "Part": Part{},
			"Figure": Figure{}, "Step": Step{}, "Claim": Claim{}, "Restriction": Restriction{},
			"Programme": Programme{}, "Report": Report{}, "Sum": Sum{}, "Total": Total{},
			"Percent": Percent{}, "Relation": Relation{}, "Group": Group{}, "Thing": Thing{}, "Split": Split{}, "SplitRow": SplitRow{},
		},
		map[string][]string{
			"Category":      codesIn(Categories()),
			"Form":          codesIn(codelist.Values[Form]()),
			"Subject":       codesIn(codelist.Values[Subject]()),
			"Stage":         codesIn(Stages()),
			"ChannelKind":   codesIn(codelist.Values[ChannelKind]()),
			"Currency":      codesIn(codelist.Values[Currency]()),
			"Direction":     codesIn(codelist.Values[Direction]()),
			"ProgrammeKind": codesIn(codelist.Values[ProgrammeKind]()),
			"ReportKind":    codesIn(codelist.Values[ReportKind]()),
			"RecordKind":    codesIn(codelist.Values[RecordKind]()),
			"Terms":         codesIn(codelist.Values[Terms]()),
			"Rest":          codesIn(codelist.Values[Rest]()),
			"Sense":         codesIn(codelist.Values[Sense]()),
			"RelationKind":  codesIn(codelist.Values[RelationKind]()),
			"Giver":         codesIn(codelist.Values[Giver]()),
		})
}

func codesIn[T fmt.Stringer](values []T) []string {
	var list []string
	for _, v := range values {
		list = append(list, v.String())
	}
	return list
}
