// Package character says of a character which it is, by its number, and what it is:
// for messages about one that nobody sees, or that looks like another.
package character

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Foreign returns the first character of s that is no printable one of ASCII, of
// which alone codes, numbers and dates are written. ok is false if there is none.
func Foreign(s string) (r rune, ok bool) {
	for i, r := range s {
		if r == utf8.RuneError && !strings.HasPrefix(s[i:], string(utf8.RuneError)) {
			continue // a byte that is not UTF-8
		}
		if r < ' ' || r > '~' {
			return r, true
		}
	}
	return 0, false
}

// IsJoiner reports whether r changes how the character before it is written, and is
// itself never seen: a joiner or a variation selector.
func IsJoiner(r rune) bool {
	return r == 0x200c || r == 0x200d || unicode.Is(unicode.Variation_Selector, r)
}

// IsSeen reports whether r leaves a mark by itself: it is no blank, no line break and
// nothing that only acts on the characters around it.
func IsSeen(r rune) bool {
	return r != 0x2800 && !unicode.In(r, unicode.Z, unicode.Cc) && !unicode.In(r, unseen...)
}

// Describe returns the number of a character and what it is, such as "U+041E, a
// Cyrillic letter".
func Describe(r rune) string { return fmt.Sprintf("U+%04X, %s", r, what(r)) }

// known are the characters that have a name of their own here.
var known = map[rune]string{
	' ':    "a blank",
	'\t':   "a tab",
	'\n':   "a line feed",
	'\r':   "a carriage return",
	0x85:   "a line break",
	0xad:   "a soft hyphen, which is not seen",
	0x200b: "a space without width, which is not seen",
	0x200c: "a non-joiner, which is not seen",
	0x200d: "a joiner, which is not seen",
	0x2028: "a line break",
	0x2029: "a paragraph break",
	0x2800: "a blank",
	0xfeff: "a byte-order mark, which is not seen",
}

// unseen are characters without a shape that are neither spaces nor controls.
var unseen = []*unicode.RangeTable{unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector, unicode.Cf}

func what(r rune) string {
	name, ok := known[r]
	switch {
	case ok:
		return name
	case unicode.Is(unicode.Bidi_Control, r):
		return "which turns the direction of the text"
	case unicode.Is(unicode.Zs, r):
		return "a blank"
	case unicode.Is(unicode.Cc, r):
		return "a control character"
	case unicode.In(r, unseen...):
		return "a character that is not seen"
	case unicode.Is(unicode.Co, r):
		return "a character of private use"
	}
	kind := kindOf(r)
	if from := origin(r); from != "" {
		kind = from + " " + kind
	}
	if strings.ContainsRune("AEIO", rune(kind[0])) || strings.HasPrefix(kind, "un") {
		return "an " + kind
	}
	return "a " + kind
}

// kindOf says what a character that is seen is.
func kindOf(r rune) string {
	switch {
	case unicode.IsLetter(r):
		return "letter"
	case unicode.IsDigit(r):
		return "digit"
	case unicode.IsNumber(r):
		return "number"
	case unicode.IsMark(r):
		return "mark on a letter"
	case unicode.Is(unicode.Pd, r):
		return "dash"
	case unicode.IsPunct(r):
		return "punctuation mark"
	case unicode.IsSymbol(r):
		return "symbol"
	}
	return "character"
}

// origin returns the script of a character, or "" if scripts share it.
func origin(r rune) string {
	switch {
	case r >= 0xff01 && r <= 0xff5e:
		return "full-width"
	case r >= 0x660 && r <= 0x669: // scripts share them
		return "Arabic"
	case r < 0x80:
		return ""
	}
	for name, script := range unicode.Scripts {
		if name != "Common" && name != "Inherited" && unicode.Is(script, r) {
			return strings.ReplaceAll(name, "_", " ")
		}
	}
	return ""
}
