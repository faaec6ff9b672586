package main

import (
	"testing"
)

func TestEscaped(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "a": "a", "=1": "'=1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "\ta": "'\ta", "\ra": "'\ra",
		"'=1": "''=1", "''@": "'''@", "'a": "'a", "'": "'", " =1": " =1",
	} {
		if got := escaped(text); got != want {
			t.Errorf("escaped(%q) = %q, want %q", text, got, want)
		}
		if got := unescaped(want); got != text {
			t.Errorf("unescaped(%q) = %q, want %q", want, got, text)
		}
	}
}

func FuzzEscaped(f *testing.F) {
	for _, text := range []string{"", "=1", "'=1", "''", "\t", "a"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if isFormula(escaped(text)) {
			t.Errorf("%q is executed", text)
		}
		if got := unescaped(escaped(text)); got != text {
			t.Errorf("%q is read back as %q", text, got)
		}
	})
}
