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

// on answers on a day, by asking anew of every leaf.
func (n *normAsked) on(day civil.Date) (logic.Entry, column) {
	q := n.inquiry.at(day)
	var col column
	for i, l := range n.formula.leaves {
		col.add(i, q.outcome(l, n.bearer, n.counterparty))
	}
	return n.table[col.is], col
}

// leafTimeline is what comes of a leaf from day to day.
func (n *normAsked) leafTimeline(i int) evidence.Timeline {
	return n.inquiry.timeline(n.formula.leaves[i], n.bearer, n.counterparty)
}

// columnsOf yields the days on which some leaf of a norm changes, in order, with
// what the leaves are from each on. The first is the first of the calendar.
func columnsOf(leaves []evidence.Timeline) iter.Seq2[civil.Date, column] {
	days := []civil.Date{civil.Earliest()}
	for _, line := range leaves {
		for _, change := range line {
			days = append(days, change.From)
		}
	}
	return func(yield func(civil.Date, column) bool) {
		for _, day := range evidence.InOrder(days) {
			var col column
			for i, line := range leaves {
				col.add(i, line.On(day))
			}
			if !yield(day, col) {
				return
			}
		}
	}
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
