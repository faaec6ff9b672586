package assistance

import (
	"math"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/token"
)

// certifier reads a record in one pass, in which it is scanned, held to its
// schema and decoded. It certifies or hands over, as package token does: where it
// returns no record, it says nothing of the bytes, and the plain path has to read
// them. It may hand over a sound record, such as one with an escape in a date. It
// never certifies what the plain path refuses.
//
// It reads into drafts that hold no pointers. The record is made once it is known
// to be sound, in allocations of the right size. A certifier may be used again,
// and not by two goroutines at once. The zero certifier is ready.
type certifier struct{ drafts }

// certify reads the record that data is into the zero Record r, if it can be
// certified within the limits. If not, r stays zero. It holds nothing of data nor
// of c.
func (c *certifier) certify(limits schema.Limits, data []byte, r *Record) (ok bool) {
	if !certifiable(limits, len(data)) {
		return false
	}
	if end := c.read(data, token.Space(data, 0), r); end == 0 || token.Space(data, end) != len(data) {
		*r = Record{}
		return false
	}
	return true
}

// read reads the record at i into the zero Record r, and returns the offset after it. It
// returns 0, and r stays zero, if it cannot be certified.
func (c *certifier) read(data []byte, i int, r *Record) (end int) {
	// A name of ASCII has no other form.
	if end = c.record(data, i, r); end > 0 && (!c.texts.AreASCII() && !r.isNormal() || !r.sound()) {
		*r = Record{}
		return 0
	}
	return end
}

// parse certifies the record into the zero Record r, or has the plain path say
// what it is.
func (c *certifier) parse(limits schema.Limits, data []byte, r *Record) (err error) {
	if c.certify(limits, data, r) {
		return nil
	}
	*r, err = parsePlainly(limits, data)
	return err
}

// certifiable reports whether limits allow every record of so many bytes, and the bytes
// are the record.
func certifiable(limits schema.Limits, size int) bool {
	most := limits.Bytes
	if most <= 0 {
		most = schema.DefaultBytes
	}
	return limits == limits.At("") && size <= most && size <= math.MaxInt32 &&
		(limits.Depth <= 0 || limits.Depth >= certifiedDepth) &&
		(limits.NumberLength <= 0 || limits.NumberLength >= certifiedNumber)
}
