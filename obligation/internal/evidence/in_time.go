package evidence

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// inTime is the time in which an event counts.
type inTime struct {
	days   civil.Period   // after the threshold and by the day asked
	spans  []civil.Period // of these, the days on which the State is or may be bound, if that is asked
	bound  Timeline       // whether the State is bound, if that is asked
	denied []civil.Period // the days on which no event happened, in order and apart
}

// by is the same time by another day asked.
func (in inTime) by(day civil.Date) inTime {
	in.days.Until = day.AddDays(1)
	in.spans = []civil.Period{in.days}
	if in.bound != nil {
		in.spans = nil
		for days, is := range in.bound.over(in.days) {
			if is.Truth != logic.No {
				in.spans = append(in.spans, days)
			}
		}
	}
	return in
}

// possible returns the days that an event may have had, of those that count.
func (in *inTime) possible(p *Piece) []civil.Period {
	var possible []civil.Period
	for _, span := range in.spans {
		if days, ok := p.Days.Intersect(span); ok {
			possible = append(possible, days)
		}
	}
	return possible
}

// weigh says whether an event happened in time, and what its piece does.
func (in *inTime) weigh(p *Piece) (Outcome, Effect) {
	possible := in.possible(p)
	if len(possible) == 0 {
		return Outcome{Truth: logic.No}, OutOfTime
	}
	truth, gap := agreed(p.Days.Within(in.days), false), Straddling
	if in.bound != nil {
		bound, why := in.boundThroughout(p.Days)
		if truth == logic.Yes {
			gap = why
		}
		truth = truth.And(bound)
	}
	denied := in.isDenied([]civil.Period{p.Days})
	switch {
	case truth == logic.Yes && (p.Says == party.HoldsDisputed || denied):
		return Outcome{Gap: Contested}, Counts
	case truth == logic.Yes:
		return Outcome{Truth: logic.Yes}, Counts
	case truth == logic.Unknown && denied:
		return Outcome{Gap: Contested}, Straddles // the sources disagree outright
	case truth == logic.No, in.isDenied(possible):
		return Outcome{Truth: logic.No}, OutOfTime // only on a day that does not count
	}
	return Outcome{Gap: gap}, Straddles
}

// silence is the outcome where no event is on record: a No only if that there was
// none is said of every day on which it would count.
func (in *inTime) silence() Outcome {
	if in.isDenied(in.spans) {
		return Outcome{Truth: logic.No}
	}
	return Outcome{Gap: NoSource}
}

// isDenied reports whether every day of some spans is one of which is said that no
// event happened on it.
func (in *inTime) isDenied(spans []civil.Period) bool { return in.undenied(spans).IsZero() }

// undenied returns the first day of some spans, which are in order, of which it is
// not said that no event happened on it; no date if there is none.
func (in *inTime) undenied(spans []civil.Period) civil.Date {
	for _, span := range spans {
		i, begins := slices.BinarySearchFunc(in.denied, span.From, func(p civil.Period, day civil.Date) int { return p.From.Compare(day) })
		if !begins {
			i-- // the days that began before
		}
		if i < 0 || !in.denied[i].Contains(span.From) {
			return span.From
		}
		if next := in.denied[i].Until; span.Contains(next) {
			return next
		}
	}
	return civil.Date{}
}

// boundThroughout is Yes if the State is bound on every day of a span, No if on
// none. Otherwise the gap says whether that is open on some day, or whether the
// span straddles a change.
func (in *inTime) boundThroughout(span civil.Period) (logic.Truth, Gap) {
	every, none, gap := true, true, Straddling
	for _, bound := range in.bound.over(span) {
		switch bound.Truth {
		case logic.Yes:
			none = false
		case logic.No:
			every = false
		default:
			every, none, gap = false, false, OpenStanding
		}
	}
	return agreed(every, none), gap
}

// changes returns the days on which what an event does may change as time goes on:
// when it begins to be possible, when it is no longer denied for the days that it
// may have had by then, and when it is over.
func (in *inTime) changes(p *Piece) []civil.Date {
	possible := in.possible(p)
	days := []civil.Date{in.undenied(possible), p.LastDay()}
	if len(possible) > 0 {
		days = append(days, possible[0].From)
	}
	return days
}

// agreed is Yes or No where every day of a span agrees, otherwise Unknown.
func agreed(every, none bool) logic.Truth {
	switch {
	case every:
		return logic.Yes
	case none:
		return logic.No
	}
	return logic.Unknown
}

// Joined returns periods in order, those that touch joined to one.
func Joined(periods []civil.Period) []civil.Period {
	slices.SortFunc(periods, func(a, b civil.Period) int { return a.From.Compare(b.From) })
	var joined []civil.Period
	for _, days := range periods {
		last := len(joined) - 1
		switch {
		case last < 0 || !joined[last].Until.IsZero() && joined[last].Until.Before(days.From):
			joined = append(joined, days)
		case joined[last].Until.IsZero():
		case days.Until.IsZero() || days.Until.After(joined[last].Until):
			joined[last].Until = days.Until
		}
	}
	return joined
}
