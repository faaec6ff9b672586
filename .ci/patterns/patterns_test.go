package main

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// asOfThis are definitions whose patterns lack what the schemas' have.
var asOfThis = []definition{
	{name: "Unguarded", pattern: "^[a-z]+$", maxLength: 9, texts: []string{"a", "a\n", "a b"}},
	{name: "Guarded", pattern: "^[a-z]+$", refused: `^[a-z]*[^a-z]\x0a?$`, maxLength: 9, texts: []string{"a", "a\n", "a\r\n"}},
	{name: "Short", pattern: "^[a-z]{2}$", maxLength: 2, texts: []string{"ab", "ab\n", "abc"}},
	{name: "Digits", pattern: `^\d$`, maxLength: 1, texts: []string{"1", "٢"}},
}

// TestNoticed has Python judge patterns that do not mean the same there.
func TestNoticed(t *testing.T) {
	t.Chdir("..") // from where engines are called
	python := engines[slices.IndexFunc(engines, func(e engine) bool { return e.name == "python" })]
	type noticed struct {
		Breaks        int
		Others, Whole []string
	}
	want := map[string]noticed{
		"Unguarded": {Breaks: 1, Whole: []string{`Unguarded takes "a\n": true, in Go false`}},
		"Guarded":   {Breaks: 1},
		"Short":     {Breaks: 1},
		"Digits": {Others: []string{`Digits, pattern, matches "٢": true, in Go false`},
			Whole: []string{`Digits takes "٢": true, in Go false`}},
	}
	got := map[string]noticed{}
	for _, d := range asOfThis {
		asked := d.questions()
		inGo, err := inGo(asked)
		if err != nil {
			t.Fatal(err)
		}
		inPython, err := python.judge(asked)
		if err != nil {
			t.Fatal(err)
		}
		var one noticed
		one.Breaks, one.Others = asked[0].differences(inGo[0], inPython[0])
		one.Whole = d.differences(inGo, inPython)
		got[d.name] = one
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestTexts holds what is tried to what it is for: every string is taken and refused.
func TestTexts(t *testing.T) {
	all, err := definitions()
	if err != nil {
		t.Fatal(err)
	}
	again, err := definitions()
	if err != nil {
		t.Fatal(err)
	}
	for i, d := range all {
		if !slices.Equal(d.texts, again[i].texts) {
			t.Errorf("%s: other texts the second time", d.name)
		}
		matches, err := inGo(d.questions())
		if err != nil {
			t.Fatal(err)
		}
		taken := 0
		for i, text := range d.texts {
			if d.takes(text, matches[0][i], matches[1][i]) {
				taken++
			}
		}
		if taken < 50 || len(d.texts)-taken < 1000 {
			t.Errorf("%s: %d of %d texts are taken", d.name, taken, len(d.texts))
		}
	}
}
