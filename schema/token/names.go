package token

import (
	"encoding/binary"
	"fmt"
)

// Names are the names of the members that an object may have, in the order in which most
// writers write them. Make them with [NewNames]; they never change.
type Names struct{ all []name }

// name is compared as a [Key]: eight bytes at once.
type name struct {
	key  uint64
	mask uint64 // of the bytes of the key that are the name's, or the quotation mark's
	rest string // what follows the key, with the quotation mark, of a long name
	size int    // of what the key holds
}

// NewNames returns names, of which there are at most 32. It panics if there are more, if
// one needs an escape, or if two begin with the same eight bytes.
func NewNames(names ...string) *Names {
	n := &Names{make([]name, len(names))}
	if len(names) > 32 {
		panic(fmt.Sprintf("token: %d names", len(names)))
	}
	taken := make(map[uint64]string, len(names))
	for i, text := range names {
		if fmt.Sprintf("%q", text) != `"`+text+`"` {
			panic(fmt.Sprintf("token: the name %q needs an escape", text))
		}
		one := name{size: min(len(text)+1, keySize)}
		key, rest, long := Key(text)
		if other, twice := taken[key]; twice {
			panic(fmt.Sprintf("token: the names %s and %s begin with the same %d bytes", other, text, keySize))
		}
		taken[key] = text
		if one.key, one.mask = key, 1<<(8*one.size)-1; long {
			one.rest = rest + `"`
		}
		n.all[i] = one
	}
	return n
}

// Next reads on in an object at i, where the object begins or a member of it ends, and
// returns the number of the next name among the names, from 0, and where its value begins,
// after the colon. seen has a bit for each member that was met, which Next sets; it is 0
// where the object begins. last is the number of the member before, and -1 there: names in
// order are found at once.
//
// At the end of the object the number is -1, and at the offset after the object. To hand
// over the number is -1 and the offset 0. So it is for a name that stands twice or is none
// of the names, where the document ends within nine bytes of a name, and if i is 0 after a
// member, if the document begins with white space or an opening bracket.
func (n *Names) Next(data []byte, i int, seen *uint32, last int) (member, at int) {
	before := byte(',')
	if *seen == 0 {
		before = '{'
	}
	if i = Space(data, i); i >= len(data) {
		return -1, 0
	}
	if data[i] != before {
		if data[i] == '}' && before == ',' {
			return -1, i + 1
		}
		return -1, 0
	}
	i = Space(data, i+1)
	if i+1+keySize > len(data) || data[i] != '"' {
		if i < len(data) && data[i] == '}' && before == '{' {
			return -1, i + 1
		}
		return -1, 0
	}
	key := binary.LittleEndian.Uint64(data[i+1:])
	for member = last + 1; member < len(n.all); member++ {
		if one := &n.all[member]; key&one.mask == one.key {
			return n.value(data, i+1, seen, member)
		}
	}
	for member = range min(last, len(n.all)) {
		if one := &n.all[member]; key&one.mask == one.key {
			return n.value(data, i+1, seen, member)
		}
	}
	return -1, 0
}

// value marks a member, whose name stands at i, and goes on to its value.
func (n *Names) value(data []byte, i int, seen *uint32, number int) (member, at int) {
	one := &n.all[number]
	end := i + one.size + len(one.rest)
	if end > len(data) || *seen>>number&1 != 0 || one.rest != "" && string(data[i+one.size:end]) != one.rest {
		return -1, 0
	}
	*seen |= 1 << number
	if end+1 < len(data) && data[end] == ':' && data[end+1] > ' ' { // as most writers write
		return number, end + 1
	}
	if at = colon(data, end); at == 0 {
		return -1, 0
	}
	return number, at
}

// colon reads the colon after a name and returns where the value begins.
func colon(data []byte, i int) (at int) {
	if i = Space(data, i); i >= len(data) || data[i] != ':' {
		return 0
	}
	return Space(data, i+1)
}
