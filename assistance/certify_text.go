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
	size := s.copyASCII(c.text[c.used:], data[i:])
	if i += size; i >= len(data) || data[i] != '"' {
		return c.readMoreText(data, i, size, s, least, most)
	}
	if size < least || size > most {
		return span{}, 0
	}
	from := c.used
	c.used += size
	return span{uint32(from), uint32(from + size)}, i + 1
}

// readMoreText reads on at i, where a string has more than ASCII or the text has no
// more room. Of the string size bytes are in the text, not counted as used.
func (c *certifier) readMoreText(data []byte, i, size int, s script, least, most int) (place span, end int) {
	from, to := c.used, c.used+size
	extra := 0 // bytes of the text beyond one for each character
	for i < len(data) && data[i] != '"' {
		if len(c.text)-to < 2*8 { // room for a character, and for a word of ASCII
			c.text = grown(c.text)
		}
		switch b := data[i]; {
		case b == '\\':
			r, size := unescape(data[i:])
			if size == 0 || !s.allows(r) {
				return span{}, 0
			}
			i += size
			size = utf8.EncodeRune(c.text[to:], r)
			to += size
			extra += size - 1
		case b >= utf8.RuneSelf:
			r, size := utf8.DecodeRune(data[i:])
			if r == utf8.RuneError && size == 1 || !s.allows(r) {
				return span{}, 0
			}
			to += copy(c.text[to:], data[i:i+size])
			i += size
			extra += size - 1
		case b < ' ' || !s.allows(rune(b)):
			return span{}, 0
		}
		size := s.copyASCII(c.text[to:], data[i:])
		i, to = i+size, to+size
	}
	if count := to - from - extra; i >= len(data) || count < least || count > most {
		return span{}, 0
	}
	c.used = to
	return span{uint32(from), uint32(to)}, i + 1
}

// copyASCII copies bytes, as long as there is room, up to the first that is no ASCII
// character of the script, or is a quotation mark or a backslash. It returns how
// many; what it leaves after them means nothing.
func (s script) copyASCII(to, from []byte) (size int) {
	from = from[:min(len(from), len(to))]
	to = to[:len(from)]
	least := uint64(ones * ' ') // of the bytes that are allowed
	if s == address {
		least = ones * '!'
	}
	for ; size+8 <= len(from); size += 8 {
		x := binary.LittleEndian.Uint64(from[size : size+8])
		binary.LittleEndian.PutUint64(to[size:size+8], x)
		// What is no ASCII is marked by x, so that the rest may be wrong there.
		found := x | (x + ones) | (x - least) | ((x ^ ones*'"') - ones) | ((x ^ ones*'\\') - ones)
		if s == address {
			found |= ((x | ones*2) ^ ones*'>') - ones // '<' but for one bit
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

// readIdentifier reads an identifier of so many bytes. It is first read as an
// address, which may have every character that an identifier may.
func (c *certifier) readIdentifier(data []byte, i, least, most int) (place span, end int) {
	place, end = c.readText(data, i, address, least, most)
	for at, b := range c.text[place.from:place.to] {
		if !letterOrDigit(b) && (at == 0 || b != '.' && b != '_' && b != ':' && b != '/' && b != '-') {
			return span{}, 0
		}
	}
	return place, end
}

func letterOrDigit(b byte) bool {
	return b >= '0' && b <= '9' || b|0x20 >= 'a' && b|0x20 <= 'z'
}
