package assistance

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// Of records that have to do with one another in every way: traced totals are the totals,
// each rests on records of the ledger, no fewer than it counts, each of which is asked for.
func TestTraced(t *testing.T) {
	t.Parallel()
	g := newGenerator(17)
	traced, several := 0, 0
	for range 60 {
		l := relatedLedger(g.related(12))
		if l == nil {
			continue
		}
		for range 10 {
			q := g.query()
			steps := stepsAsked{q.Stages, q.Period, q.Term}
			where := func(_ *Record, s Step) Extent { return steps.lies(&s) }
			asked := idsOf(l, q)
			got := l.Traced(q, where)
			var totals []Total
			for _, one := range got {
				totals = append(totals, one.Total)
				if len(one.IDs) == 0 || len(one.IDs) < one.Records || !slices.IsSorted(one.IDs) || len(slices.Compact(slices.Clone(one.IDs))) != len(one.IDs) {
					t.Errorf("%s rests on %v", one.Total, one.IDs)
				}
				for _, id := range one.IDs {
					if !slices.Contains(asked, id) {
						t.Errorf("%s rests on %s, which is not asked for", one.Total, id)
					}
				}
				traced++
				if len(one.IDs) > one.Records {
					several++
				}
			}
			if diff := cmp.Diff(l.Totals(q), totals, cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("(-totals +traced):\n%s", diff)
			}
		}
	}
	if traced < 500 || several < 10 {
		t.Errorf("only %d totals, %d of them of copies or parts", traced, several)
	}
}
