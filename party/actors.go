package party

import (
	"errors"
	"fmt"

	"github.com/treatyaid/treatyaid/schema"
)

// Actors says which names are of one actor, and whose body an actor is. It is made by
// [NewActors] or [ActorsOver], cannot be changed, is safe for concurrent use, and is comparable with ==:
// what was made at once is equal. The zero Actors, and a nil one, know nobody: every actor
// is itself, and no State's body.
type Actors struct {
	known *knownActors // nil: none
}

// knownActors has what is known by each name in its normal form.
type knownActors map[string]knownActor

// knownActor is what an entry comes to.
type knownActor struct {
	actor  Actor
	bodyOf State
}

// NewActors builds Actors from entries, each held to its schema and its rules. The error
// is a *[schema.Errors] with the faults of all entries, by their place among them:
// "/3/names/0". An id that stands twice, and a name of two actors, are faults of the later
// entry.
func NewActors(entries ...ActorEntry) (*Actors, error) {
	faults := schema.NewFaults(nil, schema.Limits{})
	known := make(knownActors)
	ids, names := make(map[string]int, len(entries)), ActorNames{}
	for i := range entries {
		at := schema.Pointer("").Item(i)
		e, err := checkedEntry(entries[i])
		var found *schema.Errors
		if errors.As(err, &found) {
			for _, f := range found.List {
				f.Path = at + f.Path
			}
			faults.Join(found)
			continue
		}
		if first, again := ids[e.ID]; again {
			faults.Add(at.Member("id"), schema.CodeDuplicateID, fmt.Sprintf("%s is also the id of entry %d", schema.Excerpt(e.ID), first))
		} else {
			ids[e.ID] = i
		}
		names.Add(&e, faults, at)
		known.add(&e)
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return &Actors{&known}, nil
}

// ActorsOver returns Actors of entries that obey their schema and their rules together, as
// those of a register do. It checks nothing.
func ActorsOver(entries []ActorEntry) *Actors {
	known := make(knownActors)
	for i := range entries {
		known.add(&entries[i])
	}
	return &Actors{&known}
}

// checkedEntry returns a copy of an entry, held to its schema and its rules.
func checkedEntry(e ActorEntry) (ActorEntry, error) {
	data, err := schema.Encode(e)
	if err != nil {
		return ActorEntry{}, err
	}
	return readActorEntry(schema.Limits{}.WithoutPlaces(), data)
}

func (k knownActors) add(e *ActorEntry) {
	for _, name := range e.Names {
		k[normalName(name)] = knownActor{Actor{Kind: e.Kind, Name: e.Names[0]}.Normal(), e.BodyOf}
	}
}

// Resolve returns the one actor that a printed one is: of the kind of its entry, with its
// first name. Names are equal by their normal form ([Actor.Normal]), and upper and lower case are
// two; that a source takes an organization for a fund or an area does not matter. A
// State, a group, an unstated actor, and one of a name that no entry has, is itself.
func (a *Actors) Resolve(printed Actor) Actor {
	if known, is := a.find(printed); is {
		return known.actor
	}
	return printed
}

// BodyOf returns the State whose body an actor wholly is, resolved or as printed. ok is
// false if no entry says that it is one; a State is not its own body.
func (a *Actors) BodyOf(actor Actor) (of State, ok bool) {
	known, _ := a.find(actor)
	return known.bodyOf, known.bodyOf.IsValid()
}

// OneState reports whether two actors are one State, or bodies of one: what goes between
// them is that State's own. It is false of what no entry says to be a body.
func (a *Actors) OneState(one, other Actor) bool {
	state := a.stateOf(one)
	return state.IsValid() && state == a.stateOf(other)
}

// stateOf returns the State that an actor is, or whose body it is; or the zero State.
func (a *Actors) stateOf(actor Actor) State {
	if actor.Kind == ActorState {
		return actor.State
	}
	of, _ := a.BodyOf(actor)
	return of
}

// find returns what is known of an actor by its name.
func (a *Actors) find(printed Actor) (known knownActor, ok bool) {
	if a == nil || a.known == nil {
		return knownActor{}, false
	}
	switch printed.Kind {
	case ActorOrganization, ActorFund, ActorArea:
		known, ok = (*a.known)[printed.Normal().Name]
	}
	return known, ok
}
