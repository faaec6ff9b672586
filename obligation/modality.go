package obligation

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Modality is what a norm does to its bearer. The exact operative words stand
// beside it in Norm.Words. The zero value is no modality.
type Modality uint8

// The modalities, with examples of the CCM. That a Right, a Permission or an Encouragement does not
// apply never means "may not".
const (
	Right          Modality = iota + 1 // "has the right to": 6(1), 6(3)
	Duty                               // "shall", "undertakes to": 4(4)(b), 6(2) to 6(8), 6(10), 6(12), 7(1)(n)
	Prohibition                        // "shall not": 6(3)
	Permission                         // "may": 6(2), 6(7), 6(9), 6(11)
	Encouragement                      // "is strongly encouraged to": 4(4)(a)
	Responsibility                     // "shall have a responsibility to", which may be read as a duty
	Saving                             // "without prejudice to": leaves other obligations as they are
)

var modalities = codelist.New[Modality]("modality", "right", "duty", "prohibition", "permission", "encouragement", "responsibility", "saving")

// String returns the code of m, or the empty string for the zero value.
func (m Modality) String() string { return modalities.String(m) }

// MarshalText writes the code; a value without one is an error.
func (m Modality) MarshalText() ([]byte, error) { return modalities.Marshal(m) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (m *Modality) UnmarshalText(text []byte) error { return modalities.Unmarshal(text, m) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (m *Modality) Scan(held any) error { return codelist.Scan(m, held) }

// Value writes the code to a database, as [codelist.Value].
func (m Modality) Value() (driver.Value, error) { return codelist.Value(m) }

// Label returns the name of m in a language. ok is false if there is none.
func (m Modality) Label(language label.Language) (text string, ok bool) {
	return label.Text("Modality", m.String(), language)
}
