package assistance

import "testing"

// What stands before a record is no part of it, whatever it is.
func TestRecordReaderReadsNothingBefore(t *testing.T) {
	const members = `"provider":{"kind":"unstated"},"recipient":{"kind":"unstated"},"subjects":["mines"],"parts":[],` +
		`"steps":[{"stage":"delivered","at":"2014-01-01","source":{"title":"T","read":"2015-01-01"}}]}`
	for _, before := range []string{"", ",", " ", " , ", "," + members, " ," + members} {
		var r Record
		for _, unsound := range []string{`{"id":!`, `{"id":"r",` + members[:len(members)-2]} {
			if end := new(RecordReader).Read([]byte(before+unsound), len(before), &r); end != 0 || r.ID != "" || r.Steps != nil {
				t.Errorf("%s before %s: %d, %+v", before, unsound, end, r)
			}
		}
		sound := before + `{"id":"r",` + members
		if end := new(RecordReader).Read([]byte(sound+","), len(before), &r); end != len(sound) || r.ID != "r" {
			t.Errorf("%s: %d, %+v", sound, end, r)
		}
	}
}
