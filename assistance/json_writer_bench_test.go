package assistance

import (
	"encoding/json"
	"testing"

	"github.com/treatyaid/treatyaid/assistance/internal/sample"
)

// BenchmarkWrite writes one record of about 1 KB.
func BenchmarkWrite(b *testing.B) {
	var records []Record
	size := 0
	for _, data := range sample.New(1, sample.InOrder).Records(2000) {
		r, err := ParseRecord(data)
		if err != nil {
			b.Fatal(err)
		}
		records, size = append(records, r), size+len(data)
	}
	write := func(name string, write func(data []byte, r *Record) ([]byte, error)) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(size / len(records)))
			var data []byte
			for i := 0; b.Loop(); i++ {
				var err error
				if data, err = write(data[:0], &records[i%len(records)]); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	write("AppendJSON", func(data []byte, r *Record) ([]byte, error) { return r.AppendJSON(data) })
	write("json.Marshal", func(_ []byte, r *Record) ([]byte, error) { return json.Marshal(r) })
	write("encoding json of the struct", func(_ []byte, r *Record) ([]byte, error) { return json.Marshal((*plainRecord)(r)) })
}
