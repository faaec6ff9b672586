package text

import (
	"strings"

	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// spaced turns a code into words: "no-source" into "no source".
func spaced(code string) string { return strings.ReplaceAll(code, "-", " ") }

// capital begins a sentence.
func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// more ends a list that leaves some out.
func more(n int, one, many string) string {
	if n == 0 {
		return ""
	}
	return ", and " + typeset.Counted(n, "more "+one, "more "+many)
}
