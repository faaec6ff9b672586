package assistance

import "github.com/treatyaid/treatyaid/party"

// actorNumbers numbers actors as they are met.
type actorNumbers struct {
	named   *party.Actors
	numbers map[party.Actor]uint32
	// states has for each State that was met one more than its number. Most actors
	// are States, and are found here without the map.
	states [party.StateCount]uint32
}

// enter returns the number of an actor, a new one if it was not met before.
func (a *actorNumbers) enter(actor party.Actor) uint32 {
	s := stateOf(actor)
	if s.IsValid() && a.states[s.Index()] > 0 {
		return a.states[s.Index()] - 1
	}
	if !s.IsValid() {
		actor = a.named.Resolve(actor)
	}
	number, met := a.numbers[actor]
	if !met {
		number = uint32(len(a.numbers))
		a.numbers[actor] = number
	}
	if s.IsValid() {
		a.states[s.Index()] = number + 1
	}
	return number
}

// find returns the number of a resolved actor, if it was met.
func (a *actorNumbers) find(actor party.Actor) (number uint32, met bool) {
	if s := stateOf(actor); s.IsValid() {
		return a.states[s.Index()] - 1, a.states[s.Index()] > 0
	}
	number, met = a.numbers[actor]
	return number, met
}

// stateOf returns the State that an actor is, or the zero State.
func stateOf(a party.Actor) party.State {
	if a != (party.Actor{Kind: party.ActorState, State: a.State}) {
		return party.State{}
	}
	return a.State
}

// knows reports whether those who know the names a know those of b; nil is none.
func knows(a, b *party.Actors) bool {
	var none party.Actors
	if a == nil {
		a = &none
	}
	if b == nil {
		b = &none
	}
	return *a == *b
}
