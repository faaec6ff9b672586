package obligation

import (
	"cmp"

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
// out from the days on which something in the data changes. A span ends where
// the applicability or the reason changes. The zero period is all time; one
// that is not valid has no spans.
func (f Finding) Timeline(over civil.Period) []Span {
	n, h := f.answer, f.answer.hear(f.bearer, f.counterparty)
	first := cmp.Or(over.From, civil.Earliest())
	var spans []Span
	for _, day := range append([]civil.Date{first}, h.changes()...) {
		if !over.Contains(day) || day == first && len(spans) > 0 {
			continue
		}
		e, col := h.on(day)
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
