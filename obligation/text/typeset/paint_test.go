package typeset

import (
	"strings"
	"testing"
)

func TestPaint(t *testing.T) {
	plain, coloured := Page{}, Page{Colour: true}
	for _, style := range []Style{Bold, Faint, Green, Yellow} {
		if got := plain.Paint(style, "words"); got != "words" {
			t.Errorf("%q without colour", got)
		}
		got := coloured.Paint(style, "words")
		if !strings.Contains(got, "words") || !strings.HasPrefix(got, escape) || Width(got) != 5 {
			t.Errorf("%q, want the same words with colour", got)
		}
		if got := coloured.Paint(style, ""); got != "" {
			t.Errorf("%q of no words", got)
		}
	}
}
