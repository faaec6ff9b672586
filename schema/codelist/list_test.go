package codelist_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/treatyaid/treatyaid/schema/codelist"
)

type colour uint8

var colours = codelist.New[colour]("colour", "red", "green")

func TestRoundTrip(t *testing.T) {
	for _, v := range colours.Values() {
		text, err := colours.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		var back colour
		if err := colours.Unmarshal(text, &back); err != nil || back != v {
			t.Errorf("%s read back as %v, %v", text, back, err)
		}
	}
	if diff := cmp.Diff([]string{"red", "green"}, colours.Codes()); diff != "" {
		t.Error(diff)
	}
}

func TestNoCode(t *testing.T) {
	for _, v := range []colour{0, 3, 255} {
		if got := colours.String(v); got != "" {
			t.Errorf("String(%d) = %q", v, got)
		}
		if _, err := colours.Marshal(v); err == nil {
			t.Errorf("Marshal(%d) succeeded", v)
		}
	}
}

func TestUnknown(t *testing.T) {
	for _, code := range []string{"", "Red", "red ", "blue"} {
		_, err := colours.Parse(code)
		var unknown *codelist.UnknownError
		if !errors.As(err, &unknown) {
			t.Fatalf("Parse(%q): %v", code, err)
		}
		if diff := cmp.Diff(&codelist.UnknownError{Vocabulary: "colour", Found: code, Allowed: []string{"red", "green"}}, unknown); diff != "" {
			t.Error(diff)
		}
	}
}

// TestUnknownSays has every way to read a code tell what may stand there and what may
// have been meant.
func TestUnknownSays(t *testing.T) {
	for _, test := range []struct {
		code    string
		nearest []string
		text    string
	}{
		{"Dark", []string{"dark"}, `"Dark" is not a known tone; nearest in spelling: dark; allowed: light, dark`},
		{"ligth", []string{"light"}, `"ligth" is not a known tone; nearest in spelling: light; allowed: light, dark`},
		{"purple", []string{}, `"purple" is not a known tone; allowed: light, dark`},
		{strings.Repeat("x", 1000), nil, `"` + strings.Repeat("x", 40) + `..." is not a known tone; allowed: light, dark`},
	} {
		var v tone
		_, parsed := codelist.Parse[tone](test.code)
		for way, err := range map[string]error{"Parse": parsed, "Scan": codelist.Scan(&v, test.code), "UnmarshalText": v.UnmarshalText([]byte(test.code))} {
			var unknown *codelist.UnknownError
			if !errors.As(err, &unknown) {
				t.Errorf("%s of %.40q: %v", way, test.code, err)
				continue
			}
			if diff := cmp.Diff(test.nearest, unknown.Nearest(), cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("%s of %.40q: nearest %s", way, test.code, diff)
			}
			if unknown.Error() != test.text {
				t.Errorf("%s of %.40q: %v", way, test.code, err)
			}
		}
	}
}

func TestTwicePanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a repeated code did not panic")
		}
	}()
	codelist.New[colour]("colour", "red", "red")
}
