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

func TestNumbers(t *testing.T) {
	for n, want := range map[int]string{0: "0 faults", 1: "1 fault", 2: "2 faults", 999: "999 faults", 1000: "1,000 faults", 1_000_000: "1,000,000 faults", 12_345_678: "12,345,678 faults"} {
		if got := counted(n, "fault", "faults"); got != want {
			t.Errorf("%d is counted %s, want %s", n, got, want)
		}
	}
	for n, want := range map[int64]string{0: "0.0 MB", 99_999: "0.0 MB", 100_000: "0.1 MB", 1_950_000: "1.9 MB", 1_234_567_890: "1,234.5 MB"} {
		if got := megabytes(n); got != want {
			t.Errorf("%d bytes are %s, want %s", n, got, want)
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
