package party

import (
	"encoding/json"
	"iter"
	"slices"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// StatusList is who takes part in a treaty and from when to when, held to its
// rules and ready for questions. It is complete for every State as of
// CompleteAsOf: a State that it does not name is not a party.
//
// It is made by [NewStatusList], [ParseStatusList], [EmbeddedStatusList] or encoding/json,
// cannot be changed, and is safe for concurrent use. The zero list, and a nil one, knows
// nothing: every standing is undetermined in it. For a nil one encoding/json writes
// null; MarshalJSON and UnmarshalJSON, called of it directly, panic.
type StatusList struct {
	document StatusListDocument
	// places has for each State its place in the participations, counted from 1; 0
	// for a State that is not there.
	places [StateCount]int32
}

// NewStatusList builds a list from a document, which it copies. It holds it to the
// same rules as [ParseStatusList] and gives the same faults, without line and column.
func NewStatusList(d StatusListDocument) (*StatusList, error) {
	data, err := schema.Encode(d)
	if err != nil {
		return nil, err
	}
	return ParseStatusListWithin(schema.Limits{}.WithoutPlaces(), data)
}

// ParseStatusList reads a status list: strict scan, JSON Schema, and the rules
// that a schema cannot say, see [StatusListDocument.Check]. It reads all or
// nothing; an error is a *[schema.Errors] that lists every fault.
func ParseStatusList(data []byte) (*StatusList, error) {
	return ParseStatusListWithin(schema.Limits{}, data)
}

// ParseStatusListWithin is [ParseStatusList] with limits other than the default.
func ParseStatusListWithin(limits schema.Limits, data []byte) (*StatusList, error) {
	d, err := readStatusList(limits, data)
	if err != nil {
		return nil, err
	}
	return builtStatusList(d), nil
}

// EmbeddedStatusList reads a list that was validated when it was made, such as one that a
// program embeds: it decodes it, and does not validate it again. A test or a check of whoever
// embeds it is to call [ParseStatusList] with the same bytes, which then gives the same list.
//
// It leaves unchecked the schema and the rules. Bytes that cannot be decoded have the faults
// that ParseStatusList tells; any other faulty list is taken as it is, and what it answers
// means nothing.
func EmbeddedStatusList(data []byte) (*StatusList, error) {
	d, ok := schema.Embedded[plainStatusList](data)
	if !ok || d.Instrument == "" {
		return ParseStatusList(data)
	}
	return builtStatusList(StatusListDocument(d)), nil
}

// builtStatusList is the list of a document that obeys the rules; it keeps it.
func builtStatusList(d StatusListDocument) *StatusList {
	l := &StatusList{document: d}
	for i := range d.Participations {
		if s := d.Participations[i].State; s.IsValid() && l.places[s.Index()] == 0 {
			l.places[s.Index()] = int32(i + 1)
		}
	}
	return l
}

// UnmarshalJSON implements [json.Unmarshaler], as [ParseStatusList]: strictly, by
// every rule, and all or nothing. The lines of its faults are those of the value.
func (l *StatusList) UnmarshalJSON(data []byte) error {
	read, err := ParseStatusList(data)
	if err == nil {
		*l = *read
	}
	return err
}

// MarshalJSON implements [json.Marshaler]: it writes the document. The zero list
// has none: that is an error.
func (l StatusList) MarshalJSON() ([]byte, error) { return json.Marshal(l.document) }

// Document returns the whole list. It is the caller's own.
func (l *StatusList) Document() StatusListDocument {
	if l == nil {
		return StatusListDocument{}
	}
	return l.document.clone()
}

// isZero reports whether the list was never read.
func (l *StatusList) isZero() bool { return l == nil || l.document.ID == "" }

// ID returns the id of the list.
func (l *StatusList) ID() string {
	if l == nil {
		return ""
	}
	return l.document.ID
}

// Instrument returns the id of the treaty.
func (l *StatusList) Instrument() string {
	if l == nil {
		return ""
	}
	return l.document.Instrument
}

// CompleteAsOf returns the day as of which the list is complete.
func (l *StatusList) CompleteAsOf() civil.Date {
	if l == nil {
		return civil.Date{}
	}
	return l.document.CompleteAsOf
}

// EntryRule returns the rule of entry into force, with the day on which the treaty
// itself entered into force.
func (l *StatusList) EntryRule() EntryIntoForceRule {
	if l == nil {
		return EntryIntoForceRule{}
	}
	return l.document.EntryRule.clone()
}

// WithdrawalRule returns the rule of withdrawal.
func (l *StatusList) WithdrawalRule() WithdrawalRule {
	if l == nil {
		return WithdrawalRule{}
	}
	return l.document.WithdrawalRule.clone()
}

// ProvisionalRule returns the rule of provisional application, nil if there is none.
func (l *StatusList) ProvisionalRule() *ProvisionalRule {
	if l == nil {
		return nil
	}
	return l.document.ProvisionalRule.clone()
}

// Sources returns where the list is printed. The slice is the caller's own.
func (l *StatusList) Sources() []Source {
	if l == nil {
		return nil
	}
	return slices.Clone(l.document.Sources)
}

// Lookup returns the participation of a State. It is the caller's own. ok is false
// if the list does not name the State.
func (l *StatusList) Lookup(s State) (p Participation, ok bool) {
	found := l.find(s)
	if found == nil {
		return Participation{}, false
	}
	return found.clone(), true
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
// The zero State, or no day, has the zero Status, and so has every State in the zero
// list: nothing that was not read ever answers "no".
func (l *StatusList) Standing(s State, on, known civil.Date) Status {
	if !s.IsValid() || on.IsZero() || l.isZero() {
		return Status{}
	}
	status := Status{Standing: NotParty}
	if p := l.find(s); p != nil {
		status = p.status(l.document.rules(), on, known)
	}
	status.Carried = on.After(l.document.CompleteAsOf)
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
	if !s.IsValid() || l.isZero() {
		return nil
	}
	days := []civil.Date{l.document.CompleteAsOf.AddDays(1)}
	if p := l.find(s); p != nil {
		days = p.appendChanges(days, l.document.rules(), known)
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
	if l == nil || !s.IsValid() || l.places[s.Index()] == 0 {
		return nil
	}
	return &l.document.Participations[l.places[s.Index()]-1]
}
