package assistance

import "github.com/treatyaid/treatyaid/schema"

// parsePlainly scans, validates, decodes and checks a record, each in a pass of
// its own. It finds every fault.
func parsePlainly(limits schema.Limits, data []byte) (Record, error) {
	plain, err := schema.Decode[plainRecord](schema.KindAssistance, data, limits)
	if err != nil {
		return Record{}, err
	}
	r := Record(plain)
	faults := schema.NewFaults(data, limits)
	r.Check(faults, "")
	if err := faults.Err(); err != nil {
		return Record{}, err
	}
	return r, nil
}
