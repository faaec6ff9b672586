package token

import (
	"encoding/binary"
	"math/bits"
)

// Script is the characters that a text may have, by the patterns of the schemas.
type Script uint8

const (
	OneLine      Script = iota // no control characters
	SeveralLines               // no control characters but the line feed
	Address                    // no control characters, spaces, quotation marks or angle brackets
)

// allows reports whether a text may have the character.
func (s Script) allows(r rune) bool {
	switch {
	case r < ' ' || r >= 0x7f && r < 0xa0:
		return s == SeveralLines && r == '\n'
	case s == Address:
		return r != ' ' && r != '"' && r != '<' && r != '>'
	}
	return true
}

// copyASCII copies the ASCII characters that a text may have and that stand for
// themselves, as long as there is room, and returns how many. It stops before a
// quotation mark, a backslash and a line feed. What it leaves in to after the
// characters means nothing.
func (s Script) copyASCII(to, from []byte) (size int) {
	from = from[:min(len(from), len(to))]
	to = to[:len(from)]
	least := uint64(ones * ' ') // of the bytes that are allowed
	if s == Address {
		least = ones * '!'
	}
	for ; size+8 <= len(from); size += 8 {
		x := binary.LittleEndian.Uint64(from[size : size+8])
		binary.LittleEndian.PutUint64(to[size:size+8], x)
		// x itself marks the bytes beyond ASCII, so the other terms need not be
		// right for them.
		found := x | (x + ones) | (x - least) | ((x ^ ones*'"') - ones) | ((x ^ ones*'\\') - ones)
		if s == Address {
			found |= ((x | ones*2) ^ ones*'>') - ones // '<' is '>' without one bit
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
