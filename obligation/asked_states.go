package obligation

import (
	"iter"
	"slices"

	"github.com/treatyaid/treatyaid/party"
)

// askedStates are the bearers and the counterparties that a question asks about,
// in code order.
type askedStates struct {
	bearers, others []party.State
	rows            [party.StateCount]int // the place of each State in bearers
	columns         [party.StateCount]int // the place of each State in others
}

func newAskedStates(bearers, others []party.State) *askedStates {
	a := &askedStates{bearers: bearers, others: others}
	for i, s := range bearers {
		a.rows[s.Index()] = i
	}
	for i, s := range others {
		a.columns[s.Index()] = i
	}
	return a
}

// pairs is how many pairs there are, a State with itself included.
func (a *askedStates) pairs() int { return len(a.bearers) * len(a.others) }

// pair returns the number of a pair.
func (a *askedStates) pair(b, c party.State) int {
	return a.rows[b.Index()]*len(a.others) + a.columns[c.Index()]
}

// allPairs yields the bearers with the counterparties; a State is not its own.
func (a *askedStates) allPairs() iter.Seq2[party.State, party.State] {
	return func(yield func(party.State, party.State) bool) {
		for _, b := range a.bearers {
			for _, c := range a.others {
				if b != c && !yield(b, c) {
					return
				}
			}
		}
	}
}

// found returns the bearers and the counterparties of findings. No State is its own
// counterparty; of a norm that faces no State there are none.
func (a *askedStates) found(pairs bool) (bearers, others []party.State) {
	if !pairs {
		return a.bearers, nil
	}
	faces := func(from, to []party.State) (all []party.State) {
		for _, s := range from {
			if slices.ContainsFunc(to, func(other party.State) bool { return other != s }) {
				all = append(all, s)
			}
		}
		return all
	}
	return faces(a.bearers, a.others), faces(a.others, a.bearers)
}

// inCodeOrder returns each of the States once, in code order.
func inCodeOrder(states []party.State) []party.State {
	states = slices.Clone(states)
	slices.SortFunc(states, party.State.Compare)
	return slices.Compact(states)
}
