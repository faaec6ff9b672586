package obligation

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Survival is what a norm expressly outlasts. The zero value is nothing.
type Survival uint8

// What a norm can outlast.
const (
	SurvivesInability  Survival = iota + 1 // the bearer cannot do what it chose or declared to do
	SurvivesWithdrawal                     // the bearer has left the treaty: what arose before stays owed
)

var survivals = codelist.New[Survival]("what is outlasted", "inability", "withdrawal")

// String returns the code of s, or the empty string for the zero value.
func (s Survival) String() string { return survivals.String(s) }

// MarshalText writes the code; a value without one is an error.
func (s Survival) MarshalText() ([]byte, error) { return survivals.Marshal(s) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (s *Survival) UnmarshalText(text []byte) error { return survivals.Unmarshal(text, s) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (s *Survival) Scan(held any) error { return codelist.Scan(s, held) }

// Value writes the code to a database, as [codelist.Value].
func (s Survival) Value() (driver.Value, error) { return codelist.Value(s) }

// Label returns the name of s in a language. ok is false if there is none.
func (s Survival) Label(language label.Language) (text string, ok bool) {
	return label.Text("Survival", s.String(), language)
}
