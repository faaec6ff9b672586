package obligation

import (
	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/party"
)

// weighed keeps what comes of leaves about single States, so that norms share it,
// and bearers with counterparties.
type weighed map[askedOfState]evidence.Outcome

// askedOfState is a leaf of one instrument, asked of one State.
type askedOfState struct {
	list    *party.StatusList
	carry   bool
	closing closingLists
	sourced bool
	leaf    leaf
	state   party.State
}

// outcome returns what comes of a leaf about one State.
func (w weighed) outcome(q *inquiry, l leaf, s party.State) evidence.Outcome {
	l.subject = Bearer
	key := askedOfState{q.list, q.carry, q.closing, q.sourced, l, s}
	o, ok := w[key]
	if !ok {
		o = q.outcome(l, s, party.State{})
		w[key] = o
	}
	return o
}
