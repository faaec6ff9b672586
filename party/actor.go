package party

import (
	"cmp"
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/treatyaid/treatyaid/schema"
)

// Actor is who did, gave, received or said something. Not every actor is a
// State, and who performs an act is not always who owes it. It is comparable
// with ==. The zero Actor is none: nothing has been said of an actor at all,
// not even that the source names none, which is [ActorUnstated].
type Actor struct {
	Kind  ActorKind `json:"kind"`
	State State     `json:"state,omitzero"` // of kind state, and of no other
	Name  string    `json:"name,omitempty"` // as the source prints it, in its normal form; empty for the kinds state and unstated
}

// longestName is how many characters a name may have, by the schema.
const longestName = 500

// UnmarshalJSON implements [json.Unmarshaler]: the name is brought into its
// normal form, see [Actor.Normal], so that one name is one actor, however it was typed. It
// checks nothing else; what holds an actor is read by its own schema. An error is also
// of a name that has no place in the schema in that form: then a keeps its value.
func (a *Actor) UnmarshalJSON(data []byte) error {
	type plainActor Actor
	plain := plainActor(*a)
	if err := json.Unmarshal(data, &plain); err != nil {
		return err
	}
	read := Actor(plain).Normal()
	if read.Name != plain.Name && !mayBeNamed(read.Name) {
		return fmt.Errorf("the name %s in its normal form is longer than %d characters, or has a joiner after a letter that takes none", schema.Excerpt(plain.Name), longestName)
	}
	*a = read
	return nil
}

// mayBeNamed reports whether a name that the schema allows is still allowed in its
// normal form: a few characters become several there, and marks change places.
func mayBeNamed(name string) bool {
	const firstJoined = 0x600 // after what comes before it the schema has no joiner
	before := rune(0)
	for _, r := range name {
		if before < firstJoined && unicode.In(r, unicode.Join_Control, unicode.Variation_Selector) {
			return false
		}
		before = r
	}
	return utf8.RuneCountInString(name) <= longestName
}

// Normal returns the actor with its name in its normal form, as actors have it that were
// read: only those are one actor if they are equal. It is Unicode's normal form NFC, with
// every blank as a plain one, so that one that does not break a line makes no other name.
func (a Actor) Normal() Actor {
	a.Name = normalName(a.Name)
	return a
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
