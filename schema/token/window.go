package token

import "encoding/binary"

// wordSize is how many bytes are compared in one step.
const wordSize = 8

// window returns the sixteen bytes of a document from i on, as two numbers. Bytes after its
// end are 0.
func window(data []byte, i int) (head, rest uint64) {
	if end := i + 2*wordSize; end <= len(data) {
		near := data[i:end:end]
		return binary.LittleEndian.Uint64(near), binary.LittleEndian.Uint64(near[wordSize:])
	}
	return lastWindow(data[i:])
}

func lastWindow(data []byte) (head, rest uint64) {
	var bytes [2 * wordSize]byte
	copy(bytes[:], data)
	return binary.LittleEndian.Uint64(bytes[:]), binary.LittleEndian.Uint64(bytes[wordSize:])
}

// masked returns the first sixteen bytes of a text as two numbers, and masks of those that
// are the text's.
func masked(text string) (head, headMask, rest, restMask uint64) {
	var mask [2 * wordSize]byte
	for i := range min(len(text), len(mask)) {
		mask[i] = 0xff
	}
	head, rest = lastWindow([]byte(text))
	headMask, restMask = lastWindow(mask[:])
	return head, headMask, rest, restMask
}

// A name or a code has a place in a table of 64, by its first bytes.
const prefix = 3

// place is that of a name or a code that begins with the first three of eight bytes.
func place(head uint64) uint32 {
	const golden = 0x9e3779b9 // 2^32 by the golden ratio: what is multiplied by it lies well apart
	return uint32(head) << 8 * golden >> 26
}
