package obligation

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Between says whose programmes bear on a norm. The zero value is nobody's.
type Between uint8

// Whose programmes bear on a norm.
const (
	BetweenPair   Between = iota + 1 // those to which bearer and counterparty are both parties
	BetweenBearer                    // those to which the bearer is a party
)

var betweens = codelist.New[Between]("between", "pair", "bearer")

// String returns the code of b, or the empty string for the zero value.
func (b Between) String() string { return betweens.String(b) }

// MarshalText writes the code; a value without one is an error.
func (b Between) MarshalText() ([]byte, error) { return betweens.Marshal(b) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (b *Between) UnmarshalText(text []byte) error { return betweens.Unmarshal(text, b) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (b *Between) Scan(held any) error { return codelist.Scan(b, held) }

// Value writes the code to a database, as [codelist.Value].
func (b Between) Value() (driver.Value, error) { return codelist.Value(b) }

// Label returns the name of b in a language. ok is false if there is none.
func (b Between) Label(language label.Language) (text string, ok bool) {
	return label.Text("Between", b.String(), language)
}
