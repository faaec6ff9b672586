package obligation

import "github.com/treatyaid/treatyaid/schema/civil"

// Span is a maximal run of legal dates on which a finding does not change.
type Span struct {
	Period        civil.Period  `json:"period"`
	Applicability Applicability `json:"applicability"`
	Reason        Reason        `json:"reason"`
}

// Timeline returns the finding over a period of legal dates, the knowledge
// date staying as it is: maximal spans in order, without a gap. It is worked
// out from the days on which something in the data changes. A span ends where
// the applicability or the reason changes. The zero period is all time; one
// that is not valid has no spans.
func (f Finding) Timeline(over civil.Period) []Span {
	n, h := f.answer, f.answer.hear(f.bearer, f.counterparty)
	courses := make([]course, len(n.formula.leaves))
	for i := range courses {
		courses[i] = h.course(i)
	}
	var whole []Span
	for day, col := range columns(courses) {
		e := &n.table[col.digits]
		span := Span{Applicability: applicabilityOf(e.truth), Reason: n.reason(e, &col)}
		if last := len(whole) - 1; last >= 0 {
			if whole[last].Applicability == span.Applicability && whole[last].Reason == span.Reason {
				continue
			}
			whole[last].Period.Until, span.Period.From = day, day
		}
		whole = append(whole, span)
	}
	var spans []Span
	for _, span := range whole {
		if days, ok := span.Period.Intersect(over); ok {
			span.Period = days
			spans = append(spans, span)
		}
	}
	return spans
}
