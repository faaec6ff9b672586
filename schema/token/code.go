package token

import (
	"encoding/binary"
	"math/bits"
)

// A key is compared in place of a code or of a name. It is 8 bytes of the document,
// from the first letter on, as a little-endian number. If the quotation mark at
// the end is among the 8 bytes, those after it are 0: "scope" has the key
// `scope"`. If it is not, the rest is compared after the key: "recipient" has the
// key `recipien` and the rest `t`.
//
// So no two codes of up to 7 bytes have the same key, nor have a short one and a
// long one.
const keySize = 8

// Key returns the key of a code or name that needs no escape, and the rest of it.
// A code of up to 7 bytes has no rest; long is true for one of 8 bytes or more,
// of which the rest may be "". A generator writes the key into its source.
func Key(code string) (key uint64, rest string, long bool) {
	var head [keySize]byte
	if n := copy(head[:], code); n < keySize {
		head[n] = '"'
	} else {
		rest, long = code[keySize:], true
	}
	return binary.LittleEndian.Uint64(head[:]), rest, long
}

// Code reads a code without an escape and returns its [Key]. Of a code of up to 7
// bytes at is the offset after it. Of a longer one at is where its rest stands,
// with the quotation mark after it. The key is 0 to hand over, as it is where the
// document ends within 9 bytes: there are not eight to read at once.
func Code(data []byte, i int) (key uint64, at int) {
	if i+1+keySize > len(data) || data[i] != '"' {
		return 0, 0
	}
	key = binary.LittleEndian.Uint64(data[i+1:])
	quote := zeros(key ^ ones*'"')
	if quote == 0 {
		return key, i + 1 + keySize
	}
	return key & (quote ^ (quote - 1)), i + 2 + bits.TrailingZeros64(quote)/8
}

// key returns the key of the code that eight bytes begin with.
func key(bytes uint64) uint64 {
	quote := zeros(bytes ^ ones*'"') // 0 if there is none, and then the key is all bytes
	return bytes & (quote ^ (quote - 1))
}
