package token

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
)

// Names are the names of the members that an object may have. Make them with [NewNames];
// they never change.
type Names struct {
	all   []name
	table [64]*name // by the first bytes of the name, the quotation mark and the colon
}

// name is compared sixteen bytes at once, with the quotation mark and the colon after it.
type name struct {
	head, headMask uint64 // the first eight bytes, and which of them are the name's
	rest, restMask uint64 // the next eight
	bit            uint32 // of the member
	number, size   uint8  // size is that of the name, both quotation marks and the colon
	next           *name  // with the same place in the table, or nil
	text           string // the name
}

const (
	// shortest and longest are how long a name may be.
	shortest = prefix - len(`":`)
	longest  = 2*wordSize - len(`":`)
	// around is what [Names.Next] looks at at once: a comma or bracket, a name and a colon.
	around = len(`,"`) + 2*wordSize
)

// NewNames returns names, of which there are at most 32. It panics if there are more, if
// one is empty, has more than 14 bytes or needs an escape, or if one stands twice.
func NewNames(names ...string) *Names {
	if len(names) > 32 {
		panic(fmt.Sprintf("token: %d names", len(names)))
	}
	n := &Names{all: make([]name, len(names))}
	for i, text := range names {
		if len(text) < shortest || len(text) > longest || strings.ContainsFunc(text, needsEscape) || slices.Contains(names[:i], text) {
			panic(fmt.Sprintf("token: the name %q is too short or too long, needs an escape or stands twice", text))
		}
		one := &n.all[i]
		*one = name{bit: 1 << i, number: uint8(i), size: uint8(len(text) + len(`"":`)), text: text}
		one.head, one.headMask, one.rest, one.restMask = masked(text + `":`)
		place := place(one.head)
		one.next, n.table[place] = n.table[place], one
	}
	return n
}

// needsEscape reports whether a character cannot stand for itself in a string of JSON.
func needsEscape(r rune) bool { return r < ' ' || r == '"' || r == '\\' }

// First reads the bracket at i that opens an object, and returns the number of the first
// name among the names, from 0. seen has a bit for the member.
//
// The value of the member begins after the bytes that its name, both quotation marks and a
// colon take from the offset at, and white space: a reader adds their number, which it knows
// for each name. If white space stands between them, they do not stand at at.
//
// If the object has no member the number is -1, and at the offset after the object. To hand
// over the number is -1 and the offset 0. So it is for a name that is none of the names.
func (n *Names) First(data []byte, i int) (member int, seen uint32, at int) {
	if near := nearby(data, i); near != nil && string(near[:2]) == `{"` {
		if one := n.at(near, 0); one != nil {
			return int(one.number), one.bit, i + 1
		}
	}
	return n.readSpaced(data, i, '{', 0)
}

// Next is [Names.First] after a member that ends at i. seen has the bits of the members
// before; a name that stands twice is handed over. So is all if i is 0, if the document
// begins with an opening bracket, or with white space before one.
func (n *Names) Next(data []byte, i int, seen uint32) (member int, met uint32, at int) {
	if i < len(data) && data[i] == '}' {
		return -1, seen, i + 1
	}
	if near := nearby(data, i); near != nil && string(near[:2]) == `,"` {
		if one := n.at(near, seen); one != nil {
			return int(one.number), seen | one.bit, i + 1
		}
	}
	return n.readSpaced(data, i, ',', seen)
}

// nearby returns what is looked at at once from i on, or nil near the end of the document.
func nearby(data []byte, i int) *[around]byte {
	if end := i + around; end <= len(data) {
		return (*[around]byte)(data[i:end:end])
	}
	return nil
}

// at returns the name that stands after a byte and a quotation mark, with the colon, if it
// was not seen before, or nil.
func (n *Names) at(near *[around]byte, seen uint32) *name {
	head, rest := binary.LittleEndian.Uint64(near[2:]), binary.LittleEndian.Uint64(near[2+wordSize:])
	for one := n.table[place(head)]; one != nil; one = one.next {
		if (head^one.head)&one.headMask|(rest^one.rest)&one.restMask|uint64(seen&one.bit) == 0 {
			return one
		}
	}
	return nil
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
	if near := nearby(data, i-1); near != nil {
		if one := n.at(near, seen); one != nil { // the colon stands at the name
			return int(one.number), seen | one.bit, i
		}
	}
	for k := range n.all {
		one := &n.all[k]
		end := i + 1 + len(one.text)
		if end >= len(data) || data[end] != '"' || string(data[i+1:end]) != one.text || seen&one.bit != 0 {
			continue
		}
		if i = Space(data, end+1); i >= len(data) || data[i] != ':' {
			return -1, seen, 0
		}
		return int(one.number), seen | one.bit, i + 1 - int(one.size)
	}
	return -1, seen, 0
}
