package assistance

import "github.com/treatyaid/treatyaid/schema/codelist"

// Form is the form in which assistance is given: the three of Article 6(2). One
// act may have several. The zero Form is none and has no code.
type Form uint8

// The forms of Article 6(2).
const (
	Technical Form = iota + 1
	Material
	Financial
)

var forms = codelist.New[Form]("form", "technical", "material", "financial")

// Forms returns every form in the order of Article 6(2). The slice is the
// caller's own.
func Forms() []Form { return forms.Values() }

// ParseForm returns the form of a code. An error is a *[codelist.UnknownError].
func ParseForm(code string) (Form, error) { return forms.Parse(code) }

// String returns the code of f, and "" for none.
func (f Form) String() string { return forms.String(f) }

// MarshalText implements [encoding.TextMarshaler]. The zero Form is an error.
func (f Form) MarshalText() ([]byte, error) { return forms.Marshal(f) }

// UnmarshalText implements [encoding.TextUnmarshaler], as [ParseForm].
func (f *Form) UnmarshalText(text []byte) error { return forms.Unmarshal(text, f) }
