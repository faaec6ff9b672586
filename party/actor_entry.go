package party

import (
	"slices"

	"github.com/treatyaid/treatyaid/schema"
)

// ActorEntry is one organization, fund or area under all the names by which sources print
// it. Records keep the names as printed; the entries of a register say which of them are
// of one actor, and [Actors] resolves them.
type ActorEntry struct {
	ID   string    `json:"id"`
	Kind ActorKind `json:"kind"` // an organization, a fund or an area
	// Names are one or more. The first is the one by which the actor is shown.
	Names []string `json:"names"`
	// BodyOf is the State whose body an organization or a fund wholly is. It is zero if it
	// is none's, if several States or an organization own it, or if no source says so. What
	// a State spends through its own body is its own resources, 7(1)(m) of the CCM.
	BodyOf State `json:"bodyOf,omitzero"`
	// Source is where it is printed. It may be zero only if BodyOf is, since that makes
	// assistance into own resources.
	Source Source `json:"source,omitzero"`
	Note   string `json:"note,omitempty"`
}

// plainActorEntry has the fields of an ActorEntry and none of its methods.
type plainActorEntry ActorEntry

// UnmarshalJSON implements [json.Unmarshaler]: strictly, by the schema and by
// [ActorEntry.Check], and all or nothing. The error is a *[schema.Errors].
func (e *ActorEntry) UnmarshalJSON(data []byte) error {
	read, err := readActorEntry(schema.Limits{}, data)
	if err == nil {
		*e = read
	}
	return err
}

// readActorEntry reads one entry by itself.
func readActorEntry(limits schema.Limits, data []byte) (ActorEntry, error) {
	plain, err := schema.DecodeItem[plainActorEntry](schema.Item{In: schema.KindRegister, List: "actors"}, data, limits)
	if err != nil {
		return ActorEntry{}, err
	}
	read := ActorEntry(plain)
	faults := schema.NewFaults(data, limits)
	read.Check(faults, "")
	if err := faults.Err(); err != nil {
		return ActorEntry{}, err
	}
	return read, nil
}

// Check adds to f the faults of the entry, which stands at the pointer at, that a schema
// cannot say:
//
//   - [schema.CodeActorNameTwice]: two of its names are one in their normal form.
//     That no other entry has a name is for [ActorNames].
//   - [schema.CodeDatesOutOfOrder]: a source read before it was published.
func (e *ActorEntry) Check(f *schema.Faults, at schema.Pointer) {
	e.Source.Check(f, at.Member("source"))
	places := make(map[string]schema.Pointer, len(e.Names))
	for i, name := range e.Names {
		name, place := normalName(name), at.Member("names").Item(i)
		if first, again := places[name]; again {
			f.AddAgain(place, schema.CodeActorNameTwice, schema.Excerpt(name)+" is a name of this actor already", f, first)
			continue
		}
		places[name] = place
	}
}

// Clone returns an entry that shares nothing with e.
func (e ActorEntry) Clone() ActorEntry {
	e.Names = slices.Clone(e.Names)
	return e
}
