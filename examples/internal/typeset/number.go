// Package typeset writes output that people read: numbers in groups of three, and
// only at a terminal what a file or a pipe is not to hold.
package typeset

import (
	"strconv"
	"strings"
)

// Grouped writes digits in groups of three: "17184000.5" as "17,184,000.5".
func Grouped(digits string) string {
	whole, fraction, point := strings.Cut(digits, ".")
	var b strings.Builder
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(digit)
	}
	if point {
		b.WriteString("." + fraction)
	}
	return b.String()
}

// Count writes a number of things.
func Count(n int) string { return Grouped(strconv.Itoa(n)) }

// Counted writes a number with the thing counted; of any number but one, many.
func Counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return Count(n) + " " + many
}
