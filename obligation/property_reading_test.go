package obligation_test

import (
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// combined yields every combination of choices of all readings of an
// instrument.
func combined(in *obligation.Instrument) [][]obligation.ChosenReading {
	all := [][]obligation.ChosenReading{nil}
	for _, reading := range in.Document().Readings {
		var longer [][]obligation.ChosenReading
		for _, chosen := range all {
			for _, choice := range reading.Choices {
				longer = append(longer, append(slices.Clone(chosen), obligation.ChosenReading{Instrument: in.ID(), Reading: reading.ID, Choice: choice.ID}))
			}
		}
		all = longer
	}
	return all
}

// A finding is said to hold under every reading exactly if it is the same
// however the readings are combined.
func TestUnderEveryReading(t *testing.T) {
	same := make(map[bool]int)
	for seed := range uint64(chance.All(30)) {
		s := throwInstrument(seed)
		reg := parsed(t, s.register)
		outcomes := make(map[string][]obligation.Applicability)
		for _, readings := range combined(s.instrument) {
			q := s.question
			q.Readings = readings
			for f := range assess(t, reg, q).Findings() {
				outcomes[name(f)] = append(outcomes[name(f)], f.Applicability())
			}
		}
		for f := range assess(t, reg, s.question).Findings() {
			want := len(slices.Compact(slices.Clone(outcomes[name(f)]))) == 1
			same[want]++
			if f.UnderEveryReading() != want {
				t.Errorf("seed %d: %s is said to be the same under every reading: %v; it is %v", seed, name(f), !want, outcomes[name(f)])
			}
		}
	}
	if same[true] == 0 || same[false] == 0 {
		t.Errorf("the same under every reading, or not: %v; both should occur", same)
	}
}

// choosing returns readings with some choices made, in place of any others.
func choosing(readings, made []obligation.ChosenReading) []obligation.ChosenReading {
	others := slices.DeleteFunc(slices.Clone(readings), func(r obligation.ChosenReading) bool {
		return slices.ContainsFunc(made, func(m obligation.ChosenReading) bool { return m.Instrument == r.Instrument && m.Reading == r.Reading })
	})
	return append(others, made...)
}

// Each outcome by reading is the finding of a question that makes those choices,
// whatever it chooses for the readings that are not named; and every choice of
// the named ones is tried.
func TestByReading(t *testing.T) {
	check := func(seed uint64, s scene) {
		reg := parsed(t, s.register)
		q := s.question
		q.Norms = []string{s.norm()}
		q.Bearer, q.Counterparty = s.dice.states[:1], s.dice.states[1:2]
		for f := range assess(t, reg, q).Findings() {
			used := 0
			for _, outcome := range f.ByReading() {
				again := s.dice.question(s.instrument)
				again.On, again.Known, again.Norms, again.Bearer, again.Counterparty = q.On, q.Known, q.Norms, q.Bearer, q.Counterparty
				again.Readings = choosing(again.Readings, outcome.Choices)
				if subset(outcome.Choices, assess(t, reg, q).Readings()) {
					used++
				}
				for g := range assess(t, reg, again).Findings() {
					if g.Applicability() != outcome.Applicability || g.Reason() != outcome.Reason {
						t.Errorf("seed %d: %s under %v is %s, %s; by reading %s, %s", seed, name(g), again.Readings,
							g.Applicability(), g.Reason(), outcome.Applicability, outcome.Reason)
					}
				}
			}
			if used != 1 {
				t.Errorf("seed %d: %s: the choices that were used are among the outcomes %d times", seed, name(f), used)
			}
		}
	}
	throwings(t, chance.Some(40), check)
}

func subset(some, all []obligation.ChosenReading) bool {
	for _, one := range some {
		if !slices.Contains(all, one) {
			return false
		}
	}
	return true
}
