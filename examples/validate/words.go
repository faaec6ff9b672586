package main

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// megabytes writes a number of bytes in millions, with one decimal.
func megabytes(n int64) string {
	return typeset.Count(int(n/1_000_000)) + "." + strconv.FormatInt(n/100_000%10, 10) + " MB"
}

// width is how many columns a terminal gives s: one for each character.
func width(s string) int { return utf8.RuneCountInString(s) }

// pad fills s up with spaces to n columns, on the right.
func pad(s string, n int) string { return s + strings.Repeat(" ", max(0, n-width(s))) }

// padLeft fills s up with spaces to n columns, on the left.
func padLeft(s string, n int) string { return strings.Repeat(" ", max(0, n-width(s))) + s }

// cut shortens s to its last n columns, as the end of a file's name tells more
// than its beginning, and marks that it did.
func cut(s string, n int) string {
	if width(s) <= n {
		return s
	}
	runes := []rune(s)
	return "…" + string(runes[len(runes)-n+1:])
}
