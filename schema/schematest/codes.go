package schematest

import (
	"encoding"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// code is what a type of codes has.
type code interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
	stored
	Label(label.Language) (string, bool)
}

// coded is what a pointer to it has.
type coded[T any] interface {
	encoding.TextUnmarshaler
	scanned[T]
}

// Codes reports to t where T does not do what every type of codes must. list is the
// name of its code list, which has the codes in order.
//
//   - Its values are those of the list. Each is written as its code, which is read
//     as the value.
//   - Any other text is a *[codelist.UnknownError] with all codes, and leaves the
//     value as it is.
//   - Label is what the list has, at least in English, French and Spanish.
//   - A value without a code has no label, and is written neither as text nor into a
//     database.
//   - It is [Stored].
func Codes[T code, P coded[T]](t testing.TB, list string) {
	t.Helper()
	for _, wrong := range codedWrongly[T, P](list) {
		t.Errorf("%s: %s", list, wrong)
	}
}

// codedWrongly returns what is wrong with the codes of T.
func codedWrongly[T code, P coded[T]](list string) []string {
	read, err := label.Read(list)
	if err != nil {
		return []string{err.Error()}
	}
	var want []string
	for _, entry := range read.Codes {
		want = append(want, entry.Code)
	}
	var wrong, codes []string
	complain := func(format string, args ...any) { wrong = append(wrong, fmt.Sprintf(format, args...)) }
	values := codelist.Values[T]()
	for _, v := range values {
		codes = append(codes, v.String())
		text, err := v.MarshalText()
		if err != nil || string(text) != v.String() {
			complain("%v is written %q, %v", v, text, err)
		}
		if back, err := codelist.Parse[T, P](v.String()); err != nil || back != v {
			complain("%v is read as %v, %v", v, back, err)
		}
		for _, language := range label.Languages() {
			text, ok := v.Label(language)
			if listed, there := label.Find(list, v.String(), language); text != listed.Text || ok != there {
				complain("%v in %v is %q, %v; want %q", v, language, text, ok, listed.Text)
			}
		}
		for _, language := range []label.Language{label.English, label.French, label.Spanish} {
			if _, ok := v.Label(language); !ok {
				complain("%v has no label in %v", v, language)
			}
		}
	}
	if !slices.Equal(codes, want) {
		complain("the codes are %q, want %q", codes, want)
	}
	for i := range 256 {
		if v := T(i); !slices.Contains(values, v) {
			withoutCode(v, complain)
		}
	}
	for _, text := range []string{"", "no-such-code", "X", want[0] + " ", " " + want[0]} {
		for _, v := range values {
			kept := v
			err := P(&kept).UnmarshalText([]byte(text))
			var unknown *codelist.UnknownError
			if !errors.As(err, &unknown) || unknown.Found != text || !slices.Equal(unknown.Allowed, want) || kept != v {
				complain("%q is read as %v, %v", text, kept, err)
			}
		}
	}
	return append(wrong, storedWrongly[T, P](values)...)
}

// withoutCode complains of what a value without a code must not do.
func withoutCode[T code](v T, complain func(string, ...any)) {
	if v.String() != "" {
		complain("%d prints as %q", uint8(v), v)
	}
	if text, err := v.MarshalText(); err == nil {
		complain("%d is written %q", uint8(v), text)
	}
	if held, err := v.Value(); held != nil || (err == nil) != (v == 0) {
		complain("%d is written %#v, %v into a database", uint8(v), held, err)
	}
	for _, language := range append(label.Languages(), 0, 255) {
		if text, ok := v.Label(language); text != "" || ok {
			complain("%d is %q in %v", uint8(v), text, language)
		}
	}
}
