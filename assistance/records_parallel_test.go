package assistance

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/treatyaid/treatyaid/schema"
)

// manyLines is a stream of n records, their ids counted from 1, every tenth line
// blank and every seventh record with a fault.
func manyLines(n int) []byte {
	var b bytes.Buffer
	for i := 1; i <= n; i++ {
		one := line(fmt.Sprint("r", i))
		if i%7 == 0 {
			one = strings.Replace(one, "LAO", "LAP", 1)
		}
		b.WriteString(one + "\n")
		if i%10 == 0 {
			b.WriteString("\n")
		}
	}
	return b.Bytes()
}

// inTurn holds what is yielded to be records 1, 2, 3 and so on of manyLines, and
// returns how many there were and the error after them, if any.
func inTurn(t *testing.T, seq func(func(Record, error) bool), each func(n int) bool) (n int, last error) {
	t.Helper()
	for record, err := range seq {
		if last != nil {
			t.Errorf("the sequence goes on after %v", last)
		}
		var faults *schema.Errors
		switch {
		case err == nil:
			n++
			if record.ID != fmt.Sprint("r", n) {
				t.Fatalf("%s in the place of r%d", record.ID, n)
			}
		case errors.As(err, &faults):
			n++
			if f := faults.List[0]; n%7 != 0 || f.Record != n || f.Line != n+(n-1)/10 {
				t.Fatalf("a fault of record %d, line %d, in the place of r%d", f.Record, f.Line, n)
			}
		default:
			last = err
		}
		if last == nil && !each(n) {
			break
		}
	}
	return n, last
}

// settled waits until there are no more goroutines than before.
func settled(t *testing.T, before int) {
	t.Helper()
	deadline := time.Now().Add(10 * time.Second)
	for runtime.NumGoroutine() > before {
		if time.Now().After(deadline) {
			t.Fatalf("%d goroutines, %d before", runtime.NumGoroutine(), before)
		}
		time.Sleep(time.Millisecond)
	}
}

const many = 4000 // some ten chunks

func TestRecordsInParallelKeepOrder(t *testing.T) {
	before := runtime.NumGoroutine()
	for _, workers := range []int{-1, 0, 1, 2, 7} {
		seq := RecordsInParallel(context.Background(), bytes.NewReader(manyLines(many)), schema.Limits{}, workers)
		if n, err := inTurn(t, seq, func(int) bool { return true }); n != many || err != nil {
			t.Errorf("%d workers: %d records, %v", workers, n, err)
		}
		settled(t, before)
	}
}

func TestRecordsInParallelBrokenOff(t *testing.T) {
	before := runtime.NumGoroutine()
	for _, stop := range []int{1, 2, many / 2, many} {
		seq := RecordsInParallel(context.Background(), bytes.NewReader(manyLines(many)), schema.Limits{}, 2)
		if n, err := inTurn(t, seq, func(n int) bool { return n < stop }); n != stop || err != nil {
			t.Errorf("%d records, not %d, %v", n, stop, err)
		}
		settled(t, before)
	}
}

func TestRecordsInParallelCancelled(t *testing.T) {
	before := runtime.NumGoroutine()
	cause := errors.New("enough")
	for _, stop := range []int{0, 1, 2, 9, many / 2, many - 1, many} {
		ctx, cancel := context.WithCancelCause(context.Background())
		if stop == 0 {
			cancel(cause)
		}
		seq := RecordsInParallel(ctx, bytes.NewReader(manyLines(many)), schema.Limits{}, 2)
		n, err := inTurn(t, seq, func(n int) bool {
			if n == stop {
				cancel(cause)
			}
			return true
		})
		if n != stop {
			t.Errorf("cancelled at %d: %d records", stop, n)
		}
		if !errors.Is(err, cause) { // also at the last record: ctx goes before the end
			t.Errorf("cancelled at %d: ends with %v", stop, err)
		}
		// The next line is the record's, or the blank one before it.
		if next := stop + stop/10 + 1; err != nil &&
			!strings.Contains(err.Error(), fmt.Sprintf("line %d:", next)) && !strings.Contains(err.Error(), fmt.Sprintf("line %d:", stop+(stop-1)/10+1)) {
			t.Errorf("cancelled at %d: ends with %v", stop, err)
		}
		settled(t, before)
	}
}

