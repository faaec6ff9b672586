package token

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"
)

// Script is the characters that a text may have, by the patterns of the schemas. None
// has control characters, and characters that are not seen or that turn the direction
// of the text. Joiners and variation selectors, which some scripts need, are handed
// over.
type Script uint8

const (
	OneLine      Script = iota // no line feed, and no blank at either end
	SeveralLines               // more than blanks; a text that begins with one is handed over
	Address                    // no line feed, blanks, quotation marks or angle brackets
)

// allows reports whether a text may have the character.
func (s Script) allows(r rune) bool {
	switch {
	case r < ' ' || r >= 0x7f && r < 0xa0:
		return s == SeveralLines && r == '\n'
	case r < 0x7f:
		return s != Address || r != ' ' && r != '"' && r != '<' && r != '>'
	case s == Address && blank(r):
		return false
	}
	return !unseen(r)
}

// Has reports whether a text is one of the script. It is false of one that [Texts.Read]
// would hand over, and of "".
func (s Script) Has(text string) bool {
	for _, r := range text {
		if !s.allows(r) {
			return false
		}
	}
	first, _ := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	return text != "" && s.allowsEnds(first, last)
}

// allowsEnds reports whether a text of the script may begin and end with its first and
// last characters.
func (s Script) allowsEnds(first, last rune) bool {
	switch s {
	case OneLine:
		return !blank(first) && !blank(last)
	case SeveralLines:
		return !blank(first) && first != '\n'
	}
	return true
}

// blank reports whether a character is a space or looks like one.
func blank(r rune) bool {
	if r < 0x1680 {
		return r == ' ' || r == 0xa0
	}
	return r == 0x1680 || r >= 0x2000 && r <= 0x200a || r == 0x202f || r == 0x205f || r == 0x2800 || r == 0x3000
}

// unseen reports whether a character beyond ASCII is not seen, breaks the line, turns
// the direction of the text, or changes how the one before it is written.
func unseen(r rune) bool {
	switch {
	case r < 0x34f:
		return r == 0xad
	case r < 0x2000:
		return r == 0x34f || r == 0x61c || r == 0x115f || r == 0x1160 || r == 0x17b4 || r == 0x17b5 || r >= 0x180b && r <= 0x180f
	case r < 0x2070:
		return r >= 0x200b && r <= 0x200f || r >= 0x2028 && r <= 0x202e || r >= 0x2060
	case r < 0xfe00:
		return r == 0x3164
	case r < 0x10000:
		return r <= 0xfe0f || r == 0xfeff || r == 0xffa0 || r >= 0xfff0 && r <= 0xfffb
	}
	return r >= 0x1bca0 && r <= 0x1bca3 || r >= 0x1d173 && r <= 0x1d17a || r >= 0xe0000 && r <= 0xe0fff
}

// copyASCII copies the ASCII characters that a text may have and that stand for
// themselves, as long as there is room, and returns how many. It stops before a
// quotation mark, a backslash and a line feed. What it leaves in to after the
// characters means nothing.
func (s Script) copyASCII(to, from []byte) (size int) {
	from = from[:min(len(from), len(to))]
	to = to[:len(from)]
	for ; size+8 <= len(from); size += 8 {
		x := binary.LittleEndian.Uint64(from[size : size+8])
		binary.LittleEndian.PutUint64(to[size:size+8], x)
		// x itself marks the bytes beyond ASCII, so the other terms need not be
		// right for them. Without one bit a quotation mark is a blank, a blank a
		// quotation mark, and what is below a blank remains so.
		found := x | (x + ones) | ((x ^ ones*2) - ones*'!') | ((x ^ ones*'\\') - ones)
		if s == Address { // '<' is '>' without one bit
			found |= (x - ones*'!') | (((x | ones*2) ^ ones*'>') - ones)
		}
		if found &= tops; found != 0 {
			return size + bits.TrailingZeros64(found)/8
		}
	}
	for ; size < len(from); size++ {
		b := from[size]
		if b == '"' || b == '\\' || b >= 0x7f || !s.allows(rune(b)) || b == '\n' {
			break
		}
		to[size] = b
	}
	return size
}
