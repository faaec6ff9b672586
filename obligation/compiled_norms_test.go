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

// The norm under every combination of choices is the one that is compiled once, and the same
// where nothing more is kept.
func TestVariantsAreCompiledOnce(t *testing.T) {
	in := ccmInstrument(t)
	law := in.law()
	variantsOf := func(n *Norm) []variant {
		return newNormAnswer(in, n, law.firstChoices(), inquiry{knowledge: knowledge{index: new(index)}}, make(map[*Norm]*normAnswer)).variants()
	}
	several := false
	kept := make([][]variant, len(law.Norms))
	for i := range law.Norms {
		n, at := &law.Norms[i], 0
		kept[i] = variantsOf(n)
		for chosen := range law.firstChoices().varied(law.turnsOn(n)) {
			if &kept[i][at].answer.table[0] != &in.norms.of(law, n, chosen).table[0] {
				t.Errorf("%s, variant %d, is compiled twice", n.ID, at)
			}
			at++
		}
		several = several || at > 1
	}
	if !several {
		t.Error("no norm turns on a reading")
	}
	in.norms.by, in.norms.size = nil, maxKept
	for i := range law.Norms {
		n := &law.Norms[i]
		isSame := func(a, b variant) bool {
			return slices.Equal(a.used(), b.used()) && slices.Equal(a.answer.table, b.answer.table) && slices.Equal(a.answer.formula.leaves, b.answer.formula.leaves)
		}
		if !slices.EqualFunc(kept[i], variantsOf(n), isSame) {
			t.Errorf("%s has other variants when nothing is kept", n.ID)
		}
	}
}
