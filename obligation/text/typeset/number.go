package typeset

import (
	"strconv"
	"strings"
)

// Grouped writes a number, given in digits, in groups of three: "17184000.5" as
// "17,184,000.5".
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

// Count writes a number of things, which is not negative: "22,650".
func Count(n int) string { return Grouped(strconv.Itoa(n)) }

// Counted writes a number of things with what they are: "1 pair", "22,650 pairs".
func Counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return Count(n) + " " + many
}
