package schema

import (
	"cmp"
	"fmt"
)

// What the zero fields of [Limits] stand for.
const (
	DefaultBytes        = 16 << 20
	DefaultDepth        = 64
	DefaultNumberLength = 20
	DefaultFaults       = 100
)

// deepest is the most that Limits.Depth can be set to. A deeper document could exhaust
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

// filled returns l with every default in its place.
func (l Limits) filled() Limits {
	return Limits{
		Bytes:        cmp.Or(max(l.Bytes, 0), DefaultBytes),
		Depth:        min(cmp.Or(max(l.Depth, 0), DefaultDepth), deepest),
		NumberLength: cmp.Or(max(l.NumberLength, 0), DefaultNumberLength),
		Faults:       cmp.Or(max(l.Faults, 0), DefaultFaults),
	}
}

// Validate is [Validate] within l.
func (l Limits) Validate(kind Kind, data []byte) error {
	root, err := rootOf(kind)
	if err != nil {
		return err
	}
	return l.validate(root, data)
}

// validate scans data and holds it to a schema.
func (l Limits) validate(root *node, data []byte) error {
	faults := NewFaults(data, l)
	if newScanner(faults, l).scan(); len(faults.found) > 0 {
		return faults.Err()
	}
	if err := newValidator(faults).document(root); err != nil {
		return fmt.Errorf("the schema %s: %w", root.own.Location, err)
	}
	return faults.Err()
}

// Scan is [Scan] within l.
func (l Limits) Scan(data []byte) error {
	faults := NewFaults(data, l)
	newScanner(faults, l).scan()
	return faults.Err()
}
