package schema_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// nothing is what is read by a reader that only judges.
type nothing struct{}

func validating(kind schema.Kind) func(schema.Limits, []byte) (nothing, error) {
	return func(l schema.Limits, data []byte) (nothing, error) { return nothing{}, l.Validate(kind, data) }
}

func TestHostile(t *testing.T) {
	for _, kind := range schema.Kinds() {
		t.Run(kind.String(), func(t *testing.T) { schematest.Refuses(t, schematest.Hostile(kind), validating(kind)) })
	}
}

// TestHostileWhole reads a million members and a hundred megabytes, in a plain run a fifth.
// Only this package does: the readers of the packages above validate first, and so refuse
// the same.
func TestHostileWhole(t *testing.T) {
	if testing.Short() {
		t.Skip("reads documents of many megabytes")
	}
	var whole []schematest.Input
	for _, in := range schematest.Hostile(schema.KindRegister) {
		if in.Whole > 0 {
			in.Small, in.Large = max(in.Large, chance.Some(in.Whole)), 0
			whole = append(whole, in)
		}
	}
	schematest.Refuses(t, whole, validating(schema.KindRegister))
}

// TestHostileScan checks that the scan alone finds the faults of its layer and no
// others.
func TestHostileScan(t *testing.T) {
	for _, in := range schematest.Hostile(schema.KindParty) {
		t.Run(in.Name, func(t *testing.T) {
			want, more := in.Faults(in.Small)
			if want[0].Code.Layer() != schema.LayerScan {
				want, more = nil, 0
			}
			err := in.Limits.Scan(in.Make(in.Small))
			if diff := cmp.Diff(want, schematest.Faults(t, err)); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
			var all *schema.Errors
			if errors.As(err, &all) && all.More != more {
				t.Errorf("%d more, want %d", all.More, more)
			}
		})
	}
}

// TestHostileWork counts how often bytes are looked at: a few times each, however
// large the document.
func TestHostileWork(t *testing.T) {
	const times, constant = 8, 4096
	for _, kind := range schema.Kinds() {
		for _, in := range schematest.Hostile(kind) {
			for _, n := range []int{in.Small, in.Large} {
				if testing.Short() && n > in.Small {
					continue
				}
				data := in.Make(n)
				work, err := schema.Work(in.Limits, kind, data)
				if err != nil {
					t.Fatal(err)
				}
				if work > times*len(data)+constant {
					t.Errorf("%v, %s: to read %d bytes %d are looked at", kind, in.Name, len(data), work)
				}
			}
		}
	}
}

// TestHostileLimits checks that reading stops at the limits of the caller: a document
// of one byte too many is not looked at, and no more faults are kept than are asked.
func TestHostileLimits(t *testing.T) {
	const kind = schema.KindRegister
	for _, in := range schematest.Hostile(kind) {
		data := in.Make(max(in.Large, 1))
		limits := in.Limits
		limits.Bytes = len(data) - 1
		work, err := schema.Work(limits, kind, data)
		if err != nil {
			t.Fatal(err)
		}
		if work > 100 {
			t.Errorf("%s: %d bytes are looked at of a document that has one too many", in.Name, work)
		}
		if got := schematest.Faults(t, limits.Validate(kind, data)); !cmp.Equal(got, []schematest.Fault{{Path: "", Code: schema.CodeTooManyBytes}}) {
			t.Errorf("%s: a document of one byte too many has the faults %v", in.Name, got)
		}
		limits = in.Limits
		limits.Faults = 2
		want, more := in.Faults(max(in.Large, 1))
		var all *schema.Errors
		if err := limits.Validate(kind, data); !errors.As(err, &all) || len(all.List) != min(2, len(want)) || len(all.List)+all.More != len(want)+more {
			t.Errorf("%s: of %d faults 2 are to be listed: %d are, and %d more", in.Name, len(want)+more, len(all.List), all.More)
		}
	}
}
