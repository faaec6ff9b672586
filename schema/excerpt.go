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

// cut returns the name of a member, which may be anything, as a Pointer shows it: at
// most 64 bytes of it, then "…", and all of it UTF-8.
func cut(name string) string {
	if len(name) > longestName {
		name = prefix(name, longestName) + "…"
	}
	return strings.ToValidUTF8(name, "\uFFFD")
}

// prefix returns at most n bytes of s, fewer if the last would break a character.
func prefix(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
