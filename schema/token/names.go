package token

import (
	"fmt"
	"strings"
)

// Names are the names of the members that an object may have. Make them with [NewNames];
// they never change.
type Names struct {
	factor uint64 // by which the key of a name is multiplied to have its place in the table
	table  [128]*name
}

// name is compared sixteen bytes at once, with the quotation mark and the colon after it.
type name struct {
	head, headMask uint64 // the first eight bytes, and which of them are the name's
	rest, restMask uint64 // the next eight
	bit            uint32 // of the member
	number, size   uint8  // size is that of the name, both quotation marks and the colon
	text           string // the name
}

const (
	// longest is how long a name may be.
	longest = 2*keySize - len(`":`)
	// around is what [Names.Next] looks at at once: a comma or bracket, a name and a colon,
	// and the byte after these.
	around = len(`,"`) + 2*keySize + len(`1`)
)

// nobody is where there is no name: nothing is like it.
var nobody = &name{head: 1}

// NewNames returns names, of which there are at most 32. It panics if there are more, if
// one has more than 14 bytes or needs an escape, or if two begin with the same eight bytes.
func NewNames(names ...string) *Names {
	if len(names) > 32 {
		panic(fmt.Sprintf("token: %d names", len(names)))
	}
	all := make([]name, len(names))
	for i, text := range names {
		if strings.ContainsFunc(text, needsEscape) || len(text) > longest {
			panic(fmt.Sprintf("token: the name %q needs an escape, or is too long", text))
		}
		one := name{bit: 1 << i, number: uint8(i), size: uint8(len(text) + len(`"":`)), text: text}
		one.head, one.headMask, one.rest, one.restMask = masked(text + `":`)
		for _, other := range all[:i] {
			if key(other.head) == key(one.head) {
				panic(fmt.Sprintf("token: the names %s and %s begin with the same %d bytes", other.text, text, keySize))
			}
		}
		all[i] = one
	}
	n := &Names{factor: golden}
	for !n.settle(all) { // some odd factor has a place for each: it is found within some tens
		n.factor *= golden
	}
	return n
}

// needsEscape reports whether a character cannot stand for itself in a string of JSON.
func needsEscape(r rune) bool { return r < ' ' || r == '"' || r == '\\' }

// golden is 2^64 by the golden ratio: what is multiplied by it lies well apart.
const golden = 0x9e3779b97f4a7c15

// settle gives each name its place by the factor. It returns false if two have the same.
func (n *Names) settle(all []name) bool {
	for place := range n.table {
		n.table[place] = nobody
	}
	for i := range all {
		place := n.place(key(all[i].head))
		if n.table[place] != nobody {
			return false
		}
		n.table[place] = &all[i]
	}
	return true
}

// place is where in the table a name with a key is, if it is one of the names.
func (n *Names) place(key uint64) uint64 { return key * n.factor >> 57 }

func (n *Names) at(key uint64) *name { return n.table[n.place(key)] }

// First reads the bracket at i that opens an object, and returns the number of the first
// name among the names, from 0. seen has a bit for the member.
//
// The value of the member begins after the bytes that its name, both quotation marks and a
// colon take from the offset at: a reader adds their number, which it knows for each name.
// If white space stands between them, they do not stand at at.
//
// If the object has no member the number is -1, and at the offset after the object. To hand
// over the number is -1 and the offset 0. So it is for a name that is none of the names.
func (n *Names) First(data []byte, i int) (member int, seen uint32, at int) {
	return n.read(data, i, '{', 0)
}

// Next is [Names.First] after a member that ends at i. seen has the bits of the members
// before; a name that stands twice is handed over. So is all if i is 0, if the document
// begins with an opening bracket, or with white space before one.
func (n *Names) Next(data []byte, i int, seen uint32) (member int, met uint32, at int) {
	return n.read(data, i, ',', seen)
}

// read reads what stands before a name, and the name.
func (n *Names) read(data []byte, i int, before byte, seen uint32) (member int, met uint32, at int) {
	if before == ',' && i < len(data) && data[i] == '}' {
		return -1, seen, i + 1
	}
	if i+around <= len(data) { // as most writers write, there is no white space
		near := (*[around]byte)(data[i:])
		head, rest := window(near[:], 2)
		one := n.at(key(head))
		if near[0] == before && near[1] == '"' && head&one.headMask == one.head && rest&one.restMask == one.rest &&
			seen&one.bit == 0 && near[1+one.size] > ' ' {
			return int(one.number), seen | one.bit, i + 1
		}
	}
	return n.readSpaced(data, i, before, seen)
}

// readSpaced is read where there is white space, or where the object or the document ends.
func (n *Names) readSpaced(data []byte, i int, before byte, seen uint32) (member int, met uint32, at int) {
	if i = Space(data, i); i >= len(data) {
		return -1, seen, 0
	}
	if data[i] != before {
		if data[i] == '}' && before == ',' {
			return -1, seen, i + 1
		}
		return -1, seen, 0
	}
	if i = Space(data, i+1); i >= len(data) || data[i] != '"' {
		if i < len(data) && data[i] == '}' && before == '{' {
			return -1, seen, i + 1
		}
		return -1, seen, 0
	}
	head, rest := window(data, i+1)
	one := n.at(key(head))
	if one == nobody || seen&one.bit != 0 {
		return -1, seen, 0
	}
	size := int(one.size)
	if head&one.headMask == one.head && rest&one.restMask == one.rest { // the colon stands at the name
		return int(one.number), seen | one.bit, Space(data, i+size) - size
	}
	end := i + 1 + len(one.text)
	if end >= len(data) || string(data[i+1:end]) != one.text || data[end] != '"' {
		return -1, seen, 0
	}
	if i = Space(data, end+1); i >= len(data) || data[i] != ':' {
		return -1, seen, 0
	}
	return int(one.number), seen | one.bit, Space(data, i+1) - size
}
