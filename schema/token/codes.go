package token

import (
	"fmt"
	"slices"
	"strings"
)

// Codes are the codes of an enumeration, which stand for 1, 2 and so on. Make them with
// [NewCodes]; they never change.
type Codes[T ~uint8] struct {
	table [64]*code // by the first bytes of the code and the quotation mark
}

// code is compared sixteen bytes at once, with the quotation mark after it.
type code struct {
	head, headMask uint64 // the first eight bytes, and which of them are the code's
	rest, restMask uint64 // the next eight
	more           string // of a code still longer, with the quotation mark
	value          uint8
	size           int   // with the quotation mark
	next           *code // with the same place in the table, or nil
}

// NewCodes returns codes, of which there are at most 255. It panics if there are more, or
// if a code has fewer than 2 bytes, needs an escape or stands twice.
func NewCodes[T ~uint8](codes ...string) *Codes[T] {
	if len(codes) > 255 {
		panic(fmt.Sprintf("token: %d codes", len(codes)))
	}
	c, all := new(Codes[T]), make([]code, len(codes))
	for i, text := range codes {
		if len(text)+1 < prefix || strings.ContainsFunc(text, needsEscape) || slices.Contains(codes[:i], text) {
			panic(fmt.Sprintf("token: the code %q is too short, needs an escape or stands twice", text))
		}
		printed, one := text+`"`, &all[i]
		one.value, one.size = uint8(i+1), len(printed)
		one.head, one.headMask, one.rest, one.restMask = masked(printed)
		if len(printed) > 2*wordSize {
			one.more = printed[2*wordSize:]
		}
		last := &c.table[place(one.head)]
		for *last != nil {
			last = &(*last).next
		}
		*last = one
	}
	return c
}

// Read reads a code that has no escape.
func (c *Codes[T]) Read(data []byte, i int) (value T, end int) {
	if i >= len(data) || data[i] != '"' {
		return c.readSpaced(data, i)
	}
	head, rest := window(data, i+1)
	for one := c.table[place(head)]; one != nil; one = one.next {
		if (head^one.head)&one.headMask|(rest^one.rest)&one.restMask != 0 {
			continue
		}
		if end = i + 1 + one.size; one.more == "" || end <= len(data) && string(data[end-len(one.more):end]) == one.more {
			return T(one.value), end
		}
	}
	return 0, 0
}

// readSpaced reads a code after white space.
func (c *Codes[T]) readSpaced(data []byte, i int) (value T, end int) {
	if at := Space(data, i); at > i {
		return c.Read(data, at)
	}
	return 0, 0
}
