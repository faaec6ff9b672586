package obligation

import (
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Appraisal is what a named body has said of a State and a norm. It changes no
// finding; it is shown beside it.
type Appraisal struct {
	ID           string       `json:"id"`
	Instrument   string       `json:"instrument"`
	Norm         string       `json:"norm"`
	Bearer       party.State  `json:"bearer"`
	Counterparty party.State  `json:"counterparty,omitzero"` // none: of the bearer at large
	By           party.Actor  `json:"by"`
	Words        string       `json:"words"` // what was said, briefly
	At           civil.Date   `json:"at,omitzero"`
	Known        civil.Date   `json:"known,omitzero"`
	Source       party.Source `json:"source"`
}

// KnownOn returns the day from which the appraisal counts as known.
func (a *Appraisal) KnownOn() civil.Date {
	if !a.Known.IsZero() {
		return a.Known
	}
	return a.Source.Known()
}

// check reports what a schema cannot see.
func (a *Appraisal) check(f *schema.Faults, at schema.Pointer) {
	a.Source.Check(f, at.Member("source"))
	if a.Counterparty == a.Bearer {
		f.Add(at.Member("counterparty"), schema.CodeWrongArgument, "a State is not its own counterparty")
	}
}
