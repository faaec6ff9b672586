package assistance

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Sense is how the amount of a [Figure] is to be taken. The zero Sense has no code: as
// exact.
type Sense uint8

const (
	AtLeast    Sense = iota + 1 // it may be more, without end
	AtMost                      // from nothing up to it
	Between                     // from Amount to UpTo
	About                       // rounded to the Nearest; without that, anything
	OpenAmount                  // no amount can be read, or no currency: only the print is kept
)

var senses = codelist.New[Sense]("sense", "at-least", "at-most", "between", "about", "open")

// String returns the code of s, and "" for none.
func (s Sense) String() string { return senses.String(s) }

// MarshalText implements [encoding.TextMarshaler]. The zero Sense is an error.
func (s Sense) MarshalText() ([]byte, error) { return senses.Marshal(s) }

// UnmarshalText implements [encoding.TextUnmarshaler]. Any other text is a
// *[codelist.UnknownError].
func (s *Sense) UnmarshalText(text []byte) error { return senses.Unmarshal(text, s) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (s *Sense) Scan(held any) error { return codelist.Scan(s, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (s Sense) Value() (driver.Value, error) { return codelist.Value(s) }

// Label returns the name of s in a language. ok is false if there is none: then
// nothing stands in for it.
func (s Sense) Label(language label.Language) (text string, ok bool) {
	return label.Text("Sense", s.String(), language)
}
