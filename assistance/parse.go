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
