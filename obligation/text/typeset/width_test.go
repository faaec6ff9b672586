package typeset

import "testing"

func TestCut(t *testing.T) {
	for _, test := range []struct {
		text string
		n    int
		want string
	}{
		{"short", 5, "short"},
		{"two words", 8, "two…"},
		{"two words more", 10, "two words…"},
		{"Türkiye", 7, "Türkiye"},
		{"Côte d'Ivoire", 5, "Côte…"},
		{"indivisible", 4, "ind…"},
		{"indivisible", 1, "…"},
	} {
		if got := Cut(test.text, test.n); got != test.want {
			t.Errorf("Cut(%q, %d) = %q, want %q", test.text, test.n, got, test.want)
		}
	}
}
