package obligation

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// passage is money from an actor to another, for a category. A zero actor is whoever it is; the
// zero category is any that is assistance.
type passage struct {
	fromTo
	category assistance.Category
}

// isFor reports whether some money of a row between the actors may be for the category.
func (p *passage) isFor(row *assistance.SplitRow, covers *coverage) bool {
	return row.Category == 0 || row.Category == p.category || p.category == 0 && covers.assists(row.Category)
}

// isWhole reports whether a row has all the money of the passage.
func (p *passage) isWhole(row *assistance.SplitRow) bool {
	return (row.From == party.Actor{} || row.From == p.from) && (row.To == party.Actor{} || row.To == p.to) && (row.Category == 0 || row.Category == p.category)
}

// sidesOf returns who stands on the sides of a record, where the subject of a fact and its object
// do: whoever it is on a side that is the place of neither. A place may be no side, if somebody
// else asked for the money.
func sidesOf(r *assistance.Record, from *FactRecords, subject, object party.Actor) (sides fromTo) {
	stand := func(place RecordPlace, actor party.Actor) {
		switch {
		case place == AsProvider:
			sides.from = actor
		case place == AsRecipient, place == AsRequester && r.Requester == party.Actor{}:
			sides.to = actor
		}
	}
	stand(from.Subject, subject)
	stand(from.Object, object)
	return sides
}

// areSides reports whether a fact's subject and object are the two sides of a record.
func areSides(r *assistance.Record, from *FactRecords) bool {
	one := party.Actor{Kind: party.ActorUnstated}
	return sidesOf(r, from, one, one) == fromTo{one, one}
}

// passagesOf returns the money of a record between its sides, each passage from one actor to
// one. What a State has from itself or its own bodies is left out, so that where it is one of a
// group, the others are looked at one by one.
func passagesOf(r *assistance.Record, sides fromTo, actors *party.Actors) []passage {
	var all []passage
	add := func(giver, taker party.Actor) {
		if !actors.OneState(giver, taker) {
			all = append(all, passage{fromTo: fromTo{giver, taker}})
		}
	}
	if r.From == nil && r.To == nil {
		add(cmp.Or(sides.from, r.Provider), cmp.Or(sides.to, r.Recipient))
		return all
	}
	for _, giver := range oneByOne(sides.from, r.Provider, r.From, sides.to, actors) {
		for _, taker := range oneByOne(sides.to, r.Recipient, r.To, giver, actors) {
			add(giver, taker)
		}
	}
	return all
}

// oneByOne returns who is looked at on a side: the actor itself; or, if it is whoever
// stands there, the only one, or the members of the group if some of them are one State
// with whom the money is from or for.
func oneByOne(actor, only party.Actor, group *assistance.Group, across party.Actor, actors *party.Actors) []party.Actor {
	switch {
	case actor != party.Actor{}:
		return []party.Actor{actor}
	case group == nil:
		return []party.Actor{only}
	case slices.ContainsFunc(group.Members, func(m party.Actor) bool { return actors.OneState(m, across) }):
		return group.Members
	}
	return []party.Actor{{}}
}
