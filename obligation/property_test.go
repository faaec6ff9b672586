package obligation_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
)

// seeds is how many times a property is thrown for: fewer under -short.
func seeds(many int) uint64 {
	if testing.Short() {
		many = max(1, many/5)
	}
	return uint64(many)
}

func ccmInstrument(t testing.TB) *obligation.Instrument {
	t.Helper()
	in, err := obligation.CCM()
	if err != nil {
		t.Fatal(err)
	}
	return in
}

// scene is a register with a question, thrown from one seed: of the CCM with
// the embedded status list or one of its own, or of an instrument that is
// thrown too, with a status list or without.
type scene struct {
	dice       *dice
	instrument *obligation.Instrument
	register   obligation.Register
	question   obligation.Question
}

func throwCCM(t testing.TB, seed uint64) scene {
	d := newDice(seed)
	s := scene{dice: d, instrument: ccmInstrument(t), register: d.register()}
	if d.one(3) {
		s.register.StatusLists = []party.StatusList{d.statusList(s.instrument.ID)}
	}
	s.question = d.question(s.instrument)
	return s
}

func throwInstrument(seed uint64) scene {
	d := newDice(seed)
	s := scene{dice: d, instrument: d.instrument(), register: d.register()}
	if !d.one(10) {
		s.register.StatusLists = []party.StatusList{d.statusList(s.instrument.ID)}
	}
	s.question = d.question(s.instrument)
	return s
}

// throwings yields scenes of both kinds.
func throwings(t testing.TB, many int, yield func(seed uint64, s scene)) {
	for seed := range seeds(many) {
		yield(seed, throwCCM(t, seed))
		yield(seed, throwInstrument(seed))
	}
}

func assess(t testing.TB, r *obligation.Register, q obligation.Question) *obligation.Assessment {
	t.Helper()
	a, err := r.Assess(q)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// name identifies a finding in a message.
func name(f obligation.Finding) string {
	return fmt.Sprintf("%s %s %s", f.Norm().ID, f.Bearer(), f.Counterparty())
}

// difference says how a finding differs from the reference's; "" if it does not.
func difference(f obligation.Finding, want answered) string {
	switch {
	case f.Applicability() != want.applicability:
		return fmt.Sprintf("%s, not %s (%s)", f.Applicability(), want.applicability, want.reason)
	case f.Reason() != want.reason:
		return fmt.Sprintf("because %s, not %s", f.Reason(), want.reason)
	case f.Proof().EveryCompletion != want.everyCompletion:
		return fmt.Sprintf("every completion: %v, not %v", !want.everyCompletion, want.everyCompletion)
	}
	if got := f.Open(); !slices.Equal(got, want.open) {
		return fmt.Sprintf("open\n\t%+v, not\n\t%+v", got, want.open)
	}
	return ""
}

// unlike looks for a finding that differs from the reference's.
func unlike(t testing.TB, reg *obligation.Register, s scene) string {
	ref := newReference(reg, s.instrument, s.question)
	for f := range assess(t, reg, s.question).Findings() {
		if diff := difference(f, ref.find(f.Norm(), f.Bearer(), f.Counterparty())); diff != "" {
			return name(f) + ": " + diff
		}
	}
	return ""
}

// shrunk leaves out of a register what a failure does not need, and tells the
// rest.
func shrunk(t testing.TB, r obligation.Register, fails func(*obligation.Register) string) string {
	tries := func(smaller obligation.Register) bool {
		data, err := json.Marshal(smaller)
		if err != nil {
			t.Fatal(err)
		}
		reg, err := obligation.ParseRegister(data)
		return err == nil && fails(reg) != ""
	}
	r.Restrictions, r.Reports, r.Appraisals = nil, nil, nil
	for again := true; again; {
		again = false
		for i := len(r.Determinations) - 1; i >= 0; i-- {
			less := r
			less.Determinations = slices.Delete(slices.Clone(r.Determinations), i, i+1)
			if tries(less) {
				r, again = less, true
			}
		}
		for i := len(r.Records) - 1; i >= 0; i-- {
			less := r
			less.Records = slices.Delete(slices.Clone(r.Records), i, i+1)
			if tries(less) {
				r, again = less, true
			}
		}
		for i := len(r.Programmes) - 1; i >= 0; i-- {
			less := r
			less.Programmes = slices.Delete(slices.Clone(r.Programmes), i, i+1)
			if tries(less) {
				r, again = less, true
			}
		}
	}
	data, _ := json.Marshal(r)
	return fmt.Sprintf("%s\n%s", fails(parsed(t, r)), data)
}

func TestEngineAgreesWithReference(t *testing.T) {
	t.Parallel()
	throwings(t, 150, func(seed uint64, s scene) {
		fails := func(reg *obligation.Register) string { return unlike(t, reg, s) }
		if fails(parsed(t, s.register)) != "" {
			t.Errorf("seed %d, %s on %s known %s, readings %v: %s", seed, s.instrument.ID, s.question.On, s.question.Known, s.question.Readings,
				shrunk(t, s.register, fails))
		}
	})
}
