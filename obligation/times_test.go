package obligation

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// Times meet a span if one of them does.
func TestTimes(t *testing.T) {
	g, met := rand.New(rand.NewPCG(1, 2)), 0
	span := func() civil.Period {
		from := civil.MustParse("2020-01-01").AddDays(g.IntN(100))
		p := civil.Period{From: from, Until: from.AddDays(1 + g.IntN(10))}
		if g.IntN(30) == 0 {
			p.From = civil.Date{}
		}
		if g.IntN(30) == 0 {
			p.Until = civil.Date{}
		}
		return p
	}
	for range 20_000 {
		var spans []civil.Period
		for range g.IntN(8) {
			spans = append(spans, span())
		}
		asked := span()
		want := slices.ContainsFunc(spans, asked.Overlaps)
		if got := newTimes(spans).meet(asked); got != want {
			t.Fatalf("%v of %v: got %t", asked, spans, got)
		}
		if want {
			met++
		}
	}
	if met < 1000 || met > 19_000 {
		t.Errorf("%d of 20,000 met", met)
	}
}
