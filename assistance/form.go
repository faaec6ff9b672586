package assistance

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Form is the form in which assistance is given: the three of Article 6(2) of the CCM. One
// act may have several. The zero Form is none and has no code.
type Form uint8

// The forms of Article 6(2) of the CCM.
const (
	Technical Form = iota + 1
	Material
	Financial
)

var forms = codelist.New[Form]("form", "technical", "material", "financial")

// String returns the code of f, and "" for none.
func (f Form) String() string { return forms.String(f) }

// MarshalText implements [encoding.TextMarshaler]. The zero Form is an error.
func (f Form) MarshalText() ([]byte, error) { return forms.Marshal(f) }

// UnmarshalText implements [encoding.TextUnmarshaler]. Any other text is a
// *[codelist.UnknownError].
func (f *Form) UnmarshalText(text []byte) error { return forms.Unmarshal(text, f) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (f *Form) Scan(held any) error { return codelist.Scan(f, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (f Form) Value() (driver.Value, error) { return codelist.Value(f) }

// Label returns the name of f in a language. ok is false if there is none: then
// nothing stands in for it.
func (f Form) Label(language label.Language) (text string, ok bool) {
	return label.Text("Form", f.String(), language)
}
