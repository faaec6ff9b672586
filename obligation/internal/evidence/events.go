package evidence

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Events is all that is known of one kind of event that happens to a State. It
// depends on no day. The zero Events is none.
type Events struct {
	told     *Evidence      // what is said of it, whichever way
	happened []Piece        // each on one of its days, which are several where the day is not known
	denials  []Piece        // of all their days
	denied   []civil.Period // the days of denials, in order and apart
}

// NewEvents tells apart what happened and what is denied.
func NewEvents(f Fact, pieces []Piece) *Events {
	e := &Events{told: New(f, pieces, nil)}
	for _, on := range e.told.topics {
		for _, p := range on.pieces {
			if p.denies() {
				e.denials = append(e.denials, p)
				e.denied = append(e.denied, p.Days)
			} else {
				e.happened = append(e.happened, p)
			}
		}
	}
	e.denied = joined(e.denied)
	return e
}

// Threshold is what an event must come after. The zero Threshold is not settled.
type Threshold struct {
	After   civil.Date // the event counts on later days; no date if it can count on none
	Settled bool       // After is known
	// Bound is whether the State is bound from day to day, where an event counts
	// only while it is; nil where that is not asked.
	Bound Timeline
}

// isOpen reports whether an event may count on some day by the day asked.
func (t *Threshold) isOpen(on civil.Date) bool {
	return t.Settled && !t.After.IsZero() && on.After(t.After)
}

// closed is the outcome where no event can count by the day asked, or it is open
// after what it must come.
func (t *Threshold) closed() Outcome {
	if !t.Settled {
		return Outcome{Gap: OpenStanding}
	}
	return Outcome{Truth: logic.No}
}

// in is the time in which an event counts.
func (t *Threshold) in(denied []civil.Period) inTime {
	return inTime{days: civil.Period{From: t.After.AddDays(1)}, bound: t.Bound, denied: denied}
}

// On says whether some event happened after a threshold and by a day, with what
// each piece did. An event whose days straddle the threshold is unknown. That none
// is on record is unknown too, unless it is said of every day on which it would
// count that there was none, or there is no such day.
func (e *Events) On(day civil.Date, t Threshold) Weighing {
	if !t.isOpen(day) {
		return Weighing{Outcome: t.closed()}
	}
	whole := t.in(e.denied)
	in := whole.by(day)
	w := Weighing{Outcome: in.silence()}
	for i := range e.happened {
		o, effect := in.weigh(&e.happened[i])
		w.Outcome = w.Outcome.or(o)
		w.add(&e.happened[i], effect)
	}
	w.Outcome = w.settled()
	for i := range e.denials {
		if p := &e.denials[i]; slices.ContainsFunc(in.spans, p.Days.Overlaps) {
			w.add(p, Counts)
		}
	}
	for i := range e.told.shown {
		if p := &e.told.shown[i]; p.Foreseen && slices.ContainsFunc(in.spans, p.Days.Overlaps) {
			w.add(p, Foreseen)
			if w.Gap == NoSource {
				w.Gap = OnlyForeseen
			}
		}
	}
	for _, u := range w.Pieces {
		if u.isSupposed() && u.Effect == Counts && w.Truth != logic.Unknown && (u.Says == party.HoldsYes) == (w.Truth == logic.Yes) {
			w.Assumed = append(w.Assumed, u)
		}
	}
	return w
}

// CouldCount reports whether an event would surely count by a day if it were told of some
// day: whether there is one on which the State is bound, and of which nobody says that
// there was no event.
func (e *Events) CouldCount(day civil.Date, t Threshold) bool {
	if !t.isOpen(day) {
		return false
	}
	whole := t.in(e.denied)
	in := whole.by(day)
	bound := in.spans
	if in.bound != nil {
		bound = nil
		for days, is := range in.bound.over(in.days) {
			if is.Truth == logic.Yes {
				bound = append(bound, days)
			}
		}
	}
	return !in.isDenied(bound)
}

// Timeline is the answer for all days. Changes are the days on which the threshold
// may change, and at returns that of a day; what was foreseen is left out. Between two of them each event, and
// that there was none, changes once or twice.
func (e *Events) Timeline(changes []civil.Date, at func(civil.Date) Threshold) Timeline {
	var none Timeline
	some := make([]Timeline, len(e.happened))
	starts := InOrder(append(changes, civil.Earliest()))
	for i, from := range starts {
		block := civil.Period{From: from}
		if i+1 < len(starts) {
			block.Until = starts[i+1]
		}
		t := at(from)
		if !t.isOpen(from) {
			none.Add(from, t.closed())
			for j := range some {
				some[j].Add(from, Outcome{Truth: logic.No})
			}
			continue
		}
		whole := t.in(e.denied)
		ever := whole.by(civil.Latest())
		for _, day := range daysOf(block, ever.undenied(ever.spans)) {
			in := ever.by(day)
			none.Add(day, in.silence())
		}
		for j := range e.happened {
			for _, day := range daysOf(block, ever.changes(&e.happened[j])...) {
				in := ever.by(day)
				o, _ := in.weigh(&e.happened[j])
				some[j].Add(day, o)
			}
		}
	}
	return together(append(some, none))
}

// All returns every piece once, first those that are only shown.
func (e *Events) All() []Used { return e.told.All() }

// daysOf returns the first day of a block, and those of some days that lie in it,
// in order.
func daysOf(block civil.Period, days ...civil.Date) []civil.Date {
	return InOrder(append(slices.DeleteFunc(days, func(day civil.Date) bool { return !block.Contains(day) }), block.From))
}
