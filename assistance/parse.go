package assistance

import (
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/token"
)

// ParseRecord reads one record: the JSON is scanned and validated, decoded, and
// checked by [Record.Check]. The error is a *[schema.Errors] with every fault,
// and then the Record is zero.
func ParseRecord(data []byte) (Record, error) { return ParseRecordWithin(schema.Limits{}, data) }

// ParseRecordWithin is [ParseRecord] with limits other than the default.
func ParseRecordWithin(limits schema.Limits, data []byte) (r Record, err error) {
	// On the stack is room for most records. A longer one takes some of the heap.
	// One variable for both rooms would be slower.
	var (
		text [1024]byte
		room room
		c    certifier
	)
	c.drafts = room.drafts()
	c.texts = token.NewTexts(text[:])
	err = c.parse(limits, data, &r)
	return r, err
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

// parsePlainly scans, validates, decodes and checks a record, each in a pass of
// its own. It finds every fault.
func parsePlainly(limits schema.Limits, data []byte) (Record, error) {
	r, err := schema.Decode[Record](schema.KindAssistance, data, limits)
	if err != nil {
		return Record{}, err
	}
	faults := schema.NewFaults(data, limits)
	r.Check(faults, "")
	if err := faults.Err(); err != nil {
		return Record{}, err
	}
	return r, nil
}
