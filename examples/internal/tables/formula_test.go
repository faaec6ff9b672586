package tables

import "testing"

func TestEscaped(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "a": "a", "=1": "'=1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "\ta": "'\ta", "\ra": "'\ra",
		"'=1": "''=1", "''@": "'''@", "'a": "'a", "'": "'", " =1": " =1",
	} {
		if got := Escaped(text); got != want {
			t.Errorf("Escaped(%q) = %q, want %q", text, got, want)
		}
		if got := Unescaped(want); got != text {
			t.Errorf("Unescaped(%q) = %q, want %q", want, got, text)
		}
	}
}

func FuzzEscaped(f *testing.F) {
	for _, text := range []string{"", "=1", "'=1", "''", "\t", "a"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if isFormula(Escaped(text)) {
			t.Errorf("%q is executed", text)
		}
		if got := Unescaped(Escaped(text)); got != text {
			t.Errorf("%q is read back as %q", text, got)
		}
	})
}
