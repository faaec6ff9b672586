package main

import (
	"io"
	"os"

	"github.com/treatyaid/treatyaid/examples/internal/typeset"
	"github.com/treatyaid/treatyaid/obligation"
)

// ink says whether a page is coloured. Colour says nothing that the words do
// not say.
type ink bool

// escape begins the codes of colour, each of which ends with an m.
const escape = "\x1b["

// inkFor colours a terminal, unless NO_COLOR is set.
func inkFor(w io.Writer) ink {
	return ink(os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && typeset.Terminal(w))
}

func (i ink) paint(code, s string) string {
	if !i || s == "" {
		return s
	}
	return escape + code + "m" + s + escape + "0m"
}

func (i ink) bold(s string) string { return i.paint("1", s) }

func (i ink) faint(s string) string { return i.paint("2", s) }

// outcome says an applicability in words.
func (i ink) outcome(a obligation.Applicability) string {
	switch a {
	case obligation.Applies:
		return i.paint("1;32", "applies")
	case obligation.DoesNotApply:
		return i.paint("1", "does not apply")
	}
	return i.paint("1;33", "undetermined")
}
