package obligation

import (
	"database/sql/driver"
	"iter"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// RecordPlace is where a record of assistance names a State. The zero value is
// nowhere.
type RecordPlace uint8

// The places in a record.
const (
	AsProvider RecordPlace = iota + 1
	AsRecipient
	AsRequester // whoever asked, or else the recipient
)

var recordPlaces = codelist.New[RecordPlace]("place in a record", "provider", "recipient", "requester")

// String returns the code of p, or the empty string for the zero value.
func (p RecordPlace) String() string { return recordPlaces.String(p) }

// MarshalText writes the code; a value without one is an error.
func (p RecordPlace) MarshalText() ([]byte, error) { return recordPlaces.Marshal(p) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (p *RecordPlace) UnmarshalText(text []byte) error { return recordPlaces.Unmarshal(text, p) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (p *RecordPlace) Scan(held any) error { return codelist.Scan(p, held) }

// Value writes the code to a database, as [codelist.Value].
func (p RecordPlace) Value() (driver.Value, error) { return codelist.Value(p) }

// Label returns the name of p in a language. ok is false if there is none.
func (p RecordPlace) Label(language label.Language) (text string, ok bool) {
	return label.Text("RecordPlace", p.String(), language)
}

// of is whom a record names in the place, with the members if that is a group; the zero
// Actor for the zero place.
func (p RecordPlace) of(r *assistance.Record) (party.Actor, *assistance.Group) {
	switch {
	case p == AsProvider:
		return r.Provider, r.From
	case p == AsRequester && r.Requester != (party.Actor{}):
		return r.Requester, nil
	case p == AsRecipient || p == AsRequester:
		return r.Recipient, r.To
	}
	return party.Actor{}, nil
}

// others returns who may stand in the place of a record toward somebody: the actor or, of a
// group, whoever it is, and each State of it. If a State is given, it is that State alone.
func (p RecordPlace) others(r *assistance.Record, only party.State) []party.Actor {
	actor, group := p.of(r)
	switch {
	case group == nil && (!only.IsValid() || actor.State == only):
		return []party.Actor{actor}
	case group == nil:
		return nil
	case !only.IsValid():
		return append([]party.Actor{{}}, statesAmong(group.Members)...)
	}
	for _, member := range group.Members {
		if member.State == only {
			return []party.Actor{member}
		}
	}
	return nil
}

// statesIn yields the States that a record names in the place.
func (p RecordPlace) statesIn(r *assistance.Record) iter.Seq[party.State] {
	return func(yield func(party.State) bool) {
		actor, group := p.of(r)
		if group == nil {
			if actor.State.IsValid() {
				yield(actor.State)
			}
			return
		}
		for _, member := range group.Members {
			if member.State.IsValid() && !yield(member.State) {
				return
			}
		}
	}
}

// statesAmong returns those of some actors that are States.
func statesAmong(actors []party.Actor) (states []party.Actor) {
	for _, actor := range actors {
		if actor.State.IsValid() {
			states = append(states, actor)
		}
	}
	return states
}
