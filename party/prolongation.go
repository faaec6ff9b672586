package party

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Prolongation is what keeps a withdrawing State bound until it ends. The zero
// Prolongation is none and has no code: nothing does.
type Prolongation uint8

const (
	// ByArmedConflict: the one in which the State is engaged when the delay has passed.
	ByArmedConflict Prolongation = iota + 1
	// ByArmedConflictOrOccupation: that, or an occupation.
	ByArmedConflictOrOccupation
	// ByAnyArmedConflict: until the State is party to none, also of those that began later.
	ByAnyArmedConflict
)

var prolongations = codelist.New[Prolongation]("prolongation",
	"armed-conflict", "armed-conflict-or-occupation", "any-armed-conflict")

// String returns the code of p, and "" for none.
func (p Prolongation) String() string { return prolongations.String(p) }

// MarshalText implements [encoding.TextMarshaler]. The zero Prolongation is an error.
func (p Prolongation) MarshalText() ([]byte, error) { return prolongations.Marshal(p) }

// UnmarshalText implements [encoding.TextUnmarshaler]. An error is a
// *[codelist.UnknownError].
func (p *Prolongation) UnmarshalText(text []byte) error { return prolongations.Unmarshal(text, p) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (p *Prolongation) Scan(held any) error { return codelist.Scan(p, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (p Prolongation) Value() (driver.Value, error) { return codelist.Value(p) }

// Label returns the name of p in a language. ok is false if there is none: then
// nothing stands in for it.
func (p Prolongation) Label(language label.Language) (text string, ok bool) {
	return label.Text("Prolongation", p.String(), language)
}
