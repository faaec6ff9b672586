package obligation

import (
	"slices"
	"testing"
)

// A norm is compiled once for the choices that its condition meets, whatever is asked of it,
// up to what is kept; beyond, it is compiled anew and is the same.
func TestNormsAreCompiledOnce(t *testing.T) {
	in := ccmInstrument(t)
	law, full := in.law(), &compiledNorms{size: maxKept}
	for i := range law.Norms {
		n := &law.Norms[i]
		for chosen := range law.firstChoices().varied(law.turnsOn(n)) {
			once, again, anew := in.norms.of(law, n, chosen), in.norms.of(law, n, chosen), full.of(law, n, chosen)
			if once != again {
				t.Fatalf("%s is compiled twice", n.ID)
			}
			if anew == once || !slices.Equal(anew.table, once.table) || !slices.Equal(anew.leaves, once.leaves) {
				t.Errorf("%s is another when nothing is kept", n.ID)
			}
		}
	}
	if in.norms.size == 0 || in.norms.size > maxKept || full.size != maxKept {
		t.Errorf("%d and %d entries are kept", in.norms.size, full.size)
	}
}
