package schema

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

const (
	longestExcerpt = 40  // bytes of a document that a message repeats
	longestName    = 64  // bytes of a member's name that a Pointer repeats
	longestMessage = 200 // bytes of another package's message
)

// Excerpt returns found as messages repeat it: at most 40 bytes, in double
// quotes and escaped, with "..." after them if there is more.
func Excerpt(found string) string {
	if len(found) <= longestExcerpt {
		return strconv.Quote(found)
	}
	return strconv.Quote(prefix(found, longestExcerpt)) + "..."
}

// cut returns name as a Pointer from outside repeats it.
func cut(name string) string {
	if len(name) > longestName {
		name = prefix(name, longestName) + "…"
	}
	return strings.ToValidUTF8(name, "\uFFFD")
}

// prefix returns at most n bytes of s, and no broken rune at their end.
func prefix(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
