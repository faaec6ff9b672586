package assistance

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestHostile(t *testing.T) {
	schematest.Refuses(t, schematest.Hostile(schema.KindAssistance), ParseRecordWithin)
}

// firstOf reads the first record of a stream.
func firstOf(records iter.Seq2[Record, error]) (Record, error) {
	for record, err := range records {
		var faults *schema.Errors
		if errors.As(err, &faults) {
			for _, fault := range faults.List {
				if fault.Record != 1 {
					return record, fmt.Errorf("the faults are those of record %d", fault.Record)
				}
			}
		}
		return record, err
	}
	return Record{}, io.EOF
}

// A hostile line has the faults that a hostile record has.
func TestHostileLine(t *testing.T) {
	schematest.Refuses(t, schematest.Hostile(schema.KindAssistance), func(l schema.Limits, data []byte) (Record, error) {
		return firstOf(Records(bytes.NewReader(data), l))
	})
}

// A hostile line spoils no other: the lines before and after it are read.
func TestHostileLineBetween(t *testing.T) {
	for _, in := range schematest.Hostile(schema.KindAssistance) {
		faults, _ := in.Faults(in.Small)
		want := []string{"a"}
		for _, fault := range faults {
			want = append(want, fmt.Sprintf("2:2 %s %s", fault.Code, fault.Path))
		}
		want = append(want, "b")
		input := line("a") + "\n" + string(in.Make(in.Small)) + "\r\n" + line("b")
		for name, records := range streamForms {
			if diff := cmp.Diff(want, outcomes(records(strings.NewReader(input), in.Limits))); diff != "" {
				t.Errorf("%s, %s (-want +got):\n%s", in.Name, name, diff)
			}
		}
	}
}

// A line without end is told as soon as it is longer than the limit: no more is
// read, but what one read gives.
func TestHostileLineWithoutEnd(t *testing.T) {
	const size = 1 << 30
	for name, records := range streamForms {
		r, told := newEndless(size), false
		for _, err := range records(r, schema.Limits{Bytes: 1 << 16}) {
			told = true
			var faults *schema.Errors
			if !errors.As(err, &faults) || faults.List[0].Code != schema.CodeTooManyBytes {
				t.Errorf("%s: %v", name, err)
			}
			break
		}
		if read := size - r.left.Load(); !told || read > 64*chunkSize {
			t.Errorf("%s: %d bytes read, a fault is told: %v", name, read, told)
		}
	}
}

// The memory for a line without end is that of the limit, however much is read.
func TestHostileLineMemory(t *testing.T) {
	const limit = 1 << 16
	spent := func(size int64) uint64 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		got := outcomes(Records(newEndless(size), schema.Limits{Bytes: limit}))
		runtime.ReadMemStats(&after)
		if diff := cmp.Diff([]string{"1:1 too-many-bytes "}, got); diff != "" {
			t.Error(diff)
		}
		return after.TotalAlloc - before.TotalAlloc
	}
	for _, size := range []int64{1 << 20, 1 << 23} {
		if bytes := spent(size); bytes > 8*limit {
			t.Errorf("%d bytes of memory for a line of %d and a limit of %d", bytes, size, limit)
		}
	}
}
