package obligation

import (
	"cmp"
	"iter"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// hearing is a norm asked of a bearer or pair, on one day or on all.
type hearing struct {
	answer               *normAnswer
	bearer, counterparty party.State
}

func (n *normAnswer) hear(bearer, counterparty party.State) hearing {
	return hearing{answer: n, bearer: bearer, counterparty: counterparty}
}

// on answers on a day.
func (h hearing) on(day civil.Date) (entry, column) {
	q := h.answer.inquiry.at(day)
	var col column
	for i, l := range h.answer.formula.leaves {
		w := q.weigh(l, h.bearer, h.counterparty)
		col.add(i, w.outcome())
	}
	return h.answer.table[col.digits], col
}

// course is how a leaf stands from day to day.
func (h hearing) course(i int) course {
	q, l := &h.answer.inquiry, h.answer.formula.leaves[i]
	subject, object := l.subject.of(h.bearer, h.counterparty), l.object.of(h.bearer, h.counterparty)
	switch l.kind {
	case IsParty:
		return q.standing(subject)
	case HadEvent:
		return q.eventCourse(l, subject, q.gather(l, subject, object))
	}
	return q.factCourse(l, q.gather(l, subject, object))
}

// columns yields the days on which some leaf of a norm changes, in order, with
// what the leaves are from each on. The first is the first of the calendar.
func columns(leaves []course) iter.Seq2[civil.Date, column] {
	days := []civil.Date{civil.Earliest()}
	for _, c := range leaves {
		for _, t := range c {
			days = append(days, t.from)
		}
	}
	return func(yield func(civil.Date, column) bool) {
		for _, day := range inOrder(days) {
			var col column
			for i, c := range leaves {
				col.add(i, c.on(day))
			}
			if !yield(day, col) {
				return
			}
		}
	}
}

// factCourse is how a fact stands from day to day: that of its topics together.
// Words that are only shown are left out: whether others speak of what lacks a
// source changes no finding and no reason.
func (q *inquiry) factCourse(l leaf, e evidence) course {
	if len(e.topics) == 0 {
		return course{{civil.Earliest(), outcome{gap: NoSource}}}
	}
	var parts []course
	for _, about := range e.topics {
		parts = append(parts, q.topicCourse(l, about))
	}
	return together(parts)
}

// changes returns the days on which a ground begins to speak, ceases to and may
// be carried, or is certainly done.
func (g *ground) changes(withinYears int) []civil.Date {
	days := []civil.Date{g.days.From, g.days.Until}
	if g.asAt {
		days = append(days, g.lastDay())
	}
	if !g.limit.IsZero() {
		days = append(days, g.limit.AddDays(1))
	}
	if withinYears > 0 && !g.isWord() {
		for _, day := range []civil.Date{cmp.Or(g.days.From, civil.Earliest()), g.lastDay()} {
			days = append(days, lastLookBack(day, withinYears).AddDays(1))
		}
	}
	return days
}

// lastLookBack is the last day whose look-back of so many years still reaches a
// day. Twelve-month steps are clamped at the end of a month, so it is found
// from the other side; zero if it lies past the end of the calendar.
func lastLookBack(reached civil.Date, years int) civil.Date {
	day, _ := reached.AddMonths(12 * years)
	for !day.IsZero() && !yearsBefore(day.AddDays(1), years).After(reached) {
		day = day.AddDays(1)
	}
	return day
}

// thresholds returns the days on which the threshold of an event, or whether a
// day lies after it, may change.
func (q *inquiry) thresholds(after Threshold, subject party.State) []civil.Date {
	if q.list == nil {
		return nil
	}
	days := append(q.list.Changes(subject, q.known), civil.Earliest())
	for _, day := range days {
		on := q.at(day)
		if threshold, _ := on.threshold(after, subject); !threshold.IsZero() {
			days = append(days, threshold.AddDays(1))
		}
	}
	return days
}
