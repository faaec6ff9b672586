package assistance

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/treatyaid/treatyaid/assistance/internal/sample"
	"github.com/treatyaid/treatyaid/schema"
)

// BenchmarkRead reads one record of about 1 KB in every way.
func BenchmarkRead(b *testing.B) {
	for _, layout := range []struct {
		name   string
		layout sample.Layout
	}{{"shuffled", sample.Shuffled}, {"in order", sample.InOrder}} {
		records := sample.New(1, layout.layout).Records(2000)
		size := 0
		for _, data := range records {
			size += len(data)
		}
		read := func(name string, read func([]byte) error) {
			b.Run(layout.name+"/"+name, func(b *testing.B) {
				b.ReportAllocs()
				b.SetBytes(int64(size / len(records)))
				for i := 0; b.Loop(); i++ {
					if err := read(records[i%len(records)]); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
		handed := 0
		c := new(certifier)
		for _, data := range records {
			if !c.certify(schema.Limits{}, data, new(Record)) {
				handed++
			}
		}
		read("ParseRecord", func(data []byte) error {
			_, err := ParseRecord(data)
			return err
		})
		b.Run(layout.name+"/handed over", func(b *testing.B) {
			for b.Loop() {
			}
			b.ReportMetric(100*float64(handed)/float64(len(records)), "%handed-over")
		})
		read("plain path", func(data []byte) error {
			_, err := parsePlainly(schema.Limits{}, data)
			return err
		})
		read("encoding json into the struct", func(data []byte) error {
			var r plainRecord
			return json.Unmarshal(data, &r)
		})
		read("encoding json into any", func(data []byte) error {
			var v any
			return json.Unmarshal(data, &v)
		})
		read("json.Valid", func(data []byte) error {
			if !json.Valid(data) {
				return errors.New("no JSON")
			}
			return nil
		})
	}
}
