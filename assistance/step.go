package assistance

import (
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Step is what one source says of a [Record] at one stage. A source that prints
// the same money once more adds a figure to the step; an instalment, or a pledge
// made again, is a step of its own ([TotalsOf]).
type Step struct {
	Stage Stage `json:"stage"`
	// Of is the stage of what is taken back or returned; of no other stage. If the step
	// has no figures, it is all of that.
	Of Stage `json:"of,omitzero"`
	// At is the day of the act, or zero if only a Period is given.
	At civil.Date `json:"at,omitzero"`
	// Period is the time in which the act lies, if At is zero. The zero Period is
	// all time: the act is not dated. Beside an At it is the term for which the money
	// is: a commitment is signed on a day, and runs for years.
	Period civil.Period `json:"period,omitzero"`
	// Known is the day from which the step was known; zero means the day of its
	// source.
	Known civil.Date `json:"known,omitzero"`
	// Figures are the prints of the money; none where no amount is printed.
	Figures []Figure     `json:"figures,omitempty"`
	Source  party.Source `json:"source"`
	// Foreseen says that the source tells the step as still to come: a plan, which
	// may lie after the day of the source and proves nothing done.
	Foreseen bool `json:"foreseen,omitempty"`
}

// MarshalJSON implements [json.Marshaler]. A step without date is written with
// an empty period, as the schema asks for one or the other.
func (s Step) MarshalJSON() ([]byte, error) {
	var w jsonWriter
	s.write(&w)
	return w.finish()
}

func (s *Step) write(w *jsonWriter) {
	w.open('{')
	w.code("stage", s.Stage.String())
	if s.Of != 0 {
		w.code("of", s.Of.String())
	}
	w.maybeDate("at", s.At)
	if s.At.IsZero() || !s.Period.IsZero() { // the schema asks for one or the other
		w.period(s.Period)
	}
	w.maybeDate("known", s.Known)
	if len(s.Figures) > 0 {
		w.name("figures")
		w.open('[')
		for i := range s.Figures {
			s.Figures[i].write(w)
		}
		w.close(']')
	}
	w.source(&s.Source)
	w.mark("foreseen", s.Foreseen)
	w.close('}')
}

// When returns the time in which the act lies. asAt is true if that is one day
// that the source gives. The term of an act that has its day is not looked at: [Step.Term].
func (s Step) When() (period civil.Period, asAt bool) { return s.when(), !s.At.IsZero() }

// when returns the time in which the act lies.
func (s *Step) when() civil.Period {
	if s.At.IsZero() {
		return s.Period
	}
	return civil.Day(s.At)
}

// Term returns the time for which the money is: that of Period, or that in which the act
// lies.
func (s Step) Term() civil.Period {
	if s.Period.IsZero() {
		term, _ := s.When()
		return term
	}
	return s.Period
}

// begins returns the first day on which the act may lie; zero if there is none.
func (s *Step) begins() civil.Date {
	if s.At.IsZero() {
		return s.Period.From
	}
	return s.At
}

// KnownOn returns the day from which the step was known.
func (s Step) KnownOn() civil.Date { return knownOn(s.Known, s.Source) }

// knownBy reports whether the step was known on a day; the zero Date asks for no
// such day.
func (s *Step) knownBy(day civil.Date) bool { return day.IsZero() || !s.KnownOn().After(day) }

// Lies returns how far the time of the step lies in period.
func (s Step) Lies(period civil.Period) Extent { return lies(s.when(), period) }

// lies returns how far a time lies in a period.
func lies(when, period civil.Period) Extent {
	switch {
	case when.Within(period):
		return Wholly
	case when.Overlaps(period):
		return Partly
	}
	return Outside
}

// Amounts returns the money of the step in each currency that its figures
// print, in the order of the codes: what all figures allow or, where they do not meet,
// from the least to the most that they say. Equivalents are left out. So are figures of
// which the source was not yet known on the day known, and those that a figure known by
// then replaces; the zero Date leaves out none for its source.
func (s Step) Amounts(known civil.Date) []Range { return s.appendAmounts(nil, known) }

func (s *Step) appendAmounts(ranges []Range, known civil.Date) []Range {
	if len(s.Figures) == 1 { // as nearly every step has
		if f := &s.Figures[0]; f.Currency != 0 && f.knownBy(known) {
			ranges = append(ranges, f.Range())
		}
		return ranges
	}
	var said []saidMoney
	for i := range s.Figures {
		if f := &s.Figures[i]; f.Currency != 0 && s.counts(i, known) {
			said = addSaid(said, f.Range(), f.Range())
		}
	}
	for _, one := range said {
		ranges = append(ranges, one.whole())
	}
	return ranges
}

// Counts reports whether the figure at a place, from 0, was known on a day and not yet
// replaced; the zero Date asks for no such day. A place that is none does not count.
func (s Step) Counts(figure int, known civil.Date) bool { return s.counts(figure, known) }

func (s *Step) counts(figure int, known civil.Date) bool {
	if figure < 0 || figure >= len(s.Figures) || !s.Figures[figure].knownBy(known) {
		return false
	}
	for i := figure + 1; i < len(s.Figures); i++ {
		if later := &s.Figures[i]; later.Replaces == s.Figures[figure].Money() && later.Replaces.Currency != 0 && later.knownBy(known) {
			return false
		}
	}
	return true
}

// time returns the pointer to the time of the step, which stands at the pointer at.
func (s Step) time(at schema.Pointer) schema.Pointer {
	if _, asAt := s.When(); asAt {
		return at.Member("at")
	}
	return at.Member("period")
}
