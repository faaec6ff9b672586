package token

import (
	"encoding/binary"
	"math/bits"
)

// Space returns the offset of the first byte from i on that is no white space of
// JSON, or len(data).
func Space(data []byte, i int) (at int) {
	if i < len(data) && data[i] > ' ' { // as in most documents
		return i
	}
	return skipSpace(data, i)
}

// begin returns the offset after the mark that a token begins with, which stands at i or
// after white space there. It returns 0 if there is none.
func begin(data []byte, i int, mark byte) (after int) {
	if i < len(data) && data[i] == mark {
		return i + 1
	}
	return beginSpaced(data, i, mark)
}

func beginSpaced(data []byte, i int, mark byte) (after int) {
	if i+1 < len(data) && data[i] == ' ' && data[i+1] == mark { // as after most colons
		return i + 2
	}
	if i = Space(data, i); i < len(data) && data[i] == mark {
		return i + 1
	}
	return 0
}

// skipSpace looks at eight bytes at once where one is a blank: a document that is indented
// has many in a row.
func skipSpace(data []byte, i int) (at int) {
	for i < len(data) {
		switch data[i] {
		case ' ':
			if i+8 <= len(data) {
				others := binary.LittleEndian.Uint64(data[i:]) ^ ones*' '
				i += bits.TrailingZeros64(others) / 8 // or all eight
				continue
			}
		case '\n', '\t', '\r':
		default:
			return i
		}
		i++
	}
	return i
}
