package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// weighEvent is Yes when some event of the predicate is known to have happened
// to the State strictly after the threshold and by the day asked. An event
// whose days straddle the threshold is unknown. No event on record is unknown
// too, unless determinations say that there was none on any day on which it
// would count, or there is no such day.
func (q *inquiry) weighEvent(l leaf, subject party.State, e evidence) weighing {
	threshold, settled := q.threshold(l.after, subject)
	switch {
	case !settled:
		return weighing{gap: OpenStanding}
	case threshold.IsZero(), !q.on.After(threshold):
		return weighing{truth: No} // there is nothing that it could come after
	}
	in := q.inTime(l, subject, threshold, e.denied)
	var happened, denials []ground
	var w weighing
	for _, about := range e.topics {
		for _, g := range about.grounds {
			if denies(g) {
				denials = append(denials, g)
			} else {
				happened = append(happened, g)
			}
		}
	}
	w.truth = No
	for _, g := range happened {
		truth, gap := in.weigh(&g)
		w.truth = w.truth.Or(truth)
		w.gap = max(w.gap, gap)
		w.grounds = append(w.grounds, g)
	}
	for _, g := range denials {
		if slices.ContainsFunc(in.spans, g.days.Overlaps) {
			g.effect = Counts
			w.grounds = append(w.grounds, g)
		}
	}
	if w.truth == No && !in.isDenied(in.spans) {
		w.truth, w.gap = Unknown, max(w.gap, NoSource)
	}
	if w.truth != Unknown {
		w.gap = 0
	}
	for _, g := range w.grounds {
		if g.isHypothetical() && g.effect == Counts && (g.holds == party.HoldsYes) == (w.truth == Yes) && w.truth != Unknown {
			w.assumed = append(w.assumed, g)
		}
	}
	return w
}

// inTime is the time in which an event counts.
type inTime struct {
	days     civil.Period   // after the threshold and by the day asked
	spans    []civil.Period // of these, the days on which the State is or may be a party, where the leaf asks it
	standing course         // of the State as a party, where the leaf asks it
	denied   []civil.Period // the days on which no event happened
}

func (q *inquiry) inTime(l leaf, subject party.State, threshold civil.Date, denied []civil.Period) inTime {
	in := inTime{days: civil.Period{From: threshold.AddDays(1)}, denied: denied}
	if l.whileParty {
		in.standing = q.standing(subject)
	}
	return in.by(q.on)
}

// by is the same time by another day asked.
func (in inTime) by(day civil.Date) inTime {
	in.days.Until = day.AddDays(1)
	in.spans = []civil.Period{in.days}
	if in.standing != nil {
		in.spans = nil
		for days, bound := range in.standing.over(in.days) {
			if bound.truth != No {
				in.spans = append(in.spans, days)
			}
		}
	}
	return in
}

// possible returns the days that an event may have had, of those that count.
func (in *inTime) possible(g *ground) []civil.Period {
	var possible []civil.Period
	for _, span := range in.spans {
		if days, ok := g.days.Intersect(span); ok {
			possible = append(possible, days)
		}
	}
	return possible
}

// weigh weighs one event, and says at the ground what it does.
func (in *inTime) weigh(g *ground) (Truth, Gap) {
	possible := in.possible(g)
	if len(possible) == 0 {
		g.effect = OutOfTime
		return No, 0
	}
	truth, gap := spanTruth(g.days.Within(in.days), false), Straddling
	if in.standing != nil {
		bound, why := in.partyThroughout(g.days)
		if truth == Yes {
			gap = why
		}
		truth = truth.And(bound)
	}
	g.effect = Straddles
	switch {
	case truth == Yes:
		g.effect = Counts
		if g.holds == party.HoldsDisputed || in.isDenied([]civil.Period{g.days}) {
			return Unknown, Contested
		}
		return Yes, 0
	case truth == Unknown && in.isDenied([]civil.Period{g.days}):
		return Unknown, Contested // the sources disagree outright
	case truth == No, in.isDenied(possible):
		g.effect = OutOfTime // only on a day that does not count
		return No, 0
	}
	return Unknown, gap
}

// isDenied reports whether determinations say of every day of some spans that no
// event happened on it.
func (in *inTime) isDenied(spans []civil.Period) bool { return in.undenied(spans).IsZero() }

// undenied returns the first day of some spans, which are in order, of which no
// determination says that no event happened on it; no date if there is none.
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

// denied returns the days of which grounds deny that an event happened on them,
// in order, with other days between them.
func denied(grounds []ground) []civil.Period {
	var all []civil.Period
	for _, g := range grounds {
		if denies(g) {
			all = append(all, g.days)
		}
	}
	slices.SortFunc(all, func(a, b civil.Period) int { return a.From.Compare(b.From) })
	var joined []civil.Period
	for _, days := range all {
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

// spanTruth is Yes or No when every day of a span agrees, otherwise Unknown.
func spanTruth(every, none bool) Truth {
	switch {
	case every:
		return Yes
	case none:
		return No
	}
	return Unknown
}

// partyThroughout is Yes when the State is a party on every day of a span, No
// when on none. Otherwise the gap says whether its standing is open on some
// day, or whether the span straddles a change of it.
func (in *inTime) partyThroughout(span civil.Period) (Truth, Gap) {
	every, none, gap := true, true, Straddling
	for _, bound := range in.standing.over(span) {
		switch bound.truth {
		case Yes:
			none = false
		case No:
			every = false
		default:
			every, none, gap = false, false, OpenStanding
		}
	}
	return spanTruth(every, none), gap
}

// threshold is the day of the entry into force that an event is held against.
// It is settled and zero when the instrument is certainly not in force for the
// State, and not settled when that is open.
func (q *inquiry) threshold(after Threshold, subject party.State) (day civil.Date, settled bool) {
	if q.list == nil {
		return civil.Date{}, false
	}
	if after == InForceOfInstrument {
		return q.list.InForce(), true
	}
	if day, ok := q.list.EntryIntoForce(subject, q.on, q.known); ok {
		return day, true
	}
	return civil.Date{}, q.weighParty(subject).truth == No
}
