package obligation

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// ClockStart is from when a [Clock] counts. The zero value is no start.
type ClockStart uint8

// The starts of clocks.
const (
	FromEntryIntoForce ClockStart = iota + 1 // of the treaty for the bearer
	FromRequest                              // the receipt of a request
	FromEvent                                // something that happened, as the norm says
)

var clockStarts = codelist.New[ClockStart]("start of a clock", "entry-into-force", "request", "event")

// String returns the code of c, or the empty string for the zero value.
func (c ClockStart) String() string { return clockStarts.String(c) }

// MarshalText writes the code; a value without one is an error.
func (c ClockStart) MarshalText() ([]byte, error) { return clockStarts.Marshal(c) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (c *ClockStart) UnmarshalText(text []byte) error { return clockStarts.Unmarshal(text, c) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (c *ClockStart) Scan(held any) error { return codelist.Scan(c, held) }

// Value writes the code to a database, as [codelist.Value].
func (c ClockStart) Value() (driver.Value, error) { return codelist.Value(c) }

// Label returns the name of c in a language. ok is false if there is none.
func (c ClockStart) Label(language label.Language) (text string, ok bool) {
	return label.Text("ClockStart", c.String(), language)
}
