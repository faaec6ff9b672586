package desk

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// PairRecord is a record of assistance as a view shows it.
type PairRecord struct {
	ID         string                `json:"id"`
	Subjects   []assistance.Subject  `json:"subjects"`
	Categories []assistance.Category `json:"categories"`
	Steps      []PairStep            `json:"steps"`
}

// PairStep is one step of it.
type PairStep struct {
	Stage    assistance.Stage   `json:"stage"`
	When     civil.Period       `json:"when,omitzero"` // none: it is not dated
	Foreseen bool               `json:"foreseen,omitempty"`
	Amounts  []assistance.Range `json:"amounts"` // in each currency, as its figures bound it; none: no amount is printed
	Beside   []assistance.Money `json:"beside"`  // the equivalents that are printed beside them
	Sources  []party.Source     `json:"sources"`
}

func pairRecord(r *assistance.Record, known civil.Date) PairRecord {
	record := PairRecord{ID: r.ID, Subjects: r.Subjects, Categories: []assistance.Category{}, Steps: []PairStep{}}
	for _, part := range r.Parts {
		record.Categories = append(record.Categories, part.Category)
	}
	for _, step := range r.Steps {
		if known.IsZero() || !step.KnownOn().After(known) {
			record.Steps = append(record.Steps, pairStep(step, known))
		}
	}
	return record
}

func pairStep(step assistance.Step, known civil.Date) PairStep {
	when, _ := step.When()
	one := PairStep{Stage: step.Stage, When: when, Foreseen: step.Foreseen, Amounts: append([]assistance.Range{}, step.Amounts(known)...),
		Beside: []assistance.Money{}, Sources: []party.Source{step.Source}}
	for i, f := range step.Figures {
		if !step.Counts(i, known) {
			continue
		}
		if f.Equivalent != (assistance.Money{}) && !slices.Contains(one.Beside, f.Equivalent) {
			one.Beside = append(one.Beside, f.Equivalent)
		}
		if f.Source != nil && !slices.Contains(one.Sources, *f.Source) {
			one.Sources = append(one.Sources, *f.Source)
		}
	}
	return one
}
