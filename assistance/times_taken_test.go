package assistance

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// A time meets what was added before if it meets one of those times, whatever was made one.
func TestTimesTaken(t *testing.T) {
	g, met := rand.New(rand.NewPCG(1, 2)), 0
	for range 2000 {
		var times timesTaken
		var all []civil.Period
		for range 12 {
			when := chance.Period(g)
			want := slices.ContainsFunc(all, when.Overlaps)
			if got := times.add(when); got != want {
				t.Fatalf("%v after %v: got %t", when, all, got)
			}
			all = append(all, when)
			if want {
				met++
			}
		}
	}
	if met < 1000 || met > 23_000 {
		t.Errorf("%d of 24,000 times met one before", met)
	}
}
