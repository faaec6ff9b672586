package codelist

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

type colour uint8

var colours = New[colour]("colour", "red", "green")

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
		var unknown *UnknownError
		if !errors.As(err, &unknown) {
			t.Fatalf("Parse(%q): %v", code, err)
		}
		if diff := cmp.Diff(&UnknownError{Vocabulary: "colour", Found: code, Allowed: []string{"red", "green"}}, unknown); diff != "" {
			t.Error(diff)
		}
	}
}

func TestTwicePanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a repeated code did not panic")
		}
	}()
	New[colour]("colour", "red", "red")
}
