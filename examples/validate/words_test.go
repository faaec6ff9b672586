package main

import "testing"

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
		if got := printable(test.text); got != test.want {
			t.Errorf("printable(%q) = %s, want %s", test.text, got, test.want)
		}
	}
}

func TestCut(t *testing.T) {
	for _, test := range []struct {
		text string
		n    int
		want string
	}{
		{"short", 5, "short"},
		{"records.ndjson", 8, "….ndjson"},
		{"Türkiye", 7, "Türkiye"},
		{"aéîõü", 3, "…õü"},
	} {
		if got := cut(test.text, test.n); got != test.want || width(got) > test.n {
			t.Errorf("cut(%q, %d) = %q, want %q", test.text, test.n, got, test.want)
		}
	}
}
