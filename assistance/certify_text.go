package assistance

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"
)

// script is what a string may hold, by the patterns of the schema.
type script uint8

const (
	oneLine      script = iota // no control characters
	severalLines               // no control characters but the line feed
	address                    // no control characters, spaces, quotation marks or angle brackets
)

// allows reports whether a character may stand in the string.
func (s script) allows(r rune) bool {
	switch {
	case r < ' ' || r >= 0x7f && r < 0xa0:
		return s == severalLines && r == '\n'
	case s == address:
		return r != ' ' && r != '"' && r != '<' && r != '>'
	}
	return true
}

// readText reads a string of least to most characters and puts its text into the
// certifier.
func (c *certifier) readText(data []byte, i int, s script, least, most int) (place span, end int) {
	if i >= len(data) || data[i] != '"' {
		return span{}, 0
	}
	i++
	from := len(c.text)
	begun := i // what is not yet in the text
	extra := 0 // bytes of the text beyond one for each character
	for {
		i = ascii(data, i, s)
		if i >= len(data) {
			return span{}, 0
		}
		switch b := data[i]; {
		case b == '"':
			c.text = append(c.text, data[begun:i]...)
			if count := len(c.text) - from - extra; count < least || count > most {
				return span{}, 0
			}
			return span{uint32(from), uint32(len(c.text))}, i + 1
		case b == '\\':
			r, size := unescape(data[i:])
			if size == 0 || !s.allows(r) {
				return span{}, 0
			}
			c.text = append(c.text, data[begun:i]...)
			c.text = utf8.AppendRune(c.text, r)
			extra += utf8.RuneLen(r) - 1
			i += size
			begun = i
		case b >= utf8.RuneSelf:
			r, size := utf8.DecodeRune(data[i:])
			if r == utf8.RuneError && size == 1 || !s.allows(r) {
				return span{}, 0
			}
			extra += size - 1
			i += size
		default: // a control character, or what an address may not have
			return span{}, 0
		}
	}
}

// ascii returns the offset of the first byte from i on that is no ASCII
// character of the script, or is a quotation mark or a backslash.
func ascii(data []byte, i int, s script) int {
	// The least byte that is allowed.
	least := uint64(' ')
	if s == address {
		least = '!'
	}
	for ; i+8 <= len(data); i += 8 {
		x := binary.LittleEndian.Uint64(data[i:])
		found := (x-ones*least)&^x | x | (x + ones) | zeros(x^ones*'"') | zeros(x^ones*'\\')
		if s == address {
			found |= zeros((x | ones*2) ^ ones*'>') // '<' but for one bit
		}
		if found &= tops; found != 0 {
			return i + bits.TrailingZeros64(found)/8
		}
	}
	for i < len(data) {
		if b := data[i]; b == '"' || b == '\\' || b >= 0x7f || !s.allows(rune(b)) || b == '\n' {
			break
		}
		i++
	}
	return i
}

// unescape returns the character of the escape that s begins with, and its size;
// 0 if it is none that stands for a character.
func unescape(s []byte) (r rune, size int) {
	if len(s) < 2 {
		return 0, 0
	}
	switch s[1] {
	case '"', '\\', '/':
		return rune(s[1]), 2
	case 'n':
		return '\n', 2
	case 'u':
		r = unit(s)
		if r < 0xd800 || r >= 0xe000 {
			break
		}
		low := unit(s[6:])
		if r >= 0xdc00 || low < 0xdc00 || low >= 0xe000 {
			return 0, 0
		}
		return (r-0xd800)<<10 + (low - 0xdc00) + 0x10000, 12
	default: // another control character: no string of the schema has one
		return 0, 0
	}
	if r < 0 {
		return 0, 0
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

// readIdentifier reads an identifier of so many bytes.
func (c *certifier) readIdentifier(data []byte, i, least, most int) (place span, end int) {
	from, to := code(data, i)
	if to-from < least || to-from > most || !letterOrDigit(data[from]) {
		return span{}, 0
	}
	for _, b := range data[from:to] {
		if !letterOrDigit(b) && b != '.' && b != '_' && b != ':' && b != '/' && b != '-' {
			return span{}, 0
		}
	}
	begun := len(c.text)
	c.text = append(c.text, data[from:to]...)
	return span{uint32(begun), uint32(len(c.text))}, to + 1
}

func letterOrDigit(b byte) bool {
	return b >= '0' && b <= '9' || b|0x20 >= 'a' && b|0x20 <= 'z'
}
