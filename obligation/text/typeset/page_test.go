package typeset

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestItem(t *testing.T) {
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
		{strings.Repeat("w ", 45) + Whole("kept on a line"), "label " + strings.TrimSpace(strings.Repeat("w ", 45)) + "\n      kept on a line\n"},
		{"see " + Whole(long+" two"), "label see\n      " + long + "\n      two\n"},
		{"one\n two\tthree", "label one two three\n"},
	} {
		var p Page
		p.Item("label", 6, test.text)
		if diff := cmp.Diff(test.want, p.String()); diff != "" {
			t.Errorf("%.20q (-want +got):\n%s", test.text, diff)
		}
	}
}

func TestColumns(t *testing.T) {
	for _, width := range []int{0, 20, 100} {
		p := Page{Width: width}
		p.Wrap("", "", strings.Repeat("word ", 100))
		for line := range strings.Lines(p.String()) {
			if n := Width(strings.TrimSuffix(line, "\n")); n > p.Columns() {
				t.Errorf("width %d: a line of %d columns", width, n)
			}
		}
	}
}

func TestBlank(t *testing.T) {
	var p Page
	p.Blank()
	p.Line("one")
	p.Blank()
	p.Line("two")
	if diff := cmp.Diff("one\n\ntwo\n", p.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if p.Lines() != 3 {
		t.Errorf("%d lines, want 3", p.Lines())
	}
}
