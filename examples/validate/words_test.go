package main

import "testing"

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
