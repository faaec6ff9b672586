package assistance

import (
	"encoding/json"
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// Record is the history of one act of assistance as the sources print it.
//
// Five places are kept apart: who gives (Provider), to whom (Recipient), who
// asked (Requester), for whom in the end (Beneficiary) and who performs
// (Channels). A record shows what was done, not that it was owed, and no record
// shows nothing: neither that assistance was given nor that it was not.
type Record struct {
	ID          string      `json:"id"`
	Provider    party.Actor `json:"provider"`
	Recipient   party.Actor `json:"recipient"`
	Requester   party.Actor `json:"requester,omitzero"`    // zero if the source names none
	Beneficiary string      `json:"beneficiary,omitempty"` // as printed
	// Subjects are what the money is about, as the source counts it: one or more,
	// none of which lies in another.
	Subjects []Subject `json:"subjects"`
	Forms    []Form    `json:"forms,omitempty"` // none if the source does not say
	// Parts are the categories over which the money is divided. None means that
	// the record is for no category that there is.
	Parts    []Part    `json:"parts"`
	Sector   string    `json:"sector,omitempty"` // as printed
	Channels []Channel `json:"channels,omitempty"`
	// Steps are the stages of the act in their order, one or more.
	Steps []Step `json:"steps"`
	Note  string `json:"note,omitempty"`
}

// MarshalJSON implements [json.Marshaler]. A record without parts is written
// with an empty list, never null.
func (r Record) MarshalJSON() ([]byte, error) {
	if r.Parts == nil {
		r.Parts = []Part{}
	}
	return json.Marshal(plainRecord(r))
}

// Share returns how much of the record's money falls in the subjects and categories
// that q asks for; nothing else of q is looked at. Of the categories it is:
//
//   - Every part inside: all of it.
//   - Weighted parts: exactly the weights inside over all weights.
//   - Several parts without weights, some inside and some not: between nothing
//     and all of it.
//   - No part inside, or no parts: none. A part that is wider than what is asked,
//     victim assistance where medical care is asked, is not inside.
//
// If the record lies only partly in the subjects, the lower bound is 0; if it lies
// outside them, there is none ([SubjectSet.Extent]).
func (r *Record) Share(q Query) Share {
	return r.division().share(subjectsAsked(q.Subjects), categoriesWithin(q.Categories))
}

func (r *Record) division() division { return division{SubjectSetOf(r.Subjects), r.Parts} }

// UnmarshalJSON implements [json.Unmarshaler], as [ParseRecord]: strictly, by every
// rule, and all or nothing.
func (r *Record) UnmarshalJSON(data []byte) error {
	read, err := ParseRecord(data)
	if err == nil {
		*r = read
	}
	return err
}

// plainRecord has the fields of a Record and none of its methods.
type plainRecord Record

// clone returns a record that shares nothing with r.
func (r *Record) clone() Record {
	c := *r
	c.Subjects, c.Forms, c.Parts = slices.Clone(r.Subjects), slices.Clone(r.Forms), slices.Clone(r.Parts)
	c.Channels, c.Steps = slices.Clone(r.Channels), slices.Clone(r.Steps)
	for i := range c.Steps {
		c.Steps[i].Figures = slices.Clone(c.Steps[i].Figures)
	}
	return c
}

// checkedCopy returns a copy of a record, held to its schema and its rules.
func checkedCopy(r Record) (Record, error) {
	data, err := schema.Encode(r)
	if err != nil {
		return Record{}, err
	}
	return ParseRecordWithin(schema.Limits{}.WithoutPlaces(), data)
}

// Amounts returns the money of the step numbered step, from 0, that falls in the
// subjects and categories that q asks for: [Step.Amounts] on the day of its Known,
// cut down to the [Record.Share]. It is empty if the record does not bear on them, or
// the step prints no amount. Nothing else of q is looked at.
func (r *Record) Amounts(step int, q Query) []Range {
	share := r.Share(q)
	if share.IsZero() {
		return nil
	}
	ranges := r.Steps[step].Amounts(q.Known)
	for i, whole := range ranges {
		ranges[i] = share.Of(whole)
	}
	return ranges
}

// Totals returns the money of the steps of the record that q asks for, in the
// order of stage and currency; the actors of q are not looked at. Each Total
// counts one record. There are none if the record does not bear on the
// subjects and the categories.
//
// A step counts with the share of its record that falls in these. One
// that lies in the period only in part, or perhaps, has no lower bound. What is
// delivered or provided in several steps came in instalments, and adds up. A
// request, an offer, a pledge or a commitment made again may be the same one
// renewed or changed, or a further one: the lower bound is that of the last, the
// upper bound that of all together.
func (r *Record) Totals(q Query) []Total { return r.TotalsWhere(q, q.lies) }

// TotalsWhere is [Record.Totals] for a time that is no single period: in place of the
// stages and the period of q, extent says of each step how far it counts. It is asked
// of the steps in their order, and only of those known on the day of q.Known.
func (r *Record) TotalsWhere(q Query, extent func(Step) Extent) []Total {
	return new(tally).record(r.Steps, r.Share(q), q.Known, extent)
}

// Check adds to f the faults of the record, which stands at the pointer at, that
// a schema cannot say:
//
//   - [schema.CodeProviderIsRecipient]: the same State, or the same named
//     organization, fund or area. A State that clears its own areas gives no
//     assistance.
//   - [schema.CodeDuplicateSubject]: a subject stands twice, or beside one that
//     contains it.
//   - [schema.CodeWeightsIncomplete]: some parts have a weight and others none.
//   - [schema.CodeDuplicateCategory]: a category stands twice, or beside one that
//     contains it, so that money would be counted twice.
//   - [schema.CodeStageNotAllowed]: a step of a stage that may not follow the
//     one before.
//   - [schema.CodeDatesOutOfOrder]: a period that ends before it begins, a step
//     that is over before an earlier one begins, a source read before it was
//     published, or an act that begins after the source of its step was read: of
//     whatever stage, what is still to come is reported by no source.
func (r *Record) Check(f *schema.Faults, at schema.Pointer) {
	breaches(r, func(b breach) bool {
		b.add(f, at, r)
		return true
	})
}

// sound reports whether [Record.Check] finds nothing.
func (r *Record) sound() bool {
	sound := true
	breaches(r, func(breach) bool {
		sound = false
		return false
	})
	return sound
}
