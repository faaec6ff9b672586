package assistance

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

// Places are put in the order of their keys, and those of one key stay as they
// were, whichever bytes the keys have in common.
func TestInOrderOfKeys(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	g := rand.New(rand.NewPCG(64, 1))
	for range 300 {
		mask, fixed := g.Uint64()&g.Uint64()>>g.IntN(64), g.Uint64()
		places := make([]keyed, g.IntN(400))
		for i := range places {
			places[i] = keyed{g.Uint64()&mask | fixed&^mask, uint32(i)}
		}
		want := slices.Clone(places)
		slices.SortStableFunc(want, func(a, b keyed) int { return cmp.Compare(a.key, b.key) })
		if diff := gocmp.Diff(want, inOrderOfKeys(places), gocmp.AllowUnexported(keyed{})); diff != "" {
			t.Fatal(diff)
		}
	}
}
