package obligation_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// changesOf are the changes between two assessments, each in a line.
func changesOf(before, after *obligation.Assessment) []string {
	side := func(s *obligation.ChangeSide) string {
		if s == nil {
			return "not asked"
		}
		return s.Applicability.String() + ", " + s.Reason.String()
	}
	truth := func(s *obligation.FactSide) string {
		if s == nil {
			return "not asked"
		}
		return s.Truth.String() + " " + s.Gap.String()
	}
	var lines []string
	for _, c := range obligation.Changes(before, after) {
		line := c.Key.Norm + " " + c.Key.Bearer.String() + " " + c.Key.Counterparty.String() + ": " + side(c.Before) + " -> " + side(c.After)
		for _, f := range c.Facts {
			line += "; " + f.Kind.String() + " " + f.About().String() + " " + truth(f.Before) + " -> " + truth(f.After)
		}
		lines = append(lines, line)
	}
	return lines
}

func TestChanges(t *testing.T) {
	in, r := ccmInstrument(t), sampleRegister(t)
	ask := func(edit func(q *obligation.Question)) *obligation.Assessment {
		t.Helper()
		q := obligation.Question{Instruments: []*obligation.Instrument{in}, On: civil.MustParse("2025-03-06"), Norms: []string{"ccm-6-1-seek"},
			Bearer: []party.State{party.MustParseState("LTU"), party.MustParseState("VUT")}}
		edit(&q)
		a, err := r.Assess(q)
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	on := func(day string) func(*obligation.Question) {
		return func(q *obligation.Question) { q.On = civil.MustParse(day) }
	}
	for _, test := range []struct {
		name          string
		before, after *obligation.Assessment
		want          []string
	}{
		{"nothing", ask(on("2025-03-06")), ask(on("2025-03-07")), nil},
		{"a withdrawal takes effect", ask(on("2025-03-05")), ask(on("2025-03-06")), []string{
			"ccm-6-1-seek LTU : applies, conditions-met -> does-not-apply, bearer-not-a-party; party (LTU) yes  -> no "}},
		{"a State becomes a party", ask(on("2026-02-28")), ask(on("2026-03-01")), []string{
			"ccm-6-1-seek VUT : does-not-apply, bearer-not-a-party -> applies, conditions-met; party (VUT) no  -> yes "}},
		{"what was not yet known", ask(func(q *obligation.Question) { q.Known = civil.MustParse("2024-12-31") }), ask(func(*obligation.Question) {}), []string{
			"ccm-6-1-seek LTU : undetermined, standing-undetermined -> does-not-apply, bearer-not-a-party; party (LTU) unknown standing-undetermined -> no "}},
		{"a State that was not asked", ask(func(q *obligation.Question) { q.Bearer = q.Bearer[:1] }), ask(func(*obligation.Question) {}), []string{
			"ccm-6-1-seek VUT : not asked -> does-not-apply, bearer-not-a-party; party (VUT) not asked -> no "}},
		{"no assessment", nil, nil, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, changesOf(test.before, test.after)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Under another choice of a reading other facts are asked.
func TestChangesOfReadings(t *testing.T) {
	in, r := ccmInstrument(t), sampleRegister(t)
	ask := func(choice string) *obligation.Assessment {
		a, err := r.Assess(obligation.Question{Instruments: []*obligation.Instrument{in}, On: civil.MustParse("2026-02-01"), Norms: []string{"ccm-6-4-clearance"},
			Bearer: []party.State{norway}, Counterparty: []party.State{laos},
			Readings: []obligation.ChosenReading{{Instrument: "ccm", Reading: "position", Choice: choice}}})
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	want := []string{"ccm-6-4-clearance NOR LAO: undetermined, conditional-on-position -> applies, conditions-met; " +
		"fact ccm:in-position(NOR, clearance) unknown no-source -> not asked"}
	if diff := cmp.Diff(want, changesOf(ask("declared"), ask("every-state"))); diff != "" {
		t.Error(diff)
	}
}

func TestCompareCites(t *testing.T) {
	want := []string{"4(4)", "4(4)(a)", "4(4)(b)", "6(1)", "6(2)", "6(10)", "6(12)", "7(1)(n)", "7(2)", "17", "X(3)", "X(10)"}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, obligation.CompareCites)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, a := range want {
		if obligation.CompareCites(a, a) != 0 {
			t.Errorf("%s is not itself", a)
		}
	}
}
