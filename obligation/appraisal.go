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
func (a Appraisal) KnownOn() civil.Date {
	if !a.Known.IsZero() {
		return a.Known
	}
	return a.Source.Known()
}

// check reports what a schema cannot see.
func (a *Appraisal) check(f *schema.Faults, at schema.Pointer) {
	a.Source.Check(f, at.Member("source"))
	a.Source.CheckDay(f, at.Member("at"), a.At)
	a.Source.CheckDay(f, at.Member("known"), a.Known)
	if a.Counterparty == a.Bearer {
		f.Add(at.Member("counterparty"), schema.CodeWrongArgument, "a State is not its own counterparty")
	}
}

// ParseAppraisal reads one appraisal by itself: strict scan, JSON Schema, and the
// rules. It reads all or nothing; the error is a *schema.Errors with every fault.
func ParseAppraisal(data []byte) (Appraisal, error) {
	plain, err := schema.DecodeItem[plainAppraisal](schema.Item{In: schema.KindRegister, List: "appraisals"}, data, schema.Limits{})
	if err != nil {
		return Appraisal{}, err
	}
	a := Appraisal(plain)
	faults := schema.NewFaults(data, schema.Limits{})
	a.check(faults, "")
	if err := faults.Err(); err != nil {
		return Appraisal{}, err
	}
	return a, nil
}

// plainAppraisal has the fields of an Appraisal and none of its methods.
type plainAppraisal Appraisal

// UnmarshalJSON implements json.Unmarshaler, as ParseAppraisal.
func (a *Appraisal) UnmarshalJSON(data []byte) error {
	read, err := ParseAppraisal(data)
	if err == nil {
		*a = read
	}
	return err
}
