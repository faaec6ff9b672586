package obligation_test

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// event is Yes if an event had no day but such as count: after the threshold, by
// the day asked, and where that is asked days on which the State is a party. It
// is No if on no day that could count anything happened.
func (r *reference) event(a point) (is verdict, why obligation.Gap, gone bool) {
	if r.list == nil {
		return open, obligation.OpenStanding, false
	}
	threshold := r.list.EntryRule().InForce
	if a.after != obligation.InForceOfInstrument {
		status := r.list.Standing(a.subject, r.on, r.known)
		threshold = status.InForce
		if threshold.IsZero() && status.Standing != party.Undetermined {
			return no, 0, false // never in force for it: nothing came after
		}
		if threshold.IsZero() {
			return open, obligation.OpenStanding, false
		}
		if a.after == obligation.FromInForceForState {
			threshold = threshold.AddDays(-1) // so that the very day comes after it
		}
	}
	e := eventDays{ref: r, subject: a.subject, threshold: threshold, whileParty: a.whileParty}
	var told, foreseen []obligation.Determination
	for _, d := range r.determinations(a.predicate, a.subject) {
		if d.Foreseen {
			foreseen = append(foreseen, d)
		} else {
			told = append(told, d)
		}
	}
	for _, d := range told {
		if d.Holds == party.HoldsNo {
			denied := *d.Period
			if denied.Until.IsZero() && !d.Hypothetical { // the source tells of no later day
				denied.Until = d.Source.Known().AddDays(1)
			}
			e.denials = append(e.denials, denied)
		}
	}
	some, gap := no, obligation.Gap(0)
	for _, d := range told {
		if d.Holds != party.HoldsNo {
			truth, why := e.happened(d.Event, d.Holds == party.HoldsDisputed)
			if a.ends != "" && truth != no {
				truth, why = e.left(a.ends, d.Event, truth, why)
				gone = gone || truth == no
			}
			some, gap = max(some, truth), graver(gap, why)
		}
	}
	if some == no && !e.nothingHappened() {
		some, gap = open, obligation.NoSource
		if a.ends != "" && r.weigh(point{kind: obligation.HoldsFact, predicate: a.ends, subject: a.subject, evidence: obligation.AnyEvidence}).truth == no {
			some, gone = no, true
		}
	}
	if some != open {
		return some, 0, gone && some == no
	}
	if gap == obligation.NoSource && slices.ContainsFunc(foreseen, e.foreseenInTime) {
		r.met.note("an event that is only foreseen")
		gap = obligation.OnlyForeseen
	}
	return open, gap, false
}

// left says what is left on the day of an event: all of it, from its last day on, until a
// word says of a later day that the fact does not hold. A word that says so within its days,
// or is contradicted, leaves it open.
func (e *eventDays) left(fact obligation.FactCode, span *obligation.EventSpan, truth verdict, why obligation.Gap) (verdict, obligation.Gap) {
	r := e.ref
	words := r.words(point{predicate: fact, subject: e.subject, evidence: obligation.AnyEvidence})
	disagree := false
	for day := span.Earliest; !day.IsZero() && !day.After(r.on); day = day.AddDays(1) {
		var said []heard
		for _, w := range words {
			if w.speaksOf(day) && !w.foreseen {
				said = append(said, heard{says: w.says, unclear: w.unclear})
			}
		}
		is, gap := verdictOf(said)
		if is == no && day.After(span.Latest) {
			r.met.note("an event of which nothing is left")
			return no, 0
		}
		disagree = disagree || is == no || gap == obligation.Contested
	}
	switch {
	case disagree:
		r.met.note("an event of which it is contested that something is left")
		return open, obligation.Contested
	case r.on.After(span.Latest) && !r.carries():
		return open, obligation.NoSource
	}
	return truth, why
}

// foreseenInTime reports whether what was foreseen was to be on a day that may count.
func (e *eventDays) foreseenInTime(d obligation.Determination) bool {
	for day := e.threshold.AddDays(1); !day.IsZero() && !day.After(e.ref.on); day = day.AddDays(1) {
		if e.mayCount(day) && (d.Event != nil && within(d.Event.Earliest, d.Event.Latest, day) || d.Period != nil && d.Period.Contains(day)) {
			return true
		}
	}
	return false
}

// eventDays says of each day what it is to an event.
type eventDays struct {
	ref        *reference
	subject    party.State
	threshold  civil.Date // only later days count
	whileParty bool       // only those count on which the State is a party
	denials    []civil.Period
}

// inTime reports whether a day lies after the threshold and not after the day
// asked.
func (e *eventDays) inTime(day civil.Date) bool {
	return day.After(e.threshold) && !day.After(e.ref.on)
}

// bound is whether the State is a party on a day, if that is asked.
func (e *eventDays) bound(day civil.Date) (verdict, obligation.Gap) {
	if !e.whileParty {
		return yes, 0
	}
	return e.ref.party(e.subject, day)
}

// mayCount reports whether an event on a day would count, for all that is known.
func (e *eventDays) mayCount(day civil.Date) bool {
	if !e.inTime(day) {
		return false
	}
	bound, _ := e.bound(day)
	return bound != no
}

func (e *eventDays) denied(day civil.Date) bool {
	return slices.ContainsFunc(e.denials, func(p civil.Period) bool { return p.Contains(day) })
}

// nothingHappened reports whether of every day that may count a source says so.
func (e *eventDays) nothingHappened() bool {
	spared := false
	for day := e.threshold.AddDays(1); !day.IsZero() && !day.After(e.ref.on); day = day.AddDays(1) {
		if e.denied(day) {
			continue
		}
		if e.mayCount(day) {
			return false
		}
		spared = true
	}
	if spared {
		e.ref.met.note("days that need no denial, since the State was no party")
	}
	return true
}

// happened weighs one event on every day that it may have had.
func (e *eventDays) happened(span *obligation.EventSpan, disputed bool) (verdict, obligation.Gap) {
	var days, mayCount, surelyCount, inTime, denied, deniedOfThose, unsettled int
	for day := span.Earliest; !day.IsZero() && !day.After(span.Latest); day = day.AddDays(1) {
		days++
		bound, _ := e.bound(day)
		if e.inTime(day) {
			inTime++
			if bound == yes {
				surelyCount++
			}
		}
		if bound == open {
			unsettled++
		}
		if e.denied(day) {
			denied++
		}
		if e.mayCount(day) {
			mayCount++
			if e.denied(day) {
				deniedOfThose++
			}
		}
	}
	met := e.ref.met
	switch {
	case mayCount == 0:
		met.note("an event out of time")
		return no, 0
	case denied == days, disputed && surelyCount == days:
		met.note("an event that is contested")
		return open, obligation.Contested
	case surelyCount == days:
		return yes, 0
	case deniedOfThose == mayCount:
		met.note("an event denied on the days that count")
		return no, 0
	case inTime == days && unsettled > 0:
		met.note("an event while the standing is open")
		return open, obligation.OpenStanding
	}
	met.note("an event that straddles")
	return open, obligation.Straddling
}
