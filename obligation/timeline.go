package obligation

import (
	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Span is a maximal run of legal dates on which a finding does not change.
type Span struct {
	Period        civil.Period  `json:"period"`
	Applicability Applicability `json:"applicability"`
	Reason        Reason        `json:"reason"`
}

// spansOf returns the spans of a norm that is asked from day to day, of all time.
func spansOf(n *normAsked) []Span {
	leaves := make([]evidence.Timeline, len(n.formula.leaves))
	for i := range leaves {
		leaves[i] = n.leafTimeline(i)
	}
	var spans []Span
	for day, col := range columnsOf(leaves) {
		e := &n.table[col.is]
		span := Span{Applicability: applicabilityOf(e.Truth), Reason: n.reason(e, &col)}
		if last := len(spans) - 1; last >= 0 {
			if spans[last].Applicability == span.Applicability && spans[last].Reason == span.Reason {
				continue
			}
			spans[last].Period.Until, span.Period.From = day, day
		}
		spans = append(spans, span)
	}
	return spans
}
