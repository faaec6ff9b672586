package token

import (
	"unicode"
	"unicode/utf16"
)

// Escape returns the character of the escape that s begins with, and the bytes
// that the escape takes. Two escapes that are the two halves of a surrogate pair
// count as one. An escape of one half alone gives that half, for which
// [utf16.IsSurrogate] holds and which is no character. The size is 0 if JSON has
// no such escape, or s ends within it.
func Escape(s []byte) (r rune, size int) {
	if len(s) < 2 || s[0] != '\\' {
		return 0, 0
	}
	switch s[1] {
	case '"', '\\', '/':
		return rune(s[1]), 2
	case 'n':
		return '\n', 2
	case 't':
		return '\t', 2
	case 'r':
		return '\r', 2
	case 'b':
		return '\b', 2
	case 'f':
		return '\f', 2
	}
	if r = unit(s); r < 0 {
		return 0, 0
	}
	if utf16.IsSurrogate(r) {
		if pair := utf16.DecodeRune(r, unit(s[6:])); pair != unicode.ReplacementChar {
			return pair, 12
		}
	}
	return r, 6
}

// unit returns the UTF-16 unit of the \uXXXX that s begins with, or -1.
func unit(s []byte) rune {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return -1
	}
	var r rune
	for _, b := range s[2:6] {
		switch {
		case b >= '0' && b <= '9':
			b -= '0'
		case b >= 'a' && b <= 'f':
			b -= 'a' - 10
		case b >= 'A' && b <= 'F':
			b -= 'A' - 10
		default:
			return -1
		}
		r = r<<4 | rune(b)
	}
	return r
}
