package assistance

import "github.com/treatyaid/treatyaid/schema"

// ParseRecord reads one record: the JSON is scanned and validated, decoded, and
// checked by [Record.Check]. The error is a *[schema.Errors] with every fault,
// and then the Record is zero.
func ParseRecord(data []byte) (Record, error) { return ParseRecordWithin(schema.Limits{}, data) }

// ParseRecordWithin is [ParseRecord] with limits other than the default.
func ParseRecordWithin(limits schema.Limits, data []byte) (Record, error) {
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
