package obligation

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Threshold is the entry into force that an event is held against. The zero
// value is none.
type Threshold uint8

// The thresholds. Paragraph 6(6) says "after entry into force of this
// Convention" without "for that State Party", unlike 3(2), 4(1) and 7(1).
const (
	InForceOfInstrument Threshold = iota + 1 // the entry into force of the instrument itself: 17(1)
	InForceForState                          // the entry into force for the State concerned: 17(2)
	FromInForceForState                      // the same, and an event on that very day counts: what does not come before it
)

var thresholds = codelist.New[Threshold]("threshold", "instrument", "state", "from-state")

// String returns the code of t, or the empty string for the zero value.
func (t Threshold) String() string { return thresholds.String(t) }

// MarshalText writes the code; a value without one is an error.
func (t Threshold) MarshalText() ([]byte, error) { return thresholds.Marshal(t) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (t *Threshold) UnmarshalText(text []byte) error { return thresholds.Unmarshal(text, t) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (t *Threshold) Scan(held any) error { return codelist.Scan(t, held) }

// Value writes the code to a database, as [codelist.Value].
func (t Threshold) Value() (driver.Value, error) { return codelist.Value(t) }

// Label returns the name of t in a language. ok is false if there is none.
func (t Threshold) Label(language label.Language) (text string, ok bool) {
	return label.Text("Threshold", t.String(), language)
}
