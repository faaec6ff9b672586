package obligation

import (
	"math/rand/v2"
	"testing"

	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// As many times meet a span as do one by one.
func TestTimes(t *testing.T) {
	g, met := rand.New(rand.NewPCG(1, 2)), 0
	for range 20_000 {
		var spans []civil.Period
		for range g.IntN(8) {
			spans = append(spans, chance.Period(g))
		}
		asked := chance.Period(g)
		want := 0
		for _, one := range spans {
			if one.Overlaps(asked) {
				want++
			}
		}
		if got := newTimes(spans).meeting(asked); got != want {
			t.Fatalf("%v of %v: got %d", asked, spans, got)
		}
		if want > 0 {
			met++
		}
	}
	if met < 1000 || met > 19_000 {
		t.Errorf("%d of 20,000 met", met)
	}
}
