package obligation_test

import (
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// withoutSuppositions is a register with what nobody has said left out.
func withoutSuppositions(r obligation.RegisterDocument) obligation.RegisterDocument {
	r.Determinations = slices.DeleteFunc(slices.Clone(r.Determinations), func(d obligation.Determination) bool { return d.Hypothetical })
	return r
}

// supposes reports whether ids are those of hypothetical determinations of a register,
// each once and in order.
func supposes(r *obligation.RegisterDocument, ids []string) bool {
	for i, id := range ids {
		if i > 0 && ids[i-1] >= id || !slices.ContainsFunc(r.Determinations, func(d obligation.Determination) bool { return d.ID == id && d.Hypothetical }) {
			return false
		}
	}
	return true
}

// sameMeasure reports whether the same records bear on two findings, in the same
// measure.
func sameMeasure(a, b obligation.Recorded) bool {
	return slices.Equal(a.Records, b.Records) && slices.Equal(a.Open, b.Open) && a.Beside == b.Beside && slices.Equal(a.Totals, b.Totals)
}

// A finding is hypothetical exactly if the same register without suppositions gives
// another: so is each of its outcomes by reading, what is recorded, and each span of
// its timeline. It then names suppositions of the register, and its text does.
func TestHypothetical(t *testing.T) {
	t.Parallel()
	met := make(situations)
	check := func(seed uint64, s scene) {
		q, less := few(s), withoutSuppositions(s.register)
		if len(less.Determinations) == len(s.register.Determinations) {
			return
		}
		sourced, marked := assess(t, parsed(t, less), q), make(map[string]int)
		a := assess(t, parsed(t, s.register), q)
		for f := range a.Findings() {
			g, ok := sourced.Finding(f.Key().Norm, f.Bearer(), f.Counterparty())
			if !ok {
				t.Fatalf("seed %d: %s is not asked without suppositions", seed, name(f))
			}
			want := f.Applicability() != g.Applicability() || f.Reason() != g.Reason() || !slices.EqualFunc(f.Open(), g.Open(), sameFact)
			if f.Hypothetical() != want {
				t.Errorf("seed %d: %s is hypothetical: %v; with suppositions %v %v, without %v %v", seed, name(f), !want, f, f.Open(), g, g.Open())
			}
			if g.Hypothetical() || len(g.Suppositions()) > 0 {
				t.Errorf("seed %d: %s rests on %v, and there is none", seed, name(g), g.Suppositions())
			}
			if want {
				met.note("a finding")
				marked[f.Key().Norm]++
			}
			names := func(what string, hypothetical bool, named []string) {
				if (len(named) > 0) != hypothetical || !supposes(&s.register, named) {
					t.Errorf("seed %d: %s: %s, hypothetical: %v, rests on %v", seed, name(f), what, hypothetical, named)
				}
				if hypothetical {
					met.note(what)
				}
			}
			names("the answer", want, f.Suppositions())
			if got, want := f.Recorded(civil.Period{}), g.Recorded(civil.Period{}); got.Hypothetical == sameMeasure(got, want) {
				t.Errorf("seed %d: %s: what is recorded is hypothetical: %v", seed, name(f), got.Hypothetical)
			}
			recorded := f.Recorded(civil.Period{})
			names("what is recorded", recorded.Hypothetical, recorded.Suppositions)
			for i, outcome := range f.ByReading() {
				names("an outcome by reading", outcome.Hypothetical, outcome.Suppositions)
				other := g.ByReading()[i]
				if (outcome.Applicability != other.Applicability || outcome.Reason != other.Reason) && !outcome.Hypothetical {
					t.Errorf("seed %d: %s under %v is no hypothetical one", seed, name(f), outcome.Choices)
				}
			}
			for _, span := range f.Timeline(civil.Period{}) {
				for _, other := range g.Timeline(span.Period) {
					if (span.Applicability != other.Applicability || span.Reason != other.Reason) && !span.Hypothetical {
						t.Errorf("seed %d: %s: %v is not hypothetical, and without suppositions %v", seed, name(f), span, other)
					}
				}
				if span.Hypothetical {
					met.note("a span")
				}
			}
		}
		for _, c := range obligation.Changes(a, sourced) {
			if f, _ := a.Finding(c.Key.Norm, c.Key.Bearer, c.Key.Counterparty); !slices.Equal(c.Before.Suppositions, f.Suppositions()) || c.After.Suppositions != nil {
				t.Errorf("seed %d: %s rested on %v, and is said to on %v", seed, name(f), f.Suppositions(), c.Before.Suppositions)
			}
		}
		for _, of := range a.Summary() {
			if of.Hypothetical != marked[of.Norm] {
				t.Errorf("seed %d: of %s %d findings are said to be hypothetical, and %d are", seed, of.Norm, of.Hypothetical, marked[of.Norm])
			}
		}
	}
	throwings(t, chance.Some(30), check)
	factScenes(t, chance.Some(150), check)
	met.check(t, chance.Some(10), []string{"a finding", "a span", "an outcome by reading"})
}

// sameFact compares what two open facts are, and not why they are open.
func sameFact(a, b obligation.OpenFact) bool {
	a.Gap, b.Gap = 0, 0
	return sameOpen(a, b)
}
