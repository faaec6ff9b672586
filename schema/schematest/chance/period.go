package chance

import (
	"math/rand/v2"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// Period throws a time of at most ten days within some months, which now and then has no
// beginning or no end.
func Period(g *rand.Rand) civil.Period {
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
