package assistance

import (
	"fmt"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// checkNames adds to f the faults of a record that only show by the names of actors, see
// [Record.CheckActors].
func checkNames(r *Record, actors *party.Actors, f *schema.Faults, at schema.Pointer) {
	if isNamedTwice(r.Provider, r.Recipient, actors) {
		f.Add(at.Member("recipient"), schema.CodeProviderIsRecipient,
			fmt.Sprintf("the recipient is the provider: %s is another name of %s", schema.Excerpt(r.Recipient.Name), schema.Excerpt(r.Provider.Name)))
	}
	if r.From != nil {
		checkMembers(r.From, actors, f, at.Member("from"))
	}
	if r.To != nil {
		checkMembers(r.To, actors, f, at.Member("to"))
	}
	if r.Kind == OwnResources {
		checkBodies(r, actors, f, at)
	}
}

// checkBodies adds the faults of own resources that go to the body of another State.
func checkBodies(r *Record, actors *party.Actors, f *schema.Faults, at schema.Pointer) {
	check := func(actor party.Actor, at schema.Pointer) {
		if state, is := actors.BodyOf(actor); is && state != r.Provider.State {
			f.Add(at, schema.CodeOwnElsewhere, fmt.Sprintf("is wholly a body of %s, and the provider is %s", state, r.Provider.State))
		}
	}
	check(r.Recipient, at.Member("recipient"))
	if r.To == nil {
		return
	}
	for i, member := range r.To.Members {
		check(member, at.Member("to").Member("members").Item(i))
	}
}

// checkMembers adds the faults of members that are one actor.
func checkMembers(g *Group, actors *party.Actors, f *schema.Faults, at schema.Pointer) {
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

// isNamedTwice reports whether two actors are one by two names. Two groups of one name may
// be two.
func isNamedTwice(a, b party.Actor, actors *party.Actors) bool {
	return a.Name != "" && a.Kind != party.ActorGroup && !sameActor(a, b) && actors.Resolve(a) == actors.Resolve(b)
}
