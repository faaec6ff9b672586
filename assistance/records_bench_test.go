package assistance

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"io"
	"iter"
	"runtime"
	"testing"

	"github.com/treatyaid/treatyaid/assistance/internal/sample"
	"github.com/treatyaid/treatyaid/schema"
)

// How long the streams of BenchmarkStream and TestStreamMemory are. A million is
// about 1 GB.
var streamed = flag.Int("records", 10_000, "records of a stream in benchmarks and in the test of memory")

// repeated is a reader of so many lines, those of a block over and over.
type repeated struct {
	block []byte
	rest  []byte
	lines int
	of    int // lines in the block
}

func newRepeated(lines int) *repeated {
	const distinct = 4000
	var block bytes.Buffer
	if err := sample.New(2, sample.Shuffled).WriteTo(&block, min(lines, distinct)); err != nil {
		panic(err) // a buffer takes everything
	}
	return &repeated{block: block.Bytes(), lines: lines, of: min(lines, distinct)}
}

// again returns the same reader at its beginning.
func (r *repeated) again() *repeated { return &repeated{block: r.block, lines: r.lines, of: r.of} }

// size returns the bytes of the stream, near enough where the last block is cut.
func (r *repeated) size() int64 { return int64(len(r.block)) * int64(r.lines) / int64(r.of) }

func (r *repeated) Read(p []byte) (int, error) {
	if len(r.rest) == 0 {
		if r.lines <= 0 {
			return 0, io.EOF
		}
		r.rest = r.block
		for range r.of - r.lines { // the last block may be cut
			r.rest = r.rest[:bytes.LastIndexByte(r.rest[:len(r.rest)-1], '\n')+1]
		}
		r.lines -= r.of
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// BenchmarkStream reads -records records, shuffled, from one stream. Run it with
// GOMAXPROCS=1 and GOMAXPROCS=2 in the environment, not with -cpu: B.Loop measures
// in the first run, which has the processors of the process whatever -cpu says.
func BenchmarkStream(b *testing.B) {
	stream := newRepeated(*streamed)
	count := func(b *testing.B, name string, read func(io.Reader) iter.Seq2[Record, error]) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(stream.size())
			for b.Loop() {
				n := 0
				for _, err := range read(stream.again()) {
					if err != nil {
						b.Fatal(err)
					}
					n++
				}
				if n != *streamed {
					b.Fatalf("%d records of %d", n, *streamed)
				}
			}
			b.ReportMetric(float64(*streamed)*float64(b.N)/b.Elapsed().Seconds(), "records/s")
		})
	}
	count(b, "Records", func(r io.Reader) iter.Seq2[Record, error] { return Records(r, schema.Limits{}) })
	count(b, "RecordsInParallel", func(r io.Reader) iter.Seq2[Record, error] {
		return RecordsInParallel(context.Background(), r, schema.Limits{}, 0)
	})
	count(b, "json.Decoder into the struct", func(r io.Reader) iter.Seq2[Record, error] {
		return func(yield func(Record, error) bool) {
			decoder := json.NewDecoder(r)
			for {
				var record Record
				if err := decoder.Decode(&record); err == io.EOF || !yield(record, err) {
					return
				}
			}
		}
	})
}

// TestStreamMemory holds the live heap to a bound that does not depend on the
// length of the stream.
func TestStreamMemory(t *testing.T) {
	const most, growth = 32 << 20, 4 << 20
	stream := newRepeated(*streamed)
	for form, records := range streamForms {
		n := 0
		var first, highest uint64
		for _, err := range records(stream.again(), schema.Limits{}) {
			if err != nil {
				t.Fatal(err)
			}
			if n++; n%max(1, *streamed/10) > 0 {
				continue
			}
			runtime.GC()
			var heap runtime.MemStats
			runtime.ReadMemStats(&heap)
			if first == 0 {
				first = heap.HeapAlloc
			}
			highest = max(highest, heap.HeapAlloc)
		}
		t.Logf("%s: %d records, %d KiB live at first, %d KiB at most", form, n, first>>10, highest>>10)
		if n != *streamed || highest > most || highest > first+growth {
			t.Errorf("%s: %d records of %d, %d bytes live at first, %d at most", form, n, *streamed, first, highest)
		}
	}
}
