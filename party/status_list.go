package party

import (
	"encoding/json"
	"iter"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// StatusList is who takes part in a treaty and from when to when, as its
// depositary records it. It is complete for every State as of CompleteAsOf: a
// State that it does not name is not a party.
//
// It is made by [ParseStatusList], [CCM] or encoding/json, is not to be changed
// afterwards, and is then safe for concurrent use.
type StatusList struct {
	ID             string             `json:"id"`
	Instrument     string             `json:"instrument"` // the id of the treaty
	Title          string             `json:"title"`
	CompleteAsOf   civil.Date         `json:"completeAsOf"`
	EntryRule      EntryIntoForceRule `json:"entryIntoForce"`
	WithdrawalRule WithdrawalRule     `json:"withdrawal"`
	Sources        []Source           `json:"sources"`
	Participations []Participation    `json:"participations"`
	Note           string             `json:"note,omitempty"`

	// places has for each State one more than its place in Participations, 0 for a
	// State that is not there. It is nil in a list that was not decoded, which is
	// searched from end to end.
	places *[StateCount]int32
}

// ParseStatusList reads a status list: strict scan, JSON Schema, and the rules
// that a schema cannot say, see [StatusList.Check]. It reads all or nothing; an
// error is a *[schema.Errors] that lists every fault.
func ParseStatusList(data []byte) (*StatusList, error) {
	return ParseStatusListWithin(schema.Limits{}, data)
}

// ParseStatusListWithin is [ParseStatusList] with limits other than the default.
func ParseStatusListWithin(limits schema.Limits, data []byte) (*StatusList, error) {
	l, err := schema.Decode[StatusList](schema.KindParty, data, limits)
	if err != nil {
		return nil, err
	}
	faults := schema.NewFaults(data, limits)
	l.Check(faults, "")
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return &l, nil
}

// plainStatusList has the fields of a StatusList and none of its methods.
type plainStatusList StatusList

// UnmarshalJSON implements [json.Unmarshaler]. It checks nothing that
// [ParseStatusList] checks: it readies a list that is part of a larger document.
func (l *StatusList) UnmarshalJSON(data []byte) error {
	var plain plainStatusList
	if err := json.Unmarshal(data, &plain); err != nil {
		return err
	}
	plain.places = new([StateCount]int32)
	for i := range plain.Participations {
		if s := plain.Participations[i].State; s.IsValid() && plain.places[s.Index()] == 0 {
			plain.places[s.Index()] = int32(i + 1)
		}
	}
	*l = StatusList(plain)
	return nil
}

// MarshalJSON implements [json.Marshaler]. A list without participations has an
// empty one.
func (l StatusList) MarshalJSON() ([]byte, error) {
	if l.Participations == nil {
		l.Participations = []Participation{}
	}
	return json.Marshal(plainStatusList(l))
}

// InForce returns the day on which the treaty itself entered into force.
func (l *StatusList) InForce() civil.Date { return l.EntryRule.InForce }

// Lookup returns the participation of a State, which is not to be changed, and
// false if the list does not name the State.
func (l *StatusList) Lookup(s State) (*Participation, bool) {
	p := l.find(s)
	return p, p != nil
}

// States returns the States that the list names, in code order.
func (l *StatusList) States() iter.Seq[State] {
	return func(yield func(State) bool) {
		for i := range StateCount {
			if s := stateAt(i); l.find(s) != nil && !yield(s) {
				return
			}
		}
	}
}

func (l *StatusList) find(s State) *Participation {
	if l.places == nil {
		for i := range l.Participations {
			if s.IsValid() && l.Participations[i].State == s {
				return &l.Participations[i]
			}
		}
		return nil
	}
	if !s.IsValid() || l.places[s.Index()] == 0 {
		return nil
	}
	return &l.Participations[l.places[s.Index()]-1]
}
