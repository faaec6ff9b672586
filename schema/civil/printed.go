package civil

import (
	"encoding/binary"
	"time"
)

// printed is what may be a date written YYYY-MM-DD.
type printed [len("2006-01-02")]byte

// split returns the three numbers, and whether these are digits with hyphens between them.
// It looks at eight bytes at once, the year and the month, each byte as if alone: none
// carries into the next.
func (p *printed) split() (y int, m time.Month, d int, ok bool) {
	const (
		hyphens = 0xff<<56 | 0xff<<32
		zeros   = '0'*0x0101010101010101&^hyphens | '-'<<56 | '-'<<32 // 0000-00-
		tops    = 0x8080808080808080
		nines   = 0x7676767676767676&^hyphens | 0x7f<<56 | 0x7f<<32 // with which more than 9, or than 0, has a top bit
	)
	digits := binary.LittleEndian.Uint64(p[:8]) ^ zeros
	tens, units := p[8]-'0', p[9]-'0'
	if (digits|(digits+nines))&tops != 0 || tens > 9 || units > 9 {
		return 0, 0, 0, false
	}
	pairs := 10*digits + digits>>8 // each two digits as a number, in the place of the first
	y = 100*int(pairs&0xff) + int(pairs>>16&0xff)
	return y, time.Month(pairs >> 40 & 0xff), 10*int(tens) + int(units), true
}
