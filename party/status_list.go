package party

import (
	"encoding/json"
	"iter"
	"slices"

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

	// places has for each State its place in Participations, counted from 1; 0 for a
	// State that is not there. It is nil in a list that was not decoded: such a list
	// is searched from end to end.
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

// UnmarshalJSON implements [json.Unmarshaler], for a list that is part of a larger
// document. It checks nothing of what [ParseStatusList] checks.
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

// Check adds to f the faults of the list, which stands at the pointer at, that a
// schema cannot say:
//
//   - [schema.CodeDuplicateState]: a State stands twice.
//   - [schema.CodeDatesOutOfOrder]: a deposit before the signature; a declaration
//     of provisional application before the signature or once the treaty is in
//     force for the State; a withdrawal received by the day of the deposit, or from
//     a State that was not yet a party, Article 20(2); a conflict said to last
//     beyond the expiry that ended before it; a treaty in force before the deposit
//     that brought it in; a source read before it was published.
//   - [schema.CodeEntryIntoForceMismatch]: a stated entry into force that is not
//     the rule's; for a succession, one before the treaty's own.
//   - [schema.CodeWithdrawalTooEarly]: a stated day of effect before the rule's
//     months run out, or before the end of the conflict.
//   - [schema.CodeOverlappingTerms]: a term that begins before the one before it
//     has ended, or may have ended.
func (l *StatusList) Check(f *schema.Faults, at schema.Pointer) {
	c := checker{faults: f, rules: l.rules()}
	c.treaty(at.Member("entryIntoForce"))
	c.sources(at.Member("sources"), l.Sources)
	var seen [StateCount]bool
	for i := range l.Participations {
		p := &l.Participations[i]
		place := at.Member("participations").Item(i)
		if p.State.IsValid() {
			if seen[p.State.Index()] {
				c.add(place.Member("state"), schema.CodeDuplicateState, "%s is already listed", p.State)
			}
			seen[p.State.Index()] = true
		}
		c.participation(place, p)
	}
}

// rules returns the rules of the list itself, not copies.
func (l *StatusList) rules() rules { return rules{&l.EntryRule, &l.WithdrawalRule} }

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

// Standing returns where the State stands on the day on, by what was known on the
// day known; the zero known knows all. An act dated after it is not yet known,
// and what a source states is known from [Source.Known]. Nobody is a party before
// the treaty itself is in force, and a State that the list does not name is not a
// party. A day after CompleteAsOf has the answer carried forward and marked.
//
// The zero State, or no day, has the zero Status.
func (l *StatusList) Standing(s State, on, known civil.Date) Status {
	if !s.IsValid() || on.IsZero() {
		return Status{}
	}
	status := Status{Standing: NotParty}
	if p := l.find(s); p != nil {
		status = p.status(l.rules(), on, known)
	}
	status.Carried = on.After(l.CompleteAsOf)
	return status
}

// EntryIntoForce returns the day on which the treaty enters or entered into force
// for the State under its latest consent by the day on. It is false if there is
// none, or the day is not known. See [StatusList.Standing] for known.
func (l *StatusList) EntryIntoForce(s State, on, known civil.Date) (civil.Date, bool) {
	day := l.Standing(s, on, known).InForce
	return day, !day.IsZero()
}

// Changes returns, in order, the days on which the [Status] of the State differs
// from that of the day before, by what was known on the day known; the zero known
// knows all. Between two of them nothing in the Status changes, so that a timeline
// need not ask for every day. The slice is the caller's own.
func (l *StatusList) Changes(s State, known civil.Date) []civil.Date {
	if !s.IsValid() {
		return nil
	}
	days := []civil.Date{l.CompleteAsOf.AddDays(1)}
	if p := l.find(s); p != nil {
		days = p.appendChanges(days, l.rules(), known)
	}
	slices.SortFunc(days, civil.Date.Compare)
	days = slices.Compact(days)
	return slices.DeleteFunc(days, func(day civil.Date) bool {
		before := day.AddDays(-1)
		return before.IsZero() || l.Standing(s, day, known) == l.Standing(s, before, known)
	})
}

// PartyPeriods returns the periods in which the State is a party, and apart from
// them those in which the list does not settle whether it is, by what was known on
// the day known; the zero known knows all. Both lists are in order, and no two
// periods of one list touch. A period without Until is carried forward without end.
// The slices are the caller's own.
func (l *StatusList) PartyPeriods(s State, known civil.Date) (certain, undetermined []civil.Period) {
	if !s.IsValid() {
		return nil, nil
	}
	return partyPeriods(l.Changes(s, known), func(on civil.Date) Standing { return l.Standing(s, on, known).Standing })
}

// find returns the participation of a State; nil if the list does not name it.
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
