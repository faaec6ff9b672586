package obligation

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Who names a State by its place in a norm. The zero value is no place.
type Who uint8

// The places. Holder stands only in the condition of a role, for the State
// whose role it is.
const (
	Bearer       Who = iota + 1 // who holds the right or owes the duty
	Counterparty                // the State toward which the norm is asked
	Holder                      // the State that holds a role
)

var places = codelist.New[Who]("place", "bearer", "counterparty", "holder")

// String returns the code of w, or the empty string for the zero value.
func (w Who) String() string { return places.String(w) }

// MarshalText writes the code; a value without one is an error.
func (w Who) MarshalText() ([]byte, error) { return places.Marshal(w) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (w *Who) UnmarshalText(text []byte) error { return places.Unmarshal(text, w) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (w *Who) Scan(held any) error { return codelist.Scan(w, held) }

// Value writes the code to a database, as [codelist.Value].
func (w Who) Value() (driver.Value, error) { return codelist.Value(w) }

// Label returns the name of w in a language. ok is false if there is none.
func (w Who) Label(language label.Language) (text string, ok bool) {
	return label.Text("Who", w.String(), language)
}

// of returns the State in a place; none for another place.
func (w Who) of(bearer, counterparty party.State) party.State {
	switch w {
	case Bearer:
		return bearer
	case Counterparty:
		return counterparty
	}
	return party.State{}
}
