package party

import (
	"cmp"
	"strings"
)

// Actor is who did, gave, received or said something. Not every actor is a
// State, and who performs an act is not always who owes it. It is comparable
// with ==. The zero Actor is none: nothing has been said of an actor at all,
// not even that the source names none, which is [ActorUnstated].
type Actor struct {
	Kind  ActorKind `json:"kind"`
	State State     `json:"state,omitzero"` // of kind state, and of no other
	Name  string    `json:"name,omitempty"` // as the source prints it; empty for the kinds state and unstated
}

// Compare returns -1, 0 or 1: it orders actors by kind, then by State or by the name
// as printed. The zero Actor comes first.
func (a Actor) Compare(other Actor) int {
	return cmp.Or(cmp.Compare(a.Kind, other.Kind), a.State.Compare(other.State), strings.Compare(a.Name, other.Name))
}

// String returns the actor for a person to read: the State's name, the name as
// printed, "unstated", and "" for the zero Actor.
func (a Actor) String() string {
	switch a.Kind {
	case ActorState:
		return a.State.Name()
	case ActorUnstated:
		return a.Kind.String()
	}
	return a.Name
}
