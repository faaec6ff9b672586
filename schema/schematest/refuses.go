package schematest

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"runtime"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/schema"
)

// Refuses reports to t every input that read does not refuse as it must. For each
// input it looks for these, at both its sizes:
//
//   - The error is a *[schema.Errors] with the faults of the input and no others.
//   - Each fault has its line and column, and a text of bounded length.
//   - Nothing is read beside the error: the T is zero.
//   - The memory grows no faster than the document.
//
// And read must take the sound document that an input of [Hostile] is made of.
// With -short only the small size is tried, and the memory is left out.
func Refuses[T any](t *testing.T, inputs []Input, read func(schema.Limits, []byte) (T, error)) {
	t.Helper()
	for _, in := range inputs {
		t.Run(in.Name, func(t *testing.T) { refuses(t, in, read) })
	}
}

func refuses[T any](t *testing.T, in Input, read func(schema.Limits, []byte) (T, error)) {
	t.Helper()
	if in.sound != nil {
		if _, err := read(schema.Limits{}, in.sound); err != nil {
			t.Fatalf("the sound document: %v", err)
		}
	}
	sizes := []int{in.Small}
	if in.Large > 0 && !testing.Short() {
		sizes = append(sizes, in.Large)
	}
	for _, n := range sizes {
		for _, wrong := range complaints(in, n, read) {
			t.Errorf("of %d: %s", n, wrong)
		}
	}
	if len(sizes) == 2 {
		linear(t, in, read)
	}
}

// longest is how many bytes the text of one fault may have: a path, deep or with
// long names, and a line of prose.
const longest = 3000

// complaints returns what is wrong with how Make(n) is refused.
func complaints[T any](in Input, n int, read func(schema.Limits, []byte) (T, error)) []string {
	var wrong []string
	complain := func(format string, args ...any) { wrong = append(wrong, fmt.Sprintf(format, args...)) }
	data := in.Make(n)
	got, err := read(in.Limits, data)
	if !reflect.ValueOf(&got).Elem().IsZero() {
		complain("something is read beside the faults")
	}
	var found *schema.Errors
	if !errors.As(err, &found) {
		complain("%v is no list of faults", err)
		return wrong
	}
	for _, fault := range found.List {
		if fault.Line != 1 || fault.Column < 1 || fault.Column > len(data)+1 {
			complain("%v is at %d:%d of a line of %d bytes", fault.Code, fault.Line, fault.Column, len(data))
		}
		if len(fault.Error()) > longest {
			complain("the text of %v is %d bytes", fault.Code, len(fault.Error()))
		}
	}
	want, more := in.Faults(n)
	if list := faultsOf(found); !slices.Equal(want, list) {
		complain("the faults are\n%q, want\n%q", list, want)
	}
	if found.More != more {
		complain("%d more faults, want %d", found.More, more)
	}
	return wrong
}

// linear reports to t where reading the large document takes too much memory
// beside reading the small one.
func linear[T any](t *testing.T, in Input, read func(schema.Limits, []byte) (T, error)) {
	t.Helper()
	small, large := in.Make(in.Small), in.Make(in.Large)
	less, more := uint64(math.MaxUint64), uint64(math.MaxUint64)
	for range 5 { // others may use memory at the same time
		less, more = min(less, memory(read, in.Limits, small)), min(more, memory(read, in.Limits, large))
		if !superlinear(len(small), len(large), less, more) {
			return
		}
	}
	t.Errorf("%d bytes of memory for a document of %d, and %d for one of %d", less, len(small), more, len(large))
}

// memory returns how many bytes are allocated while data is read.
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
