package codelist

import (
	"fmt"
	"slices"
)

// List is one closed vocabulary. It never changes and is safe for concurrent use.
// The zero List has no codes.
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

// Parse returns the value of a code; case matters. An error is an [*UnknownError].
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

// Unmarshal sets *v to the value of the code in text. An error is an
// [*UnknownError], and then *v stays as it is.
func (l List[T]) Unmarshal(text []byte, v *T) error {
	if known, ok := l.value[string(text)]; ok { // which copies nothing
		*v = known
		return nil
	}
	_, err := l.Parse(string(text))
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
