package hostile

import (
	"errors"
	"math"
	"reflect"
	"runtime"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/fixture"
)

// longest is how many bytes the text of one fault may have: a path, deep or with
// long names, and a line of prose.
const longest = 3000

// Check reports to t where a reader of documents of that kind takes in an input,
// in whole or in part, does not say of it what is expected, says it at length, or
// says it without the place; and where it needs more memory than grows with the
// bytes. What is read must be the zero T beside an error. With -short it looks
// only at the small ones, and not at the memory.
func Check[T any](t *testing.T, d Document, read func(schema.Limits, []byte) (T, error)) {
	t.Helper()
	if _, err := read(schema.Limits{}, d.Sound()); err != nil {
		t.Fatalf("the sound document: %v", err)
	}
	for _, in := range d.Inputs() {
		t.Run(in.Name, func(t *testing.T) { CheckInput(t, in, read) })
	}
}

// CheckInput is [Check] of one input, for those that a package makes of its own.
func CheckInput[T any](t *testing.T, in Input, read func(schema.Limits, []byte) (T, error)) {
	t.Helper()
	small := in.Make(in.Small)
	refused(t, in, in.Small, small, read)
	if in.Large == 0 || testing.Short() {
		return
	}
	large := in.Make(in.Large)
	refused(t, in, in.Large, large, read)
	less, more := uint64(math.MaxUint64), uint64(math.MaxUint64)
	for range 5 { // others may use memory at the same time
		less, more = min(less, memory(read, in.Limits, small)), min(more, memory(read, in.Limits, large))
		if !superlinear(len(small), len(large), less, more) {
			return
		}
	}
	t.Errorf("%d bytes of memory for a document of %d, and %d for one of %d", less, len(small), more, len(large))
}

// CheckWhole does as [Check] with the inputs at the size at which they are
// whole, without looking at the memory.
func CheckWhole[T any](t *testing.T, d Document, read func(schema.Limits, []byte) (T, error)) {
	t.Helper()
	for _, in := range d.Inputs() {
		if in.Whole > 0 {
			t.Run(in.Name, func(t *testing.T) { refused(t, in, in.Whole, in.Make(in.Whole), read) })
		}
	}
}

func refused[T any](t *testing.T, in Input, n int, data []byte, read func(schema.Limits, []byte) (T, error)) {
	t.Helper()
	got, err := read(in.Limits, data)
	if !reflect.ValueOf(&got).Elem().IsZero() {
		t.Errorf("of %d: something is read beside the faults", n)
	}
	var faults *schema.Errors
	if !errors.As(err, &faults) {
		t.Fatalf("of %d: %v is no list of faults", n, err)
	}
	want, more := in.Faults(n)
	var list []fixture.Fault
	for _, fault := range faults.List {
		list = append(list, fixture.At(fault.Path, fault.Code))
		if fault.Line != 1 || fault.Column < 1 || fault.Column > len(data)+1 {
			t.Errorf("of %d: %v is at %d:%d of a line of %d bytes", n, fault.Code, fault.Line, fault.Column, len(data))
		}
		if len(fault.Error()) > longest {
			t.Errorf("of %d: the text of %v is %d bytes", n, fault.Code, len(fault.Error()))
		}
	}
	if !slices.Equal(want, list) {
		t.Errorf("of %d: the faults are\n%q, want\n%q", n, list, want)
	}
	if faults.More != more {
		t.Errorf("of %d: %d more faults, want %d", n, faults.More, more)
	}
}

// memory returns how many bytes are asked for while a reader reads data.
func memory[T any](read func(schema.Limits, []byte) (T, error), limits schema.Limits, data []byte) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, _ = read(limits, data)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// superlinear reports whether memory grew more than two and a half times as fast
// as the documents. What does not depend on them is left out.
func superlinear(small, large int, less, more uint64) bool {
	const constant = 64 << 10
	return float64(more) > constant+2.5*float64(large)/float64(small)*float64(max(less, 1))
}
