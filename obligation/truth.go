package obligation

import (
	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/schema/codelist"
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

// String returns "unknown", "no" or "yes".
func (t Truth) String() string {
	switch t {
	case No:
		return "no"
	case Yes:
		return "yes"
	}
	return "unknown"
}

// MarshalText writes the word that String returns.
func (t Truth) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads a word that String returns; any other is a
// *codelist.UnknownError.
func (t *Truth) UnmarshalText(text []byte) error {
	for _, v := range []Truth{Unknown, No, Yes} {
		if string(text) == v.String() {
			*t = v
			return nil
		}
	}
	return &codelist.UnknownError{Vocabulary: "truth", Found: string(text), Allowed: []string{"unknown", "no", "yes"}}
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
