package obligation_test

import (
	"os"
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// sampleRegister is the register that the examples share.
func sampleRegister(t testing.TB) *obligation.Register {
	t.Helper()
	data, err := os.ReadFile("../examples/public.json")
	if err != nil {
		t.Fatal(err)
	}
	reg, err := obligation.ParseRegister(data)
	if err != nil {
		t.Fatal(err)
	}
	return reg
}

// checkSpans holds a timeline to its form: it covers the period from its first
// day to its last, without a gap, and no two neighbours are the same.
func checkSpans(t *testing.T, what string, spans []obligation.Span, over civil.Period) {
	t.Helper()
	if len(spans) == 0 {
		t.Fatalf("%s: no spans over %s", what, over)
	}
	if first, last := spans[0].Period.From, spans[len(spans)-1].Period.Until; first != over.From || last != over.Until {
		t.Errorf("%s: spans from %s until %s, over %s", what, first, last, over)
	}
	for i, span := range spans {
		if !span.Period.IsValid() {
			t.Errorf("%s: span %s holds no day", what, span.Period)
		}
		if i == 0 {
			continue
		}
		if before := spans[i-1]; before.Period.Until != span.Period.From {
			t.Errorf("%s: after %s comes %s", what, before.Period, span.Period)
		} else if before.Applicability == span.Applicability && before.Reason == span.Reason && before.Hypothetical == span.Hypothetical {
			t.Errorf("%s: %s and %s are the same", what, before.Period, span.Period)
		}
	}
}

// walk checks that every finding of an assessment is, on each day of a period,
// what its timeline says, asking the same question for every day anew.
func walk(t *testing.T, reg *obligation.Register, q obligation.Question, over civil.Period) {
	t.Helper()
	timelines := make(map[string][]obligation.Span)
	for f := range assess(t, reg, q).Findings() {
		timelines[name(f)] = f.Timeline(over)
		checkSpans(t, name(f), timelines[name(f)], over)
	}
	for day := over.From; over.Contains(day); day = day.AddDays(1) {
		on := q
		on.On = day
		for f := range assess(t, reg, on).Findings() {
			spans := timelines[name(f)]
			for len(spans) > 1 && !spans[0].Period.Contains(day) {
				spans = spans[1:]
			}
			timelines[name(f)] = spans
			if len(spans) == 0 || f.Applicability() != spans[0].Applicability || f.Reason() != spans[0].Reason || f.Hypothetical() != spans[0].Hypothetical {
				t.Fatalf("asked of %s, known %s, readings %v: %s on %s is %s, %s, hypothetical %v; the timeline says %+v",
					q.On, q.Known, q.Readings, name(f), day, f.Applicability(), f.Reason(), f.Hypothetical(), spans)
			}
		}
	}
}

func TestTimelineAgreesWithEveryDay(t *testing.T) {
	t.Parallel()
	factScenes(t, chance.Some(300), func(seed uint64, s scene) {
		from := s.dice.days[0].AddDays(-s.dice.IntN(8))
		walk(t, parsed(t, s.register), s.question, civil.Period{From: from, Until: from.AddDays(12)})
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	})
	throwings(t, chance.Some(12), func(seed uint64, s scene) {
		q := s.question
		q.Norms = []string{s.norm(), s.norm()}
		q.Bearer = []party.State{s.dice.state(), s.dice.state()}
		q.Counterparty = []party.State{s.dice.state(), s.dice.otherThan(q.Bearer[0])}
		from := s.dice.day().AddDays(-s.dice.IntN(300))
		walk(t, parsed(t, s.register), q, civil.Period{From: from, Until: from.AddDays(300)})
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	})
}

// Over all time a timeline has the same form, and a part of it is what is asked
// of that part alone.
func TestTimelineOfAllTime(t *testing.T) {
	check := func(seed uint64, s scene) {
		reg := parsed(t, s.register)
		within := s.dice.period()
		for f := range assess(t, reg, s.question).Findings() {
			whole := f.Timeline(civil.Period{})
			checkSpans(t, name(f), whole, civil.Period{})
			var cut []obligation.Span
			for _, span := range whole {
				if part, ok := span.Period.Intersect(within); ok {
					span.Period = part
					cut = append(cut, span)
				}
			}
			if diff := differenceOf(cut, f.Timeline(within)); diff != "" {
				t.Errorf("seed %d: %s over %s: %s", seed, name(f), within, diff)
			}
			for _, span := range whole {
				if span.Period.Contains(s.question.On) && (span.Applicability != f.Applicability() || span.Reason != f.Reason()) {
					t.Errorf("seed %d: %s is %s, %s on %s; its timeline says %+v", seed, name(f), f.Applicability(), f.Reason(), s.question.On, span)
				}
			}
		}
	}
	throwings(t, chance.Some(15), check)
	factScenes(t, chance.Some(60), check)
}

// Five real States, as bearers and as counterparties: a party that withdrew, one
// that completed clearance, one that came late, a donor, and one that asked for
// and was given assistance.
func TestTimelineOfRealStates(t *testing.T) {
	t.Parallel()
	reg := sampleRegister(t)
	q := obligation.Question{Instruments: []*obligation.Instrument{ccmInstrument(t)}, On: civil.MustParse("2026-02-01")}
	for _, code := range []string{"LTU", "MNE", "VUT", "NOR", "BIH"} {
		q.Bearer = append(q.Bearer, party.MustParseState(code))
	}
	q.Counterparty = q.Bearer
	q.Norms = []string{"ccm-6-1-seek", "ccm-6-4-clearance", "ccm-6-10-facilitate", "ccm-6-12-cooperate"}
	over := civil.Period{From: civil.MustParse("2008-01-01"), Until: civil.MustParse("2027-12-31")}
	if testing.Short() {
		over = civil.Period{From: civil.MustParse("2024-06-01"), Until: civil.MustParse("2025-06-01")}
	}
	walk(t, reg, q, over)
	q.Readings = []obligation.ChosenReading{{Instrument: "ccm", Reading: "position", Choice: "practice"}}
	q.Known = civil.MustParse("2019-06-30")
	q.Norms = []string{"ccm-6-4-clearance"}
	walk(t, reg, q, over)

	// Asked of a day on which one of them had not yet consented.
	q.Readings = []obligation.ChosenReading{{Instrument: "ccm", Reading: "position", Choice: "every-state"},
		{Instrument: "ccm", Reading: "emergency-entry-into-force", Choice: "state"}}
	q.On, q.Known = civil.MustParse("2009-01-01"), civil.Date{}
	q.Norms = []string{"ccm-6-6-emergency"}
	if testing.Short() {
		over = civil.Period{From: civil.MustParse("2026-01-01"), Until: civil.MustParse("2026-06-01")}
	}
	walk(t, reg, q, over)
}
