package assistance

import (
	"fmt"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// CheckActors adds to f the faults of the record, which stands at the pointer at, that only
// show by the names of actors. [Record.Check] finds what is plain without them.
//
//   - [schema.CodeProviderIsRecipient]: both are one actor, by two of its names.
//   - [schema.CodeDuplicateActor]: so are two members of a group.
//   - [schema.CodeOwnElsewhere]: own resources go to the body of another State.
func (r *Record) CheckActors(actors *party.Actors, f *schema.Faults, at schema.Pointer) {
	if isNamedTwice(r.Provider, r.Recipient, actors) {
		f.Add(at.Member("recipient"), schema.CodeProviderIsRecipient,
			fmt.Sprintf("the recipient is the provider: %s is another name of %s", schema.Excerpt(r.Recipient.Name), schema.Excerpt(r.Provider.Name)))
	}
	checkMembers(r.From, actors, f, at.Member("from"))
	checkMembers(r.To, actors, f, at.Member("to"))
	if r.Kind != OwnResources {
		return
	}
	if r.isOfAnother(r.Recipient, actors) {
		f.Add(at.Member("recipient"), schema.CodeOwnElsewhere, "is wholly the body of another State")
	}
	if r.To == nil {
		return
	}
	for i, member := range r.To.Members {
		if r.isOfAnother(member, actors) {
			f.Add(at.Member("to").Member("members").Item(i), schema.CodeOwnElsewhere, "is wholly the body of another State")
		}
	}
}

// isOfAnother reports whether an actor is the body of another State than the provider.
func (r *Record) isOfAnother(actor party.Actor, actors *party.Actors) bool {
	state, is := actors.BodyOf(actor)
	return is && state != r.Provider.State
}

// checkMembers adds the faults of members that are one actor.
func checkMembers(g *Group, actors *party.Actors, f *schema.Faults, at schema.Pointer) {
	if g == nil {
		return
	}
	met := make(map[party.Actor]int, len(g.Members))
	for i, member := range g.Members {
		one := actors.Resolve(member)
		if first, again := met[one]; !again {
			met[one] = i
		} else if g.Members[first] != member { // else Check tells it
			f.Add(at.Member("members").Item(i), schema.CodeDuplicateActor, fmt.Sprintf("is also member %d, by another name", first))
		}
	}
}

// isNamedTwice reports whether two actors are one by two names.
func isNamedTwice(a, b party.Actor, actors *party.Actors) bool {
	return a.Name != "" && b.Name != "" && !sameActor(a, b) && actors.Resolve(a) == actors.Resolve(b)
}
