package obligation

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Side is whom a record must name as provider or recipient to bear on a norm.
// The zero value is nobody.
type Side uint8

// The sides of a record.
const (
	SideBearer       Side = iota + 1 // the bearer of the norm
	SideCounterparty                 // the counterparty
	SideAny                          // anyone
)

var sideCodes = [...]string{"bearer", "counterparty", "any"}

var sides = codelist.New[Side]("side", sideCodes[:]...)

// String returns the code of s, or the empty string for the zero value.
func (s Side) String() string { return sides.String(s) }

// MarshalText writes the code; a value without one is an error.
func (s Side) MarshalText() ([]byte, error) { return sides.Marshal(s) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (s *Side) UnmarshalText(text []byte) error { return sides.Unmarshal(text, s) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (s *Side) Scan(held any) error { return codelist.Scan(s, held) }

// Value writes the code to a database, as [codelist.Value].
func (s Side) Value() (driver.Value, error) { return codelist.Value(s) }

// Label returns the name of s in a language. ok is false if there is none.
func (s Side) Label(language label.Language) (text string, ok bool) {
	return label.Text("Side", s.String(), language)
}

// actors is whom a side stands for; none is anyone.
func (s Side) actors(b, c party.State) []party.Actor {
	switch s {
	case SideBearer:
		return []party.Actor{{Kind: party.ActorState, State: b}}
	case SideCounterparty:
		return []party.Actor{{Kind: party.ActorState, State: c}}
	}
	return nil
}
