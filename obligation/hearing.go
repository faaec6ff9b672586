package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// hearing is a norm and a bearer or pair with the evidence on every leaf,
// gathered once to be weighed on many days.
type hearing struct {
	answer               *normAnswer
	bearer, counterparty party.State
	evidence             []evidence // by leaf; none for a party leaf
}

func (n *normAnswer) hear(bearer, counterparty party.State) *hearing {
	h := &hearing{answer: n, bearer: bearer, counterparty: counterparty, evidence: make([]evidence, len(n.formula.leaves))}
	for i, l := range n.formula.leaves {
		if l.kind != IsParty {
			h.evidence[i] = n.inquiry.gather(l, l.subject.of(bearer, counterparty), l.object.of(bearer, counterparty))
		}
	}
	return h
}

// weigh weighs one leaf on a day.
func (h *hearing) weigh(i int, day civil.Date) weighing {
	q, l := h.answer.inquiry.at(day), h.answer.formula.leaves[i]
	subject := l.subject.of(h.bearer, h.counterparty)
	if l.kind == IsParty {
		return q.weighParty(subject)
	}
	return q.weighEvidence(l, subject, h.evidence[i])
}

// on answers on a day.
func (h *hearing) on(day civil.Date) (entry, column) {
	var col column
	for i := range h.evidence {
		w := h.weigh(i, day)
		col.add(i, w.outcome())
	}
	return h.answer.table[col.digits], col
}

// changes returns days on which the answer may change: every change is among
// them, sorted, each once.
func (h *hearing) changes() []civil.Date {
	var days []civil.Date
	for i := range h.evidence {
		days = h.leafChanges(days, i)
	}
	days = slices.DeleteFunc(days, civil.Date.IsZero)
	slices.SortFunc(days, civil.Date.Compare)
	return slices.Compact(days)
}

func (h *hearing) leafChanges(days []civil.Date, i int) []civil.Date {
	q, l := &h.answer.inquiry, h.answer.formula.leaves[i]
	subject := l.subject.of(h.bearer, h.counterparty)
	if l.kind == IsParty {
		if q.list != nil {
			days = append(days, q.list.Changes(subject, q.known)...)
		}
		return days
	}
	if l.kind == HadEvent {
		days = append(days, q.thresholds(l.after, subject)...)
	}
	grounds := h.evidence[i].all()
	if l.admitted == OwnWord {
		grounds = append(grounds, q.givings(subject, assistance.Category(0))...)
	}
	for i := range grounds {
		days = append(days, grounds[i].changes(l.withinYears)...)
	}
	return days
}

// changes returns the days on which a ground begins to speak, ceases to, or
// becomes the latest word.
func (g *ground) changes(withinYears int) []civil.Date {
	days := []civil.Date{g.days.From, g.days.Until, g.lastDay()}
	if !g.days.From.IsZero() {
		days = append(days, g.days.From.AddDays(1))
	}
	if !g.limit.IsZero() {
		days = append(days, g.limit.AddDays(1))
	}
	if withinYears > 0 && !g.isWord() {
		for _, day := range []civil.Date{g.days.From, g.lastDay()} {
			if !day.IsZero() {
				days = append(days, lastLookBack(day, withinYears).AddDays(1))
			}
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
	for _, day := range slices.Clone(days) {
		on := q.at(day)
		if threshold, _ := on.threshold(after, subject); !threshold.IsZero() {
			days = append(days, threshold.AddDays(1))
		}
	}
	return days
}
