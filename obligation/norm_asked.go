package obligation

import (
	"iter"

	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// normAsked is a norm asked of a bearer and, if it faces a State, a counterparty:
// on one day or from day to day.
type normAsked struct {
	*normAnswer
	bearer, counterparty party.State
}

// today answers on the day that is asked about, by asking every leaf that is not yet known.
func (n *normAsked) today(known weighed) (logic.Entry, column) {
	var col column
	for i, l := range n.formula.leaves {
		col.add(i, known.outcome(&n.inquiry, l, n.bearer, n.counterparty))
	}
	return n.table[col.is], col
}

// withoutSuppositions is the norm asked of the same States, with what nobody has
// said left out. ok is false if the register has nothing of the kind.
func (n *normAsked) withoutSuppositions() (sourced normAsked, ok bool) {
	if n.sourced == nil {
		return normAsked{}, false
	}
	return normAsked{n.sourced, n.bearer, n.counterparty}, true
}

// timelines is what comes of each leaf from day to day.
func (n *normAsked) timelines() []evidence.Timeline {
	lines := make([]evidence.Timeline, len(n.formula.leaves))
	for i := range lines {
		lines[i] = n.leafTimeline(i)
	}
	return lines
}

// leafTimeline is what comes of a leaf from day to day.
func (n *normAsked) leafTimeline(i int) evidence.Timeline {
	return n.inquiry.timeline(n.formula.leaves[i], n.bearer, n.counterparty)
}

// changesOf returns the first day of the calendar and those on which some leaf
// changes, in order.
func changesOf(leaves []evidence.Timeline) []civil.Date {
	days := []civil.Date{civil.Earliest()}
	for _, line := range leaves {
		for _, change := range line {
			days = append(days, change.From)
		}
	}
	return evidence.InOrder(days)
}

// columnOn is what the leaves are on a day.
func columnOn(leaves []evidence.Timeline, day civil.Date) column {
	var col column
	for i, line := range leaves {
		col.add(i, line.On(day))
	}
	return col
}

// eachAsked yields the norm with every bearer or pair that is asked about. A norm
// that faces no State has no pairs.
func eachAsked(n *normAnswer) iter.Seq[normAsked] {
	return func(yield func(normAsked) bool) {
		states := n.columns.states
		if n.norm.Pairs() {
			for bearer, other := range states.allPairs() {
				if !yield(normAsked{n, bearer, other}) {
					return
				}
			}
			return
		}
		for _, bearer := range states.bearers {
			if !yield(normAsked{normAnswer: n, bearer: bearer}) {
				return
			}
		}
	}
}
