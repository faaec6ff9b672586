package obligation

import (
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// weighEvent is Yes when some event of the predicate is known to have happened
// to the State strictly after the threshold and by the day asked. An event
// whose days straddle the threshold is unknown. No event on record is unknown
// too, unless a determination says that there was none on any day between the
// threshold and the day asked, or there is no such day.
func (q *inquiry) weighEvent(l leaf, subject party.State) weighing {
	threshold, settled := q.threshold(l.after, subject)
	switch {
	case !settled:
		return weighing{gap: OpenStanding}
	case threshold.IsZero():
		return weighing{truth: No} // there is nothing that it could come after
	}
	if !q.on.After(threshold) {
		return weighing{truth: No}
	}
	asked := civil.Period{From: threshold.AddDays(1), Until: q.on.AddDays(1)}
	var w weighing
	var denials []ground
	admitted, _ := q.evidence(l, subject, party.State{})
	evidence := admitted[topic{}]
	for _, g := range evidence {
		if g.holds == party.HoldsNo && g.days.Overlaps(asked) {
			g.effect = Counts
			denials = append(denials, g)
		}
	}
	w.truth = No
	for _, g := range evidence {
		if g.holds == party.HoldsNo {
			continue
		}
		g.effect = Counts
		w.grounds = append(w.grounds, g)
		truth, gap := q.weighOne(l, subject, g, threshold)
		if truth == Yes && denied(denials, g.days) {
			truth, gap = Unknown, Contested
		}
		w.truth = w.truth.Or(truth)
		w.gap = max(w.gap, gap)
	}
	w.grounds = append(w.grounds, denials...)
	if w.truth == No && !denied(denials, asked) {
		w.truth, w.gap = Unknown, max(w.gap, NoSource)
	}
	if w.truth != Unknown {
		w.gap = 0
	}
	return w
}

// denied reports whether determinations say of every day of a span that no
// event happened on it.
func denied(denials []ground, span civil.Period) bool {
	for reached := span.From; ; {
		next := reached
		for _, no := range denials {
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

// weighOne weighs one event: that it happened by the day, after the threshold,
// and where the leaf asks it, while the State was a party.
func (q *inquiry) weighOne(l leaf, subject party.State, g ground, threshold civil.Date) (Truth, Gap) {
	earliest, latest := g.days.From, g.lastDay()
	by := spanTruth(!latest.After(q.on), earliest.After(q.on))
	after := spanTruth(earliest.After(threshold), !latest.After(threshold))
	truth, gap := by.And(after), Straddling
	if l.whileParty {
		bound, why := q.partyThroughout(subject, earliest, latest)
		if truth == Yes {
			gap = why
		}
		truth = truth.And(bound)
	}
	if g.holds == party.HoldsDisputed && truth == Yes {
		truth, gap = Unknown, Contested
	}
	if truth != Unknown {
		gap = 0
	}
	return truth, gap
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
func (q *inquiry) partyThroughout(s party.State, earliest, latest civil.Date) (Truth, Gap) {
	days := []civil.Date{earliest, latest}
	for _, change := range q.list.Changes(s, q.known) {
		if change.After(earliest) && change.Before(latest) {
			days = append(days, change)
		}
	}
	every, none, gap := true, true, Straddling
	for _, day := range days {
		on := q.at(day)
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
