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
	key   uint64
	rest  string // with the quotation mark, of a long code
	value uint8
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
		key, rest, long := Key(code)
		if long {
			rest += `"`
		}
		place := c.place(key)
		for c.slots[place].value != 0 {
			place = c.after(place)
		}
		c.slots[place] = slot{key, rest, uint8(i + 1)}
	}
	return c
}

// Read reads a code.
func (c *Codes[T]) Read(data []byte, i int) (value T, end int) {
	key, at := Code(data, i)
	for place := c.place(key); ; place = c.after(place) {
		one := &c.slots[place]
		if one.value == 0 {
			return 0, 0
		}
		if end = at + len(one.rest); one.key == key && end <= len(data) && string(data[at:end]) == one.rest {
			return T(one.value), end
		}
	}
}

// place is the slot in which a key is looked for first.
func (c *Codes[T]) place(key uint64) int { return int(key * golden >> c.shift) }

// after is the slot in which it is looked for next.
func (c *Codes[T]) after(place int) int { return (place + 1) & (len(c.slots) - 1) }
