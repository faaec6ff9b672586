package schema

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/treatyaid/treatyaid/schema/internal/character"
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
		return quote(found)
	}
	return quote(prefix(found, longestExcerpt)) + "..."
}

// quote is [strconv.Quote] that also escapes the letters and marks that are not seen.
func quote(s string) string {
	text := strconv.Quote(s)
	var b strings.Builder
	for _, r := range text {
		if r == ' ' || character.IsSeen(r) {
			b.WriteRune(r)
		} else {
			b.WriteString(strings.Trim(strconv.QuoteRuneToASCII(r), "'"))
		}
	}
	return b.String()
}

// shown returns the name of a file or a path as a message has it: quoted where
// something in it could break the line, steer a terminal, or not be seen.
func shown(s string) string {
	if strings.ContainsFunc(s, hidden) {
		return quote(s)
	}
	return s
}

// hidden reports whether r is not printed as itself.
func hidden(r rune) bool {
	return r == utf8.RuneError || r != ' ' && (!strconv.IsPrint(r) || !character.IsSeen(r))
}

// ExcerptOfCode is [Excerpt] of what was to be a code, a number or a date, which are
// written in ASCII. The first other character, which may look like one of those,
// follows by its number and what it is: "NОR", with U+041E, a Cyrillic letter.
func ExcerptOfCode(found string) string {
	text := Excerpt(found)
	if c, ok := character.Foreign(found); ok {
		text += ", with " + character.Describe(c)
	}
	return text
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
