package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// passages returns the money of a record between an actor in a place and another, each
// from one actor to one. A zero place is no side of the record, and a zero actor is whoever
// stands there. What a State has from itself or its own bodies is left out, so that where
// it is one of a group, the others are looked at one by one.
func (g *gathering) passages(r *assistance.Record, from *FactRecords, other party.Actor) []passage {
	whole := passage{record: r, covers: g.covers}
	whole.stand(from.Subject, party.Actor{Kind: party.ActorState, State: g.subject})
	whole.stand(from.Object, other)
	var all []passage
	for _, giver := range g.oneByOne(whole.from, r.Provider, r.From, whole.to) {
		for _, taker := range g.oneByOne(whole.to, r.Recipient, r.To, giver) {
			if !g.index.actors.OneState(giver, taker) {
				one := whole
				one.from, one.to = giver, taker
				all = append(all, one)
			}
		}
	}
	return all
}

// stand puts an actor on the side of the record that a place is.
func (p *passage) stand(place RecordPlace, actor party.Actor) {
	switch {
	case place == AsProvider:
		p.from = actor
	case place == AsRecipient, place == AsRequester && p.record.Requester == party.Actor{}:
		p.to = actor
	}
}

// oneByOne returns who is looked at on a side: the actor itself; or, if it is whoever
// stands there, the only one, or the members of the group if some of them are one State
// with whom the money is from or for.
func (g *gathering) oneByOne(actor, only party.Actor, group *assistance.Group, across party.Actor) []party.Actor {
	switch {
	case actor != party.Actor{}:
		return []party.Actor{actor}
	case group == nil:
		return []party.Actor{only}
	case slices.ContainsFunc(group.Members, func(m party.Actor) bool { return g.index.actors.OneState(m, across) }):
		return group.Members
	}
	return []party.Actor{{}}
}

// passesOn reports whether the provider of a record had the money from another act: it
// gives nothing of its own.
func passesOn(r *assistance.Record) bool {
	return slices.ContainsFunc(r.Relations, func(x assistance.Relation) bool { return x.Kind == assistance.PassedOnFrom })
}
