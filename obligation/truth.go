package obligation

import "github.com/treatyaid/treatyaid/schema/codelist"

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

// Not exchanges Yes and No.
func (t Truth) Not() Truth {
	switch t {
	case Yes:
		return No
	case No:
		return Yes
	}
	return Unknown
}

// And is No if either is No, Yes if both are Yes, and otherwise Unknown.
func (t Truth) And(u Truth) Truth {
	switch {
	case t == No || u == No:
		return No
	case t == Yes && u == Yes:
		return Yes
	}
	return Unknown
}

// Or is Yes if either is Yes, No if both are No, and otherwise Unknown.
func (t Truth) Or(u Truth) Truth { return t.Not().And(u.Not()).Not() }
