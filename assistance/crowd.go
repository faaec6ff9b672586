package assistance

import "github.com/treatyaid/treatyaid/party"

// crowd is those on one side of a record, counted by what a pair with one of them turns on:
// whether it is a State, who it is to the question, and of which State it is.
type crowd struct {
	all headcount
	of  [party.StateCount]headcount // by the State that they are, or whose bodies
}

// headcount counts actors: the first by organizations and the like, the second by States.
type headcount [2][whos]uint32

// count counts the actors of a side, and who they are to the question.
func (c *crowd) count(those []party.Actor, who []Who, actors *party.Actors) {
	*c = crowd{}
	for i, actor := range those {
		kind := isState(actor)
		c.all[kind][who[i]]++
		if of := bodyOf(actor, actors); of.IsValid() {
			c.of[of.Index()][kind][who[i]]++
		}
	}
}

// isState is 1 for a State, and 0 for any other.
func isState(actor party.Actor) int {
	if actor.Kind == party.ActorState {
		return 1
	}
	return 0
}

// bodyOf returns the State that an actor is, or whose body it is; or the zero State.
func bodyOf(actor party.Actor, actors *party.Actors) party.State {
	if actor.Kind == party.ActorState {
		return actor.State
	}
	of, _ := actors.BodyOf(actor)
	return of
}

// oneState returns those of a crowd that are of the State of an actor: what goes between
// them is that State's own.
func (c *crowd) oneState(actor party.Actor, actors *party.Actors) (those headcount) {
	if of := bodyOf(actor, actors); of.IsValid() {
		those = c.of[of.Index()]
	}
	return those
}
