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

	at       Pointer
	unplaced bool
}

// At returns l for a document that is not all of the bytes, but the value at p: that in
// an envelope of the caller's own, say. The bytes are scanned as a whole. What stands
// beside the value may be anything. Every fault has its path, line and column in the
// bytes. If no value stands at p, that is [CodeMissingMember] at p.
func (l Limits) At(p Pointer) Limits {
	l.at = p
	return l
}

// WithoutPlaces returns l for bytes that nobody sees, as a document that was built in Go
// and written only to be read: faults have no line and no column, as the caller has
// none.
func (l Limits) WithoutPlaces() Limits {
	l.unplaced = true
	return l
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
	_, err = l.validate(root, NewFaults(data, l))
	return err
}

// validate scans the bytes of a collector, holds the document in them to a schema,
// and returns it.
func (l Limits) validate(root *node, faults *Faults) (document []byte, err error) {
	v, ok := l.open(faults)
	if !ok {
		return nil, faults.Err()
	}
	if err := v.document(root); err != nil {
		return nil, fmt.Errorf("the schema %s: %w", root.own.Location, err)
	}
	return v.data[v.start:v.end], faults.Err()
}

// open scans the bytes of a collector and goes to the document in them. ok is false
// if there is none: the bytes are at fault, or nothing stands where it should.
func (l Limits) open(faults *Faults) (v *validator, ok bool) {
	if newScanner(faults, l).scan(); len(faults.found) > 0 {
		return nil, false
	}
	v = newValidator(faults)
	if v.start, v.end = valueAt(faults.data, l.at); v.start == v.end {
		faults.Add("", CodeMissingMember, "nothing stands here; expected the document")
		return nil, false
	}
	v.pos = v.start
	return v, true
}

// Scan is [Scan] within l, of all the bytes.
func (l Limits) Scan(data []byte) error {
	faults := NewFaults(data, l)
	newScanner(faults, l).scan()
	return faults.Err()
}
