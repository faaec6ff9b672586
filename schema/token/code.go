package token

import "encoding/binary"

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

// key returns the key of the code that eight bytes begin with.
func key(bytes uint64) uint64 {
	quote := zeros(bytes ^ ones*'"') // 0 if there is none, and then the key is all bytes
	return bytes & (quote ^ (quote - 1))
}

// window returns the sixteen bytes of a document from i on, as two numbers. Bytes after its
// end are 0.
func window(data []byte, i int) (head, rest uint64) {
	if i+2*keySize <= len(data) {
		return binary.LittleEndian.Uint64(data[i:]), binary.LittleEndian.Uint64(data[i+keySize:])
	}
	return lastWindow(data[i:])
}

func lastWindow(data []byte) (head, rest uint64) {
	var bytes [2 * keySize]byte
	copy(bytes[:], data)
	return binary.LittleEndian.Uint64(bytes[:]), binary.LittleEndian.Uint64(bytes[keySize:])
}

// masked returns the first sixteen bytes of a text as two numbers, and masks of those that
// are the text's.
func masked(text string) (head, headMask, rest, restMask uint64) {
	var mask [2 * keySize]byte
	for i := range min(len(text), len(mask)) {
		mask[i] = 0xff
	}
	head, rest = lastWindow([]byte(text))
	headMask, restMask = lastWindow(mask[:])
	return head, headMask, rest, restMask
}
