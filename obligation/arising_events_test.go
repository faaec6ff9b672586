package obligation

import (
	"math/rand/v2"
	"testing"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// The last day before a fact may have come about anew is what looking at one event after the
// other tells.
func TestArisingEvents(t *testing.T) {
	first := civil.MustParse("2010-01-01")
	for seed := range uint64(500) {
		dice := rand.New(rand.NewPCG(seed, 1))
		var all arisingEvents
		for range dice.IntN(8) {
			from := first.AddDays(dice.IntN(40))
			all = append(all, EventSpan{Earliest: from, Latest: from.AddDays(dice.IntN(20))})
		}
		day := first.AddDays(dice.IntN(60))
		var want civil.Date
		for _, e := range all {
			if !e.Latest.After(day) {
				continue
			}
			before := e.Earliest.AddDays(-1)
			if before.Before(day) {
				before = day
			}
			if want.IsZero() || before.Before(want) {
				want = before
			}
		}
		if got := all.inOrder().after(day); got != want {
			t.Fatalf("seed %d: after %s it is %s, not %s", seed, day, got, want)
		}
	}
}
