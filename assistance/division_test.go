package assistance

import "testing"

func TestDivisionShare(t *testing.T) {
	g := newGenerator(64)
	for _, r := range g.records(300) {
		asked := g.query().Categories
		if got, want := (Division{r.Scope, r.Parts}).Share(asked), r.Share(asked); got != want {
			t.Errorf("%v of %v: %v, not %v", asked, r.Parts, got, want)
		}
	}
}