// TestRecordsInParallelCancelledAnywhere cancels from elsewhere, at any time: what
// was yielded is the beginning of the stream, and all of it if there is no error.
func TestRecordsInParallelCancelledAnywhere(t *testing.T) {
	before := runtime.NumGoroutine()
	input := manyLines(many)
	early, step := 0, 1
	if testing.Short() {
		step = 4
	}
	for i := 0; i < 100; i += step {
		ctx, cancel := context.WithCancel(context.Background())
		go func() {
			for range i * 20 {
				runtime.Gosched()
			}
			cancel()
		}()
		n, err := inTurn(t, RecordsInParallel(ctx, bytes.NewReader(input), schema.Limits{}, 3), func(int) bool { return true })
		switch {
		case err == nil && n != many:
			t.Errorf("%d records, and no error", n)
		case err != nil && !errors.Is(err, context.Canceled):
			t.Error(err)
		case err != nil:
			early++
		}
	}
	if early == 0 {
		t.Error("none was cancelled in time")
	}
	settled(t, before)
}

// TestPipelineGivesNoHalfBatch: a batch that a worker left half read, as ctx was
// done, is never yielded as if it were whole.
func TestPipelineGivesNoHalfBatch(t *testing.T) {
	for range 100 {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		p := startPipeline(ctx, strings.NewReader(""), schema.Limits{}, 1)
		p.stop()
		half := &batch{lines: 1, done: make(chan struct{}, 1)}
		half.done <- struct{}{}
		p.ordered = make(chan *batch, 1)
		p.ordered <- half
		if b, err := p.next(); b != nil || !errors.Is(err, context.Canceled) {
			t.Fatalf("the batch %v, %v", b, err)
		}
	}
}

// TestRecordsInParallelStalled cancels and breaks off while the reader gives
// nothing: the sequence ends at once, and its goroutine with the reader.
func TestRecordsInParallelStalled(t *testing.T) {
	before := runtime.NumGoroutine()
	for _, breaks := range []bool{false, true} {
		ctx, cancel := context.WithCancel(context.Background())
		reader, writer := io.Pipe()
		go writer.Write(manyLines(5)) // and no more
		n, err := inTurn(t, RecordsInParallel(ctx, reader, schema.Limits{}, 2), func(n int) bool {
			if n == 5 {
				if breaks {
					return false
				}
				cancel()
			}
			return true
		})
		if n != 5 || !breaks && !errors.Is(err, context.Canceled) || breaks && err != nil {
			t.Errorf("%d records, %v", n, err)
		}
		writer.Close()
		settled(t, before)
		cancel()
	}
}

// A reader that panics panics in the loop of the caller, where it can be recovered from, and
// one that ends its goroutine gives an error. No goroutine of the library is left.
func TestRecordsInParallelBrokenReader(t *testing.T) {
	data := manyLines(5)
	for name, test := range map[string]struct {
		broken func()
		panics any
	}{
		"panics":              {func() { panic("broken") }, "broken"},
		"ends its goroutine":  {runtime.Goexit, nil},
		"panics with nothing": {func() { panic(new(runtime.PanicNilError)) }, new(runtime.PanicNilError)},
	} {
		before := runtime.NumGoroutine()
		var last error
		panicked := func() (with any) {
			defer func() { with = recover() }()
			r := io.MultiReader(bytes.NewReader(data), readerFunc(func([]byte) (int, error) { test.broken(); return 0, nil }))
			for _, err := range RecordsInParallel(t.Context(), r, schema.Limits{}, 4) {
				last = err
			}
			return nil
		}()
		if fmt.Sprintf("%T", panicked) != fmt.Sprintf("%T", test.panics) || test.panics == nil && last == nil {
			t.Errorf("%s: the caller has the panic %v and the error %v", name, panicked, last)
		}
		for range 1000 {
			if runtime.NumGoroutine() <= before {
				break
			}
			time.Sleep(time.Millisecond)
		}
		if left := runtime.NumGoroutine() - before; left > 0 {
			t.Errorf("%s: %d goroutines are left", name, left)
		}
	}
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(into []byte) (int, error) { return f(into) }

// However many workers are asked for, no more are started than are of use.
func TestRecordsInParallelManyWorkers(t *testing.T) {
	before, most := runtime.NumGoroutine(), 0
	n, err := inTurn(t, RecordsInParallel(t.Context(), bytes.NewReader(manyLines(20)), schema.Limits{}, 1_000_000), func(int) bool {
		most = max(most, runtime.NumGoroutine()-before)
		return true
	})
	if n != 20 || err != nil || most > max(mostWorkers, runtime.GOMAXPROCS(0))+2 {
		t.Errorf("%d records by %d goroutines, %v", n, most, err)
	}
}
