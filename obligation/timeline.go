package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Span is a maximal run of legal dates on which a finding does not change.
type Span struct {
	Period        civil.Period  `json:"period"`
	Applicability Applicability `json:"applicability"`
	Reason        Reason        `json:"reason"`
}

// Timeline returns the finding over a period of legal dates, the knowledge
// date staying as it is: maximal spans in order, without a gap. It is worked
// out from the days on which something in the data changes. The zero period is
// all time.
func (f Finding) Timeline(over civil.Period) []Span {
	n := f.answer
	days := append(n.changes(f.bearer, f.counterparty), over.From)
	if over.From.IsZero() {
		days[len(days)-1] = civil.Earliest()
	}
	slices.SortFunc(days, civil.Date.Compare)
	var spans []Span
	for _, day := range slices.Compact(days) {
		if !over.Contains(day) {
			continue
		}
		e, col := n.on(day, f.bearer, f.counterparty)
		span := Span{Period: civil.Period{From: day, Until: over.Until}, Applicability: applicabilityOf(e.truth), Reason: n.reason(&e, &col)}
		if last := len(spans) - 1; last >= 0 {
			if spans[last].Applicability == span.Applicability && spans[last].Reason == span.Reason {
				continue
			}
			spans[last].Period.Until = day
		}
		spans = append(spans, span)
	}
	if len(spans) > 0 && over.From.IsZero() {
		spans[0].Period.From = civil.Date{}
	}
	return spans
}

// changes returns days on which a finding may change: every change is among
// them, in no order.
func (n *normAnswer) changes(b, c party.State) []civil.Date {
	var days []civil.Date
	for _, l := range n.formula.leaves {
		days = n.inquiry.changes(days, l, b, c)
	}
	return slices.DeleteFunc(days, civil.Date.IsZero)
}

func (q *inquiry) changes(days []civil.Date, l leaf, b, c party.State) []civil.Date {
	subject := l.subject.of(b, c)
	if l.kind == IsParty {
		if q.list != nil {
			days = append(days, q.list.Changes(subject, q.known)...)
		}
		return days
	}
	if l.kind == HadEvent {
		days = append(days, q.thresholds(l.after, subject)...)
	}
	admitted, evidence := q.evidence(l, subject, l.object.of(b, c))
	for _, grounds := range admitted {
		evidence = append(evidence, grounds...)
	}
	if l.admitted == OwnWord {
		evidence = append(evidence, q.givings(subject, assistance.Category(0))...)
	}
	for _, g := range evidence {
		days = append(days, g.days.From, g.days.Until, g.lastDay())
		if !g.days.From.IsZero() {
			days = append(days, g.days.From.AddDays(1))
		}
		if l.withinYears > 0 && !g.days.Until.IsZero() {
			days = append(days, g.lastLookBack(l.withinYears).AddDays(1))
		}
	}
	return days
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

// lastLookBack is the last day whose look-back of so many years still meets
// the ground. Twelve-month steps are clamped at the end of a month, so the day
// is found from the other side.
func (g *ground) lastLookBack(years int) civil.Date {
	day, _ := g.lastDay().AddMonths(12 * years)
	for !day.IsZero() && g.speaksOf(day.AddDays(1), years) {
		day = day.AddDays(1)
	}
	return day
}
