package party

import (
	"encoding/json"
	"slices"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// StatusListDocument is who takes part in a treaty and from when to when, as its
// depositary records it, as JSON. It is a plain value: [NewStatusList] holds it to
// the rules and builds a [StatusList].
type StatusListDocument struct {
	ID              string             `json:"id"`
	Instrument      string             `json:"instrument"` // the id of the treaty
	Title           string             `json:"title"`
	CompleteAsOf    civil.Date         `json:"completeAsOf"`
	EntryRule       EntryIntoForceRule `json:"entryIntoForce"`
	WithdrawalRule  WithdrawalRule     `json:"withdrawal"`
	ProvisionalRule *ProvisionalRule   `json:"provisional,omitempty"` // nil if the treaty has no provision on it
	Sources         []Source           `json:"sources"`
	Participations  []Participation    `json:"participations"`
	Note            string             `json:"note,omitempty"`
}

// plainStatusList has the fields of a document and none of its methods.
type plainStatusList StatusListDocument

// UnmarshalJSON implements [json.Unmarshaler], as [ParseStatusList]: strictly, by
// every rule, and all or nothing. The lines of its faults are those of the value.
func (l *StatusListDocument) UnmarshalJSON(data []byte) error {
	read, err := readStatusList(schema.Limits{}, data)
	if err == nil {
		*l = read
	}
	return err
}

// MarshalJSON implements [json.Marshaler]. A list without participations has an
// empty one.
func (l StatusListDocument) MarshalJSON() ([]byte, error) {
	if l.Participations == nil {
		l.Participations = []Participation{}
	}
	return json.Marshal(plainStatusList(l))
}

// readStatusList reads a document by its schema and its rules.
func readStatusList(limits schema.Limits, data []byte) (StatusListDocument, error) {
	reading, err := schema.Read[plainStatusList](schema.KindParty, data, limits)
	if err != nil {
		return StatusListDocument{}, err
	}
	l := StatusListDocument(reading.Document)
	l.Check(reading.Faults, "")
	if err := reading.Faults.Err(); err != nil {
		return StatusListDocument{}, err
	}
	return l, nil
}

// clone returns a document that shares nothing with l.
func (l *StatusListDocument) clone() StatusListDocument {
	d := *l
	d.EntryRule, d.WithdrawalRule, d.ProvisionalRule = l.EntryRule.clone(), l.WithdrawalRule.clone(), l.ProvisionalRule.clone()
	d.Sources = slices.Clone(l.Sources)
	d.Participations = slices.Clone(l.Participations)
	for i := range d.Participations {
		d.Participations[i] = d.Participations[i].clone()
	}
	return d
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
//     that brought it in; a practice on deposits that are not between these two; a
//     source read before it was published.
//   - [schema.CodeAfterSource]: an act, the end of a conflict or the day to which the
//     list is complete, after the day of the latest source that tells of it; a day of
//     effect that was stated before the act; that there was no conflict when the delay
//     had passed, said before it had. The effect itself may lie ahead: the treaty says
//     when it comes.
//   - [schema.CodeEntryIntoForceMismatch]: a stated entry into force that is not
//     the rule's; for a succession, one before the treaty's own.
//   - [schema.CodeWithdrawalTooEarly]: a stated day of effect before the rule's
//     delay has passed, or before the end of the conflict.
//   - [schema.CodeUnknownReference]: a withdrawal from another treaty, of which the
//     rule does not say that it counts.
//   - [schema.CodeOverlappingTerms]: a term that begins before the one before it
//     has ended, or may have ended.
func (l *StatusListDocument) Check(f *schema.Faults, at schema.Pointer) {
	c := checker{faults: f, rules: l.rules()}
	c.treaty(at.Member("entryIntoForce"))
	c.sources(at.Member("sources"), l.Sources)
	source := latestOf(l.Sources)
	source.CheckDay(f, at.Member("completeAsOf"), l.CompleteAsOf)
	source.CheckDay(f, at.Member("entryIntoForce").Member("deposited"), l.EntryRule.Deposited)
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

// LastRead returns the latest day on which a source of the list was read; zero if it has
// none.
func (l *StatusListDocument) LastRead() civil.Date {
	var last civil.Date
	add := func(sources ...Source) {
		for _, s := range sources {
			if s.Read.After(last) {
				last = s.Read
			}
		}
	}
	add(l.Sources...)
	if p := l.EntryRule.Practice; p != nil {
		add(p.Source)
	}
	for i := range l.Participations {
		p := &l.Participations[i]
		add(p.Sources...)
		for _, t := range p.Terms {
			if t.EntryIntoForce != nil {
				add(t.EntryIntoForce.Source)
			}
			w := t.Withdrawal
			if w == nil {
				continue
			}
			add(w.Source)
			if w.Effective != nil {
				add(w.Effective.Source)
			}
			for _, c := range w.Conflict {
				add(c.Source)
			}
		}
	}
	return last
}

// rules returns the rules of the list itself, not copies.
func (l *StatusListDocument) rules() rules { return rules{&l.EntryRule, &l.WithdrawalRule} }
