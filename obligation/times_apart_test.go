package obligation

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// A time is added if it meets none, looked at one by one; and they stay in order.
func TestTimesApart(t *testing.T) {
	g, added := rand.New(rand.NewPCG(1, 2)), 0
	for range 10_000 {
		var times timesApart
		for range g.IntN(8) {
			next, before := chance.Period(g), slices.Clone(times)
			want := !slices.ContainsFunc(before, next.Overlaps)
			if met := times.meets(next); met == want {
				t.Fatalf("%v meets one of %v: got %t", next, before, met)
			}
			if got := times.add(next); got != want {
				t.Fatalf("%v added to %v: got %t", next, before, got)
			}
			if want {
				added++
			}
			if !slices.IsSortedFunc(times, civil.Period.Compare) {
				t.Fatalf("%v added to %v: got %v", next, before, times)
			}
		}
	}
	if added < 1000 || added > 30_000 {
		t.Errorf("%d were added", added)
	}
}
