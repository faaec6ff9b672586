package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
)

func TestText(t *testing.T) {
	long := strings.Repeat("x", 95)
	address := "https://example.org/" + strings.Repeat("y", 100)
	for _, test := range []struct {
		text string
		want string
	}{
		{"", "label\n"},
		{"one two", "label one two\n"},
		{long + " two", "label " + long + "\n      two\n"},
		{"see " + address + " there", "label see\n      " + address + "\n      there\n"},
		{strings.Repeat("w ", 45) + whole("kept on a line"), "label " + strings.TrimSpace(strings.Repeat("w ", 45)) + "\n      kept on a line\n"},
		{"one\n two\tthree", "label one two three\n"},
	} {
		var p page
		p.item("label", 6, test.text)
		if diff := cmp.Diff(test.want, p.String()); diff != "" {
			t.Errorf("%.20q (-want +got):\n%s", test.text, diff)
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
		{"two words", 8, "two…"},
		{"two words more", 10, "two words…"},
		{"Türkiye", 7, "Türkiye"},
		{"Côte d'Ivoire", 5, "Côte…"},
		{"indivisible", 4, "ind…"},
	} {
		if got := cut(test.text, test.n); got != test.want {
			t.Errorf("cut(%q, %d) = %q, want %q", test.text, test.n, got, test.want)
		}
	}
}

// A table is as wide with colour as without, and with any name.
func TestTableAlignment(t *testing.T) {
	rows := table{{"State", 12, false}, {"n", 4, true}}
	for _, name := range []string{"Chad", "Côte d'Ivoire", "United Kingdom of Great Britain and Northern Ireland", ink(true).bold("Peru")} {
		if got := width(rows.lay([]string{name, "7"})); got != 17 {
			t.Errorf("%s: %d columns, want 17", name, got)
		}
	}
}

func TestInk(t *testing.T) {
	if plain := ink(false).outcome(obligation.Applies); strings.Contains(plain, escape) {
		t.Errorf("%q is coloured", plain)
	}
	for _, a := range []obligation.Applicability{obligation.Applies, obligation.DoesNotApply, obligation.Undetermined} {
		if coloured := ink(true).outcome(a); !strings.Contains(coloured, spaced(a.String())) || !strings.HasPrefix(coloured, escape) {
			t.Errorf("%q does not say %q in colour", coloured, a)
		}
	}
	if inkFor(&strings.Builder{}) {
		t.Error("what is no terminal is coloured")
	}
}
