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
	in := inTime{inquiry: q, leaf: l, subject: subject, days: civil.Period{From: threshold.AddDays(1), Until: q.on.AddDays(1)}}
	in.spans = []civil.Period{in.days}
	if l.whileParty {
		in.spans = q.maybeParty(subject, in.days)
	}
	var happened []ground
	var w weighing
	for _, about := range e.topics {
		for _, g := range about.grounds {
			if g.holds != party.HoldsNo {
				happened = append(happened, g)
			} else {
				in.denials = append(in.denials, g)
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
	for _, g := range in.denials {
		if slices.ContainsFunc(in.spans, g.days.Overlaps) {
			g.effect = Counts
			w.grounds = append(w.grounds, g)
		}
	}
	if w.truth == No && !in.denied(in.spans) {
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
	inquiry *inquiry
	leaf    leaf
	subject party.State
	days    civil.Period   // after the threshold and by the day asked
	spans   []civil.Period // of these, the days on which the State is or may be a party, where the leaf asks it
	denials []ground       // what says that no event happened
}

// weigh weighs one event, and says at the ground what it does.
func (in *inTime) weigh(g *ground) (Truth, Gap) {
	var possible []civil.Period
	for _, span := range in.spans {
		if days, ok := g.days.Intersect(span); ok {
			possible = append(possible, days)
		}
	}
	if len(possible) == 0 {
		g.effect = OutOfTime
		return No, 0
	}
	truth, gap := spanTruth(g.days.Within(in.days), false), Straddling
	if in.leaf.whileParty {
		bound, why := in.inquiry.partyThroughout(in.subject, g.days.From, g.lastDay())
		if truth == Yes {
			gap = why
		}
		truth = truth.And(bound)
	}
	g.effect = Straddles
	switch {
	case truth == Yes:
		g.effect = Counts
		if g.holds == party.HoldsDisputed || in.denied([]civil.Period{g.days}) {
			return Unknown, Contested
		}
		return Yes, 0
	case truth == Unknown && in.denied([]civil.Period{g.days}):
		return Unknown, Contested // the sources disagree outright
	case truth == No, in.denied(possible):
		g.effect = OutOfTime // only on a day that does not count
		return No, 0
	}
	return Unknown, gap
}

// denied reports whether determinations say of every day of some spans that no
// event happened on it.
func (in *inTime) denied(spans []civil.Period) bool {
	return !slices.ContainsFunc(spans, func(span civil.Period) bool { return !in.deniedThroughout(span) })
}

func (in *inTime) deniedThroughout(span civil.Period) bool {
	for reached := span.From; ; {
		next := reached
		for _, no := range in.denials {
			if !no.days.Contains(reached) {
				continue
			}
			if no.days.Until.IsZero() {
				return true
			}
			if no.days.Until.After(next) {
				next = no.days.Until
			}
		}
		if next == reached {
			return false
		}
		if !span.Until.IsZero() && !next.Before(span.Until) {
			return true
		}
		reached = next
	}
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

// segments cuts a period where the standing of a State may change.
func (q *inquiry) segments(s party.State, over civil.Period) []civil.Period {
	days := []civil.Date{over.From}
	for _, change := range q.list.Changes(s, q.known) {
		if change.After(over.From) && over.Contains(change) {
			days = append(days, change)
		}
	}
	slices.SortFunc(days, civil.Date.Compare)
	days = slices.Compact(days)
	segments := make([]civil.Period, len(days))
	for i, day := range days {
		segments[i] = civil.Period{From: day, Until: over.Until}
		if i > 0 {
			segments[i-1].Until = day
		}
	}
	return segments
}

// maybeParty returns the days of a period on which the State is a party, or
// may be.
func (q *inquiry) maybeParty(s party.State, over civil.Period) []civil.Period {
	return slices.DeleteFunc(q.segments(s, over), func(p civil.Period) bool {
		on := q.at(p.From)
		return on.weighParty(s).truth == No
	})
}

// partyThroughout is Yes when the State is a party on every day of a span, No
// when on none. Otherwise the gap says whether its standing is open on some
// day, or whether the span straddles a change of it.
func (q *inquiry) partyThroughout(s party.State, earliest, latest civil.Date) (Truth, Gap) {
	every, none, gap := true, true, Straddling
	for _, p := range q.segments(s, civil.Period{From: earliest, Until: latest.AddDays(1)}) {
		on := q.at(p.From)
		switch on.weighParty(s).truth {
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
