package schema_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/fixture"
	"github.com/treatyaid/treatyaid/schema/hostile"
)

// nothing is what is read by a reader that only judges.
type nothing struct{}

func validating(kind schema.Kind) func(schema.Limits, []byte) (nothing, error) {
	return func(l schema.Limits, data []byte) (nothing, error) { return nothing{}, l.Validate(kind, data) }
}

func TestHostile(t *testing.T) {
	for _, d := range hostile.Documents() {
		t.Run(d.Kind.String(), func(t *testing.T) { hostile.Check(t, d, validating(d.Kind)) })
	}
}

// TestHostileWhole reads a million members and a hundred megabytes. The readers of
// the packages above validate first, and so refuse them here.
func TestHostileWhole(t *testing.T) {
	if testing.Short() {
		t.Skip("reads documents of 100 MB")
	}
	hostile.CheckWhole(t, hostile.Of(schema.KindRegister), validating(schema.KindRegister))
}

// TestHostileScan holds the scan alone to those of the faults that are its own.
func TestHostileScan(t *testing.T) {
	d := hostile.Of(schema.KindParty)
	for _, in := range d.Inputs() {
		t.Run(in.Name, func(t *testing.T) {
			want, more := in.Faults(in.Small)
			if want[0].Code.Layer() != schema.LayerScan {
				want, more = nil, 0
			}
			var faults schema.Errors
			if err := in.Limits.Scan(in.Make(in.Small)); err != nil {
				var found *schema.Errors
				if !errors.As(err, &found) {
					t.Fatalf("%T is no list of faults: %v", err, err)
				}
				faults = *found
			}
			var got []fixture.Fault
			for _, one := range faults.List {
				got = append(got, fixture.Fault{Path: one.Path, Code: one.Code})
			}
			if diff := cmp.Diff(want, got); diff != "" || faults.More != more {
				t.Errorf("%d more, want %d; faults (-want +got):\n%s", faults.More, more, diff)
			}
		})
	}
}

// TestHostileWork counts the bytes that are looked at: a few times each, of the
// small and the large alike.
func TestHostileWork(t *testing.T) {
	const times, constant = 8, 4096
	for _, d := range hostile.Documents() {
		for _, in := range d.Inputs() {
			for _, n := range []int{in.Small, in.Large} {
				if testing.Short() && n > in.Small {
					continue
				}
				data := in.Make(n)
				work, err := schema.Work(in.Limits, d.Kind, data)
				if err != nil {
					t.Fatal(err)
				}
				if work > times*len(data)+constant {
					t.Errorf("%v, %s: to read %d bytes %d are looked at", d.Kind, in.Name, len(data), work)
				}
			}
		}
	}
}

// TestHostileLimits stops at what the caller sets: of a document that is larger,
// deeper or longer nothing beyond the limit is looked at or kept.
func TestHostileLimits(t *testing.T) {
	d := hostile.Of(schema.KindRegister)
	for _, in := range d.Inputs() {
		data := in.Make(max(in.Large, 1))
		limits := in.Limits
		limits.Bytes = len(data) - 1
		work, err := schema.Work(limits, d.Kind, data)
		if err != nil {
			t.Fatal(err)
		}
		if work > 100 {
			t.Errorf("%s: %d bytes are looked at of a document that has one too many", in.Name, work)
		}
		if got := fixture.Faults(t, limits.Validate(d.Kind, data)); !cmp.Equal(got, []fixture.Fault{fixture.At("", schema.CodeTooManyBytes)}) {
			t.Errorf("%s: a document of one byte too many has the faults %v", in.Name, got)
		}
		limits = in.Limits
		limits.Faults = 2
		want, more := in.Faults(max(in.Large, 1))
		var all *schema.Errors
		if err := limits.Validate(d.Kind, data); !errors.As(err, &all) || len(all.List) != min(2, len(want)) || len(all.List)+all.More != len(want)+more {
			t.Errorf("%s: of %d faults 2 are to be listed: %d are, and %d more", in.Name, len(want)+more, len(all.List), all.More)
		}
	}
}
