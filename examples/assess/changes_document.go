package main

import (
	"io"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
)

// changesDocument is the changes as JSON: what was asked before and after, and every
// change.
type changesDocument struct {
	Notices   []string                    `json:"notices"`
	Registers []obligation.RegisterName   `json:"registers"`
	Before    obligation.QuestionDocument `json:"before"`
	After     obligation.QuestionDocument `json:"after"`
	Changes   []changeEntry               `json:"changes"`
}

// changeEntry is one change.
type changeEntry struct {
	Key    obligation.FindingKey  `json:"key"`
	Before *obligation.ChangeSide `json:"before,omitempty"` // none: it was not asked
	After  *obligation.ChangeSide `json:"after,omitempty"`
	Facts  []factEntry            `json:"facts,omitempty"`
}

// factEntry is a fact that changed, named as the open facts of an assessment are: where
// it is whether a State is bound, it has no predicate.
type factEntry struct {
	Kind      obligation.ConditionKind `json:"kind"`
	Predicate obligation.Predicate     `json:"predicate,omitzero"`
	Subject   party.State              `json:"subject"`
	Object    party.State              `json:"object,omitzero"`
	Category  assistance.Category      `json:"category,omitzero"`
	Before    *obligation.FactSide     `json:"before,omitempty"`
	After     *obligation.FactSide     `json:"after,omitempty"`
}

// writeChanges writes the changes as JSON.
func writeChanges(w io.Writer, a *answer) error {
	d := changesDocument{Notices: obligation.Notices(), Registers: a.assessment.Document().Registers,
		Before: a.changes.before.Question().Document(), After: a.assessment.Question().Document(), Changes: []changeEntry{}}
	for _, c := range a.changes.all {
		entry := changeEntry{Key: c.Key, Before: c.Before, After: c.After}
		for _, f := range c.Facts {
			entry.Facts = append(entry.Facts, factEntry{f.Kind, f.Fact.Predicate, f.Fact.Subject, f.Fact.Object, f.Fact.Category, f.Before, f.After})
		}
		d.Changes = append(d.Changes, entry)
	}
	return encoder(w).Encode(d)
}
