package token

import (
	"encoding/binary"
	"fmt"
)

// Names are the names of the members that an object may have. Make them with [NewNames];
// they never change.
type Names struct {
	factor uint64 // by which a key is multiplied to have its place in the table
	table  [64]name
}

// name is compared sixteen bytes at once: its [Key], and what follows the key.
type name struct {
	key      uint64
	rest     uint64 // of a long name, with the quotation mark; 0 after it
	restMask uint64 // of the bytes of rest that are the name's; 0 of a short name
	number   uint8
	size     uint8 // with both quotation marks
}

const (
	restSize = 8
	// around is what [Names.Next] looks at at once: a comma, a name and a colon, and the
	// byte after these.
	around = len(`,"`) + keySize + restSize + len(`:1`)
)

// nobody is where a table has no name: no rest is like it.
var nobody = name{rest: 1}

// NewNames returns names, of which there are at most 32. It panics if there are more, if
// one has more than 15 bytes or needs an escape, or if two begin with the same eight bytes.
func NewNames(names ...string) *Names {
	if len(names) > 32 {
		panic(fmt.Sprintf("token: %d names", len(names)))
	}
	all := make([]name, len(names))
	taken := make(map[uint64]string, len(names))
	for i, text := range names {
		if fmt.Sprintf("%q", text) != `"`+text+`"` || len(text) >= keySize+restSize {
			panic(fmt.Sprintf("token: the name %q needs an escape, or is too long", text))
		}
		key, rest, long := Key(text)
		if other, twice := taken[key]; twice {
			panic(fmt.Sprintf("token: the names %s and %s begin with the same %d bytes", other, text, keySize))
		}
		taken[key] = text
		all[i] = name{key: key, number: uint8(i), size: uint8(len(text) + 2)}
		if long {
			var last [restSize]byte
			n := copy(last[:], rest+`"`)
			all[i].rest, all[i].restMask = binary.LittleEndian.Uint64(last[:]), 1<<(8*n)-1
		}
	}
	n := new(Names)
	// Some odd factor has a place for each. It is found within some thousands.
	for n.factor = golden; !n.separates(all); n.factor *= golden {
	}
	for i := range n.table {
		n.table[i] = nobody
	}
	for _, one := range all {
		*n.at(one.key) = one
	}
	return n
}

// golden is 2^64 by the golden ratio: what is multiplied by it lies well apart.
const golden = 0x9e3779b97f4a7c15

// separates reports whether no two names have one place in the table.
func (n *Names) separates(all []name) bool {
	var taken uint64
	for _, one := range all {
		bit := uint64(1) << n.place(one.key)
		if taken&bit != 0 {
			return false
		}
		taken |= bit
	}
	return true
}

// place is where in the table a name with a key is, if it is one of the names.
func (n *Names) place(key uint64) uint64 { return key * n.factor >> 58 }

func (n *Names) at(key uint64) *name { return &n.table[n.place(key)] }

// Next reads on in an object at i, where the object begins or a member of it ends, and
// returns the number of the next name among the names, from 0. The value of the member
// begins after the bytes that its name would have at the offset at with both quotation
// marks and a colon: a reader adds their number, which it knows for each name. They need
// not stand at at, if white space stands between them. met is seen and a bit for the
// member. seen has those of the members before; it is 0 where the object begins.
//
// At the end of the object the number is -1, and at the offset after the object. To hand
// over the number is -1 and the offset 0. So it is for a name that stands twice or is none
// of the names, and if i is 0 after a member, if the document begins with white space or an
// opening bracket.
func (n *Names) Next(data []byte, i int, seen uint32) (member int, met uint32, at int) {
	before := byte(',')
	if seen == 0 {
		before = '{'
	}
	if i+around <= len(data) && data[i] == before && data[i+1] == '"' { // as most writers write
		near := data[i : i+around]
		key := key(binary.LittleEndian.Uint64(near[2:]))
		one := n.at(key)
		if one.key == key && binary.LittleEndian.Uint64(near[2+keySize:])&one.restMask == one.rest &&
			seen>>one.number&1 == 0 && near[1+one.size] == ':' && near[2+one.size] > ' ' {
			return int(one.number), seen | 1<<one.number, i + 1
		}
	}
	return n.next(data, i, seen, before)
}

// next is [Names.Next] where there is white space, or the object or the document ends.
func (n *Names) next(data []byte, i int, seen uint32, before byte) (member int, met uint32, at int) {
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
	var near [keySize + restSize]byte
	copy(near[:], data[i+1:])
	key := key(binary.LittleEndian.Uint64(near[:]))
	one := n.at(key)
	if one.key != key || binary.LittleEndian.Uint64(near[keySize:])&one.restMask != one.rest || seen>>one.number&1 != 0 {
		return -1, seen, 0
	}
	if i = Space(data, i+int(one.size)); i >= len(data) || data[i] != ':' {
		return -1, seen, 0
	}
	return int(one.number), seen | 1<<one.number, Space(data, i+1) - int(one.size) - 1
}
