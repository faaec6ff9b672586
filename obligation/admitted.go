package obligation

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Admitted says which evidence a fact admits. The zero value admits all.
type Admitted uint8

// The evidence that a fact can be limited to.
const (
	AnyEvidence Admitted = iota + 1 // determinations and records
	OwnWord                         // determinations that the State itself made; others are shown and settle nothing
	RecordsOnly                     // records wholly of the treaty's own subjects; they never make a No
)

var admissions = codelist.New[Admitted]("kind of evidence", "any", "own-word", "records")

// String returns the code of a, or the empty string for the zero value.
func (a Admitted) String() string { return admissions.String(a) }

// MarshalText writes the code; a value without one is an error.
func (a Admitted) MarshalText() ([]byte, error) { return admissions.Marshal(a) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (a *Admitted) UnmarshalText(text []byte) error { return admissions.Unmarshal(text, a) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (a *Admitted) Scan(held any) error { return codelist.Scan(a, held) }

// Value writes the code to a database, as [codelist.Value].
func (a Admitted) Value() (driver.Value, error) { return codelist.Value(a) }

// Label returns the name of a in a language. ok is false if there is none.
func (a Admitted) Label(language label.Language) (text string, ok bool) {
	return label.Text("Admitted", a.String(), language)
}
