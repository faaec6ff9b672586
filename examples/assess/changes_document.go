package main

import (
	"io"

	"github.com/treatyaid/treatyaid/obligation"
)

// changesDocument is the changes as JSON: what was asked before and after, and every
// change.
type changesDocument struct {
	Notices   []string                    `json:"notices"`
	Registers []obligation.RegisterName   `json:"registers"`
	Before    obligation.QuestionDocument `json:"before"`
	After     obligation.QuestionDocument `json:"after"`
	Changes   []obligation.Change         `json:"changes"`
}

// writeChanges writes the changes as JSON.
func writeChanges(w io.Writer, a *answer) error {
	d := changesDocument{Notices: obligation.Notices(), Registers: a.assessment.Document().Registers,
		Before: a.changes.before.Question().Document(), After: a.assessment.Question().Document(), Changes: a.changes.all}
	if d.Changes == nil {
		d.Changes = []obligation.Change{}
	}
	return encoder(w).Encode(d)
}
