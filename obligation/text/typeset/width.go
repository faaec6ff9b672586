package typeset

import (
	"strings"
	"unicode/utf8"
)

// Width returns how many columns s takes: one for each character, none for what
// [Page.Paint] adds.
func Width(s string) int {
	n := 0
	for {
		plain, painted, more := strings.Cut(s, escape)
		n += utf8.RuneCountInString(plain)
		if !more {
			return n
		}
		_, s, _ = strings.Cut(painted, "m")
	}
}

// Pad fills s up with spaces to n columns, on the right.
func Pad(s string, n int) string { return s + strings.Repeat(" ", max(0, n-Width(s))) }

// PadLeft fills s up with spaces to n columns, on the left.
func PadLeft(s string, n int) string { return strings.Repeat(" ", max(0, n-Width(s))) + s }

// Cut shortens s, which has no colour, to n columns, one at least: at a word
// where it can, and with a mark that it did.
func Cut(s string, n int) string {
	if Width(s) <= n {
		return s
	}
	runes := []rune(s)
	short := string(runes[:n-1])
	if runes[n-1] != ' ' {
		if space := strings.LastIndexByte(short, ' '); space > 0 {
			short = short[:space]
		}
	}
	return strings.TrimRight(short, " ") + "…"
}
