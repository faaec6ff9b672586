package evidence

import (
	"cmp"
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
	ends     *Ending        // of what an event leaves; nil: an event does not end
}

// NewEvents tells apart what happened and what is denied. The ending is nil where an event
// counts for good.
func NewEvents(f Fact, pieces []Piece, ends *Ending) *Events {
	e := &Events{told: New(f, pieces, nil), ends: ends}
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
	e.denied = Joined(e.denied)
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
	if e.ends != nil && w.Truth != logic.No {
		if now := e.ends.now.On(day); now.Truth == logic.No { // so nothing is left of whatever there was
			w = now
			w.Gone = true
		}
	}
	var ending endings
	if e.ends != nil {
		ending = e.ends.endings()
	}
	for i := range e.happened {
		p := &e.happened[i]
		o, effect := in.weigh(p)
		if e.ends != nil && o.Truth != logic.No {
			o, effect = e.ends.weigh(p, o, effect, day)
		}
		w.Outcome = w.Outcome.or(o)
		u := Used{Piece: *p, Effect: effect}
		if effect == Carried {
			u.Age = day.DaysSince(p.LastDay())
		}
		w.Pieces = append(w.Pieces, u)
		if effect == Ended {
			told := ending.take(e.ends.ends(p))
			for j := range told {
				w.add(&told[j], Counts)
			}
		}
	}
	w.Outcome, w.Pieces = w.settled(), once(w.Pieces)
	if w.Truth != logic.No {
		w.Assumed = nil
	}
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
		if u.isSupposed() && (u.Effect == Counts || u.Effect == Carried) && w.Truth != logic.Unknown && (u.Says == party.HoldsYes) == (w.Truth == logic.Yes) {
			w.Assumed = append(w.Assumed, u)
		}
	}
	if w.Truth == logic.Yes && !slices.ContainsFunc(w.Pieces, func(u Used) bool { return u.Effect == Counts && u.Says == party.HoldsYes && !u.isSupposed() }) {
		for _, u := range w.Pieces {
			if u.Effect == Carried && u.Says == party.HoldsYes && !u.isSupposed() {
				w.Assumed = append(w.Assumed, u)
			}
		}
	}
	return w
}

// LatestThatCounts is the latest day of which an event, if it were told, would surely count
// by a day: on which the State is bound, and of which nobody says that there was no event. No
// date is none.
func (e *Events) LatestThatCounts(day civil.Date, t Threshold) civil.Date {
	if !t.isOpen(day) {
		return civil.Date{}
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
	for _, span := range slices.Backward(bound) {
		last := span.Until.AddDays(-1)
		for _, denied := range slices.Backward(e.denied) {
			if denied.Contains(last) {
				last = cmp.Or(denied.From, civil.Earliest()).AddDays(-1)
			}
		}
		if span.Contains(last) {
			return last
		}
	}
	return civil.Date{}
}

// WouldLeave is what would be left on a day of an event of an earlier day or of that, as far
// as the fact by whose end events end tells.
func (e *Events) WouldLeave(event, day civil.Date) Outcome {
	if e.ends == nil {
		return Outcome{Truth: logic.Yes}
	}
	o, _ := e.ends.weigh(&Piece{Days: civil.Day(event), OneDay: true}, Outcome{Truth: logic.Yes}, Counts, day)
	return o
}

// Timeline is the answer for all days. Changes are the days on which the threshold
// may change, and at returns that of a day; what was foreseen is left out. Between two of them each event, and
// that there was none, changes once or twice.
func (e *Events) Timeline(changes []civil.Date, at func(civil.Date) Threshold) Timeline {
	var none, now Timeline
	var ending []civil.Date
	if e.ends != nil {
		now = e.ends.now.Timeline()
		for _, change := range now {
			ending = append(ending, change.From)
		}
	}
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
		for _, day := range daysOf(block, slices.Concat(ending, []civil.Date{ever.undenied(ever.spans)})...) {
			in := ever.by(day)
			silence := in.silence()
			if e.ends != nil && silence.Truth != logic.No && now.On(day).Truth == logic.No {
				silence = now.On(day)
				silence.Gone = true
			}
			none.Add(day, silence)
		}
		for j := range e.happened {
			p := &e.happened[j]
			changes := ever.changes(p)
			if e.ends != nil {
				changes = append(changes, e.ends.changes(p)...)
			}
			for _, day := range daysOf(block, changes...) {
				in := ever.by(day)
				o, effect := in.weigh(p)
				if e.ends != nil && o.Truth != logic.No {
					o, _ = e.ends.weigh(p, o, effect, day)
				}
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
