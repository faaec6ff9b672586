package token

import (
	"fmt"
	"math/bits"
)

// Codes are the codes of an enumeration, which stand for 1, 2 and so on. Make them with
// [NewCodes]; they never change.
type Codes[T ~uint8] struct {
	slots []slot // by key, or the next that was free; at most half of them are taken
	shift int    // of what a key is multiplied to, to have the number of a slot
}

// slot is a code; its value is 0 if the slot is free.
type slot struct {
	key            uint64
	rest, restMask uint64 // of a long code: what follows the key, and the quotation mark
	more           string // of a code still longer, with the quotation mark
	value          uint8
	size           int // with the quotation mark at its end
}

// NewCodes returns codes, of which there are at most 255. It panics if there are more, or
// if a code is empty, needs an escape or stands twice.
func NewCodes[T ~uint8](codes ...string) *Codes[T] {
	size := bits.Len(uint(2 * len(codes)))
	c := &Codes[T]{make([]slot, 1<<size), 64 - size}
	if len(codes) > 255 {
		panic(fmt.Sprintf("token: %d codes", len(codes)))
	}
	met := make(map[string]bool, len(codes))
	for i, code := range codes {
		if code == "" || met[code] || fmt.Sprintf("%q", code) != `"`+code+`"` {
			panic(fmt.Sprintf("token: the code %q", code))
		}
		met[code] = true
		one := slot{value: uint8(i + 1), size: len(code) + len(`"`)}
		var long bool
		if one.key, _, long = Key(code); long {
			_, _, one.rest, one.restMask = masked(code + `"`)
		}
		if len(code) >= 2*keySize {
			one.more = code[2*keySize:] + `"`
		}
		place := c.place(one.key)
		for c.slots[place].value != 0 {
			place = c.after(place)
		}
		c.slots[place] = one
	}
	return c
}

// Read reads a code that has no escape.
func (c *Codes[T]) Read(data []byte, i int) (value T, end int) {
	if i = begin(data, i, '"'); i == 0 {
		return 0, 0
	}
	head, rest := window(data, i)
	key := key(head)
	for place := c.place(key); ; place = c.after(place) {
		one := &c.slots[place]
		if one.value == 0 {
			return 0, 0
		}
		if one.key != key || rest&one.restMask != one.rest {
			continue
		}
		if end = i + one.size; one.more == "" || end <= len(data) && string(data[end-len(one.more):end]) == one.more {
			return T(one.value), end
		}
	}
}

// place is the slot in which a key is looked for first.
func (c *Codes[T]) place(key uint64) int { return int(key * golden >> c.shift) }

// after is the slot in which it is looked for next.
func (c *Codes[T]) after(place int) int { return (place + 1) & (len(c.slots) - 1) }
