package assistance

import (
	"math"

	"github.com/treatyaid/treatyaid/schema"
)

// certifier reads a record in one pass, in which it is scanned, held to its
// schema and decoded. It certifies or hands over: where it does not return a
// record, nothing is said of the bytes, and the plain path has to read them.
// It may hand over what is sound, such as escapes in a date; it never certifies
// what the plain path refuses.
//
// It reads into drafts that hold no pointers, so that the record, once it is
// known to be sound, is made in allocations of the right size. It may be used
// again, and not by two goroutines at once. The zero certifier is ready.
//
// Its reading is generated from the schema. A reader of something at an offset
// returns the offset after it, or 0 to hand over.
type certifier struct {
	drafts
	record recordDraft
	text   []byte // of the record's strings, one after the other, and room for more
	used   int    // bytes of the text
}

// span is a place in the text of a certifier.
type span struct{ from, to uint32 }

// rows is a list among the drafts of a certifier.
type rows struct {
	from, to uint32
	present  bool // a list that is there may be empty
}

// pile is drafts of one kind, and room for more. It is not appended to: what is
// appended to through a pointer lies in the heap, and a certifier on the stack is
// to have its drafts there.
type pile[T any] struct {
	items []T
	used  int
}

// add adds a zero draft.
func (p *pile[T]) add() *T {
	if p.used == len(p.items) {
		p.items = grown(p.items)
	}
	item := &p.items[p.used]
	*item = *new(T)
	p.used++
	return item
}

func (p *pile[T]) all() []T { return p.items[:p.used] }

// grown returns the items with room for more.
func grown[T any](items []T) []T {
	more := make([]T, 2*len(items)+16)
	copy(more, items)
	return more
}

// certify reads the record that data is into the zero Record r, if it can be
// certified within the limits. If not, r stays zero. It holds nothing of data nor
// of c.
func (c *certifier) certify(limits schema.Limits, data []byte, r *Record) (ok bool) {
	if !certifiable(limits, len(data)) {
		return false
	}
	c.drafts.clear()
	c.record = recordDraft{}
	c.used = 0
	i := c.readRecord(data, space(data, 0), &c.record)
	if i == 0 || space(data, i) != len(data) {
		return false
	}
	text := string(c.text[:c.used])
	l := c.lists(text)
	c.record.fill(&l, text, r)
	if !r.sound() {
		*r = Record{}
		return false
	}
	return true
}

// certifiable reports whether limits allow every record of so many bytes.
func certifiable(limits schema.Limits, size int) bool {
	most := limits.Bytes
	if most <= 0 {
		most = schema.DefaultBytes
	}
	return size <= most && size <= math.MaxInt32 &&
		(limits.Depth <= 0 || limits.Depth >= certifiedDepth) &&
		(limits.NumberLength <= 0 || limits.NumberLength >= certifiedNumber)
}

// own returns the items in memory of their own.
func own[T any](items []T) []T {
	owned := make([]T, len(items))
	copy(owned, items)
	return owned
}
