// Package codelist holds closed vocabularies: lists of kebab-case codes, each
// standing for one value of a small integer type.
//
// A vocabulary is written once, in the order of its JSON Schema enum, and
// gives its type String, Parse, MarshalText and UnmarshalText:
//
//	type Modality uint8
//
//	const (
//		Right Modality = iota + 1
//		Duty
//	)
//
//	var modalities = codelist.New[Modality]("modality", "right", "duty")
//
//	func (m Modality) String() string { return modalities.String(m) }
//
// The zero value of such a type stands for no code at all: it prints as the
// empty string and is refused by MarshalText.
package codelist

import (
	"fmt"
	"slices"
	"strings"
)

// List is one closed vocabulary. It is immutable and safe for concurrent use.
type List[T ~uint8] struct {
	name  string
	codes []string
	value map[string]T
}

// New makes the vocabulary called name from its codes in order; the first code
// stands for the value 1. It panics when a code is written twice.
func New[T ~uint8](name string, codes ...string) List[T] {
	l := List[T]{name: name, codes: codes, value: make(map[string]T, len(codes))}
	for i, code := range codes {
		if _, twice := l.value[code]; twice {
			panic("codelist: " + name + " has " + code + " twice")
		}
		l.value[code] = T(i + 1)
	}
	return l
}

// String returns the code of v, or the empty string when v has none.
func (l List[T]) String(v T) string {
	if v == 0 || int(v) > len(l.codes) {
		return ""
	}
	return l.codes[v-1]
}

// Parse returns the value of a code; case matters. The error is an
// *UnknownError.
func (l List[T]) Parse(code string) (T, error) {
	if v, ok := l.value[code]; ok {
		return v, nil
	}
	return 0, &UnknownError{Vocabulary: l.name, Found: code, Allowed: l.Codes()}
}

// Marshal returns the code of v as text. A value without a code is an error,
// so that nothing unreadable is ever written.
func (l List[T]) Marshal(v T) ([]byte, error) {
	if code := l.String(v); code != "" {
		return []byte(code), nil
	}
	return nil, fmt.Errorf("%s: %d has no code", l.name, v)
}

// Unmarshal sets *v to the value of the code in text.
func (l List[T]) Unmarshal(text []byte, v *T) error {
	parsed, err := l.Parse(string(text))
	if err == nil {
		*v = parsed
	}
	return err
}

// Codes returns the codes in order. The slice is the caller's own.
func (l List[T]) Codes() []string { return slices.Clone(l.codes) }

// Values returns the values in order. The slice is the caller's own.
func (l List[T]) Values() []T {
	values := make([]T, len(l.codes))
	for i := range values {
		values[i] = T(i + 1)
	}
	return values
}

// UnknownError says that a code is not in a vocabulary.
type UnknownError struct {
	Vocabulary string   // the vocabulary's name, such as "modality"
	Found      string   // what was found
	Allowed    []string // every code of the vocabulary, in order
}

// Error names the vocabulary, a short prefix of what was found, and the codes
// when they are few.
func (e *UnknownError) Error() string {
	found := e.Found
	if len(found) > 40 {
		found = found[:40] + "..."
	}
	if len(e.Allowed) > 12 {
		return fmt.Sprintf("%q is not a known %s", found, e.Vocabulary)
	}
	return fmt.Sprintf("%q is not a known %s: one of %s", found, e.Vocabulary, strings.Join(e.Allowed, ", "))
}
