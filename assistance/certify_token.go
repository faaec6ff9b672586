package assistance

import (
	"encoding/binary"
	"math/bits"
)

// A word of eight bytes is looked at at once. Of a byte that is sought, the top
// bit of each place where it stands is set, and perhaps of places after the
// first: only the first is told.
const (
	ones = 0x0101010101010101
	tops = 0x8080808080808080
)

// zeros marks the first byte of x that is 0.
func zeros(x uint64) uint64 { return (x - ones) &^ x & tops }

// space returns the offset of the first byte from i on that is no white space of
// JSON. Most records have none.
func space(data []byte, i int) int {
	if i < len(data) && data[i] > ' ' {
		return i
	}
	return allSpace(data, i)
}

func allSpace(data []byte, i int) int {
	for i < len(data) && (data[i] == ' ' || data[i] == '\t' || data[i] == '\n' || data[i] == '\r') {
		i++
	}
	return i
}

// firstItem reads the bracket that opens a list at i, and returns where its first
// item begins, or, if it has no more, the offset after it.
func firstItem(data []byte, i int) (at int, more bool) {
	if i >= len(data) || data[i] != '[' {
		return 0, false
	}
	if i = space(data, i+1); i < len(data) && data[i] == ']' {
		return i + 1, false
	}
	return i, true
}

// nextItem reads what follows an item at i: a comma and where the next begins, or
// the bracket that ends the list.
func nextItem(data []byte, i int) (at int, more bool) {
	if i == 0 {
		return 0, false
	}
	if i = space(data, i); i < len(data) {
		switch data[i] {
		case ',':
			return space(data, i+1), true
		case ']':
			return i + 1, false
		}
	}
	return 0, false
}

// noMoreNames is the key for the end of an object. No name has it: there is one
// quotation mark in the key of a short name and none in that of a long one.
const noMoreNames = '"'<<8 | '"'

// name reads what lies before a member at i, '{' or ',', and its name, or the
// bracket that ends the object.
//
// Of a name of up to 7 bytes the key is the bytes and the quotation mark after
// them, and at is where the value begins: "scope" has the key `scope"`. Of a
// longer one the key is its first 8 bytes, and at is where the rest of it stands:
// "recipient" has the key `recipien`, and at is that of the t. At the end of the
// object the key is noMoreNames, and at is the offset after it.
//
// The key is 0 to hand over, as it is where i is 0 after a member that is handed
// over: no record begins with a comma or the end of an object.
func name(data []byte, i int, before byte) (key uint64, at int) {
	if i = space(data, i); i >= len(data) {
		return 0, 0
	}
	if data[i] != before {
		if data[i] == '}' && before == ',' {
			return noMoreNames, i + 1
		}
		return 0, 0
	}
	i = space(data, i+1)
	if i+9 > len(data) || data[i] != '"' {
		if i < len(data) && data[i] == '}' && before == '{' {
			return noMoreNames, i + 1
		}
		return 0, 0
	}
	key = binary.LittleEndian.Uint64(data[i+1:])
	quote := zeros(key ^ ones*'"')
	if quote == 0 {
		return key, i + 9
	}
	at = i + 2 + bits.TrailingZeros64(quote)/8
	if at+1 < len(data) && data[at] == ':' && data[at+1] > ' ' {
		return key & (quote ^ (quote - 1)), at + 1
	}
	if at = colon(data, at); at == 0 {
		return 0, 0
	}
	return key & (quote ^ (quote - 1)), at
}

// nextName is [name] after the members that have been seen, perhaps none.
func nextName(data []byte, i int, seen uint32) (key uint64, at int) {
	if seen == 0 {
		return name(data, i, '{')
	}
	if i < len(data) && data[i] == '}' {
		return noMoreNames, i + 1
	}
	return name(data, i, ',')
}

// nameEnd reads the rest of a long name at i and returns where the value begins.
func nameEnd(data []byte, i int, rest string) (at int) {
	end := i + len(rest)
	if end >= len(data) || string(data[i:end]) != rest || data[end] != '"' {
		return 0
	}
	return colon(data, end+1)
}

// colon reads the colon after a name and returns where the value begins.
func colon(data []byte, i int) (at int) {
	if i = space(data, i); i >= len(data) || data[i] != ':' {
		return 0
	}
	return space(data, i+1)
}

// code reads a code, which can have no escape. Of one of up to 7 bytes the key is
// the bytes and the quotation mark after them, and at is the offset after that. Of
// a longer one the key is its first 8 bytes, and at is where the rest of it
// stands. The key is 0 to hand over.
func code(data []byte, i int) (key uint64, at int) {
	if i+9 > len(data) || data[i] != '"' { // few records end so soon after a code
		return 0, 0
	}
	key = binary.LittleEndian.Uint64(data[i+1:])
	quote := zeros(key ^ ones*'"')
	if quote == 0 {
		return key, i + 9
	}
	return key & (quote ^ (quote - 1)), i + 2 + bits.TrailingZeros64(quote)/8
}

// triples has the value of each code of three capital letters.
type triples[T comparable] [26 * 26 * 26]T

func newTriples[T comparable](parse func(string) (T, error), codes ...string) *triples[T] {
	values := new(triples[T])
	for _, code := range codes {
		value, err := parse(code)
		if err != nil {
			panic(err) // the schema has a code that the type has not
		}
		values[(int(code[0]-'A')*26+int(code[1]-'A'))*26+int(code[2]-'A')] = value
	}
	return values
}

// read reads a code.
func (t *triples[T]) read(data []byte, i int) (value T, end int) {
	var none T
	if i+5 > len(data) || data[i] != '"' || data[i+4] != '"' {
		return none, 0
	}
	a, b, c := data[i+1]-'A', data[i+2]-'A', data[i+3]-'A'
	if a >= 26 || b >= 26 || c >= 26 {
		return none, 0
	}
	if value = t[(int(a)*26+int(b))*26+int(c)]; value == none {
		return none, 0
	}
	return value, i + 5
}

// readInteger reads a whole number between two bounds, of which the least is
// more than 0 and the most has 9 digits or fewer.
func readInteger(data []byte, i, least, most int) (value, end int) {
	if i >= len(data) || data[i] == '0' {
		return 0, 0
	}
	for end = i; end < len(data) && end < i+9 && data[end]-'0' <= 9; end++ {
		value = value*10 + int(data[end]-'0')
	}
	if value < least || value > most {
		return 0, 0
	}
	return value, end // what is no end of a number is none of the list or object
}
