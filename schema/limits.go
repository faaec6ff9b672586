package schema

import "cmp"

// What the zero fields of [Limits] stand for.
const (
	DefaultBytes        = 16 << 20
	DefaultDepth        = 64
	DefaultNumberLength = 20
	DefaultFaults       = 100
)

// deepest bounds Limits.Depth, so that no depth that a caller sets can exhaust
// the stack.
const deepest = 1000

// Limits bounds what is read. A field of zero or less stands for its default,
// so that the zero Limits is what [Validate] and [Scan] use.
type Limits struct {
	Bytes        int // size of the document
	Depth        int // arrays and objects within one another; never more than 1000
	NumberLength int // bytes of one number, its sign included
	Faults       int // faults listed; the rest are counted in Errors.More
}

func (l Limits) filled() Limits {
	return Limits{
		Bytes:        cmp.Or(max(l.Bytes, 0), DefaultBytes),
		Depth:        min(cmp.Or(max(l.Depth, 0), DefaultDepth), deepest),
		NumberLength: cmp.Or(max(l.NumberLength, 0), DefaultNumberLength),
		Faults:       cmp.Or(max(l.Faults, 0), DefaultFaults),
	}
}
