package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Span is a maximal run of legal dates on which a finding does not change.
type Span struct {
	Period        civil.Period  `json:"period"`
	Applicability Applicability `json:"applicability"`
	Reason        Reason        `json:"reason"`
	Hypothetical  bool          `json:"hypothetical,omitempty"` // it would be another without suppositions
}

// isSame reports whether two spans differ in their days alone.
func (s Span) isSame(other Span) bool {
	s.Period, other.Period = civil.Period{}, civil.Period{}
	return s == other
}

// spansOf returns the spans of a norm that is asked from day to day, of all time.
func spansOf(n *normAsked) []Span {
	leaves := n.timelines()
	days := changesOf(leaves)
	var without []evidence.Timeline // nil where nothing is supposed
	if sourced, ok := n.withoutSuppositions(); ok {
		without = sourced.timelines()
		days = evidence.InOrder(slices.Concat(days, changesOf(without)))
	}
	var spans []Span
	for _, day := range days {
		col := columnOn(leaves, day)
		e := &n.table[col.is]
		span := Span{Applicability: applicabilityOf(e.Truth), Reason: n.reason(e, &col)}
		if without != nil {
			other := columnOn(without, day)
			span.Hypothetical = !n.isSame(&col, &other)
		}
		if last := len(spans) - 1; last >= 0 {
			if spans[last].isSame(span) {
				continue
			}
			spans[last].Period.Until, span.Period.From = day, day
		}
		spans = append(spans, span)
	}
	return spans
}
