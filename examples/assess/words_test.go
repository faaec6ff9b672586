package main

import (
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

func TestOutcome(t *testing.T) {
	plain, coloured := typeset.Page{}, typeset.Page{Colour: true}
	for _, a := range []obligation.Applicability{obligation.Applies, obligation.DoesNotApply, obligation.Undetermined} {
		words := spaced(a.String())
		if got := outcome(&plain, a); got != words {
			t.Errorf("%q, want %q", got, words)
		}
		if got := outcome(&coloured, a); !strings.Contains(got, words) || got == words {
			t.Errorf("%q does not say %q in colour", got, words)
		}
	}
}
