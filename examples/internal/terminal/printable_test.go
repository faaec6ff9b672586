package terminal

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestPrintable(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"", ""},
		{"a/b c.json", "a/b c.json"},
		{"/parts/0/a~1b", "/parts/0/a~1b"},
		{`C:\a "b" 'c'`, `C:\a "b" 'c'`},
		{"Côte d'Ivoire", "Côte d'Ivoire"},
		{"удаление", "удаление"},
		{"a\nb\r\tc", `a\nb\r\tc`},
		{"\x1b[2J\x7f\x00", `\x1b[2J\x7f\x00`},
		{"a\xffb\xc3", `a\xffb\xc3`},
		{"\u202e\u2028\u0085\uFEFF", `\u202e\u2028\u0085\ufeff`},
		{"\uFFFD", "\uFFFD"},
		{"\U000e0001", `\U000e0001`},
	} {
		if got := Printable(test.text); got != test.want {
			t.Errorf("Printable(%q) = %s, want %s", test.text, got, test.want)
		}
	}
}

func TestLines(t *testing.T) {
	var b strings.Builder
	fmt.Fprintf(Lines(&b), "%s: no such file\n", "\x1b[2J\u202e")
	fmt.Fprintln(Lines(&b), "one\n\ttwo\r")
	if want := `\x1b[2J\u202e: no such file` + "\none\n    two" + `\r` + "\n"; b.String() != want {
		t.Errorf("%q, want %q", b.String(), want)
	}
	failed := errors.New("full")
	if n, err := Lines(brokenWriter{failed}).Write([]byte("a")); n != 0 || err != failed {
		t.Errorf("%d, %v", n, err)
	}
}

type brokenWriter struct{ err error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.err }
