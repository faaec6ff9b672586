package party

import (
	"errors"
	"fmt"

	"golang.org/x/text/unicode/norm"

	"github.com/treatyaid/treatyaid/schema"
)

// Actors says which names are of one actor, and whose body an actor is. It is made by
// [NewActors], cannot be changed, and is safe for concurrent use. The zero Actors, and a
// nil one, know nobody: every actor is itself, and no State's body.
type Actors struct {
	known  []knownActor
	byName map[string]int // places in known, by the names in NFC
}

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
	a := &Actors{known: make([]knownActor, len(entries)), byName: make(map[string]int)}
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
		a.add(i, &e)
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return a, nil
}

// checkedEntry returns a copy of an entry, held to its schema and its rules.
func checkedEntry(e ActorEntry) (ActorEntry, error) {
	data, err := schema.Encode(e)
	if err != nil {
		return ActorEntry{}, err
	}
	return readActorEntry(schema.Limits{}.WithoutPlaces(), data)
}

func (a *Actors) add(place int, e *ActorEntry) {
	a.known[place] = knownActor{Actor{Kind: e.Kind, Name: norm.NFC.String(e.Names[0])}, e.BodyOf}
	for _, name := range e.Names {
		a.byName[norm.NFC.String(name)] = place
	}
}

// Resolve returns the one actor that a printed one is: of the kind of its entry, with its
// first name. Names are equal by Unicode's normal form NFC, and upper and lower case are
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

// find returns what is known of an actor by its name.
func (a *Actors) find(printed Actor) (known knownActor, ok bool) {
	if a == nil || len(a.byName) == 0 {
		return knownActor{}, false
	}
	switch printed.Kind {
	case ActorOrganization, ActorFund, ActorArea:
		place, met := a.byName[norm.NFC.String(printed.Name)]
		if met {
			return a.known[place], true
		}
	}
	return knownActor{}, false
}
