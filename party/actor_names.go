package party

import (
	"fmt"

	"github.com/treatyaid/treatyaid/schema"
)

// ActorNames finds names that stand in two entries. The zero ActorNames has met none.
type ActorNames struct {
	met map[string]metName // by the name in its normal form
}

// metName is where a name was met; in is nil if it has no place in a document.
type metName struct {
	id string // of the entry
	in *schema.Faults
	at schema.Pointer
}

// Add takes in the names of an entry, which stands at the pointer at, and adds to f
// [schema.CodeActorNameTwice] for each that another entry has, with the place of both. If
// f is nil the entry is known to be right, and has no place.
func (n *ActorNames) Add(e *ActorEntry, f *schema.Faults, at schema.Pointer) {
	if n.met == nil {
		n.met = make(map[string]metName)
	}
	own := make(map[string]bool, len(e.Names))
	for i, name := range e.Names {
		name, place := normalName(name), at.Member("names").Item(i)
		first, again := n.met[name]
		switch {
		case own[name]: // which Check tells
		case !again:
			n.met[name] = metName{e.ID, f, place}
		case f == nil:
		case first.in == nil:
			f.Add(place, schema.CodeActorNameTwice, fmt.Sprintf("%s is already a name of %s of the register", schema.Excerpt(name), schema.Excerpt(first.id)))
		default:
			f.AddAgain(place, schema.CodeActorNameTwice, fmt.Sprintf("%s is already a name of %s", schema.Excerpt(name), schema.Excerpt(first.id)), first.in, first.at)
		}
		own[name] = true
	}
}
