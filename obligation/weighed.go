package obligation

import (
	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/party"
)

// weighed are the outcomes of leaves for States and pairs, each worked out once: norms
// share their roles, and the same norm asks the same under most choices of readings. They
// are of one register, knowledge date and legal date.
type weighed map[askedLeaf]evidence.Outcome

// askedLeaf is a leaf asked of one State or pair, under one instrument's list and a choice
// of readings.
type askedLeaf struct {
	list            *party.StatusList
	carry           bool
	closing         closingLists
	sourced         bool
	leaf            leaf
	subject, object party.State
}

// askedOf is a leaf that an inquiry asks for a bearer and, where it is about one, a
// counterparty. It does not matter which of the two the leaf is about.
func askedOf(q *inquiry, l leaf, bearer, counterparty party.State) askedLeaf {
	of := askedLeaf{q.list, q.carry && l.kind != IsParty, q.heard(l), q.sourced, l, l.subject.of(bearer, counterparty), l.object.of(bearer, counterparty)}
	of.leaf.subject, of.leaf.object = Bearer, 0
	if l.object != 0 {
		of.leaf.object = Counterparty
	}
	return of
}

// outcome returns what comes of a leaf for a bearer and, where it is about one, a
// counterparty.
func (w weighed) outcome(q *inquiry, l leaf, bearer, counterparty party.State) evidence.Outcome {
	key := askedOf(q, l, bearer, counterparty)
	o, ok := w[key]
	if !ok {
		o = q.outcome(l, bearer, counterparty)
		w[key] = o
	}
	return o
}
