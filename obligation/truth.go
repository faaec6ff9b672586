package obligation

import (
	"database/sql/driver"
	"fmt"
	"slices"

	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Truth is what the evidence makes of a condition: it holds, it does not, or
// the register does not settle it. The zero value is Unknown, so that nothing
// defaults to a No.
type Truth uint8

// The three values of Kleene's logic.
const (
	Unknown Truth = iota
	No
	Yes
)

// truths are the codes, by value.
var truths = [...]string{Unknown: "unknown", No: "no", Yes: "yes"}

// String returns "unknown", "no" or "yes", or the empty string for any other value.
func (t Truth) String() string {
	if int(t) >= len(truths) {
		return ""
	}
	return truths[t]
}

// MarshalText writes the code; a value without one is an error.
func (t Truth) MarshalText() ([]byte, error) {
	if code := t.String(); code != "" {
		return []byte(code), nil
	}
	return nil, fmt.Errorf("truth: %d has no code", t)
}

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (t *Truth) UnmarshalText(text []byte) error {
	i := slices.Index(truths[:], string(text))
	if i < 0 {
		return &codelist.UnknownError{Vocabulary: "truth", Found: string(text), Allowed: slices.Clone(truths[:])}
	}
	*t = Truth(i)
	return nil
}

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (t *Truth) Scan(held any) error { return codelist.Scan(t, held) }

// Value writes the code to a database, as [codelist.Value].
func (t Truth) Value() (driver.Value, error) { return codelist.Value(t) }

// Label returns the name of t in a language. ok is false if there is none.
func (t Truth) Label(language label.Language) (text string, ok bool) {
	return label.Text("Truth", t.String(), language)
}

// truthOf is a truth of the engine as one of the answer.
func truthOf(t logic.Truth) Truth {
	switch t {
	case logic.Yes:
		return Yes
	case logic.No:
		return No
	}
	return Unknown
}
