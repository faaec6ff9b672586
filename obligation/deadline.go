package obligation

import (
	"fmt"
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Deadline is a day by which a State must have done what a paragraph says, such as
// clearance under 4(1) of the CCM, with every word on it. A deadline that has passed says
// nothing of what was done, and a request for more time is no request for assistance.
type Deadline struct {
	ID         string         `json:"id"`
	State      party.State    `json:"state"`
	Instrument string         `json:"instrument"`
	Cite       string         `json:"cite"`  // the paragraph, such as "4(1)"
	Words      []DeadlineWord `json:"words"` // in the order in which they followed one another; one at least
	Note       string         `json:"note,omitempty"`
}

// DeadlineWord is one word on a deadline: that it was set, printed, or that more time was
// asked for, granted or refused.
type DeadlineWord struct {
	Kind DeadlineWordKind `json:"kind"`
	// Until is the last day that it gives, exact or within a span. A refusal gives none; a
	// request need not.
	Until  *EventSpan   `json:"until,omitempty"`
	At     civil.Date   `json:"at,omitzero"` // when it was set, asked, granted or refused; none: not known
	Known  civil.Date   `json:"known,omitzero"`
	By     party.Actor  `json:"by"`
	Source party.Source `json:"source"`
	Note   string       `json:"note,omitempty"`
}

// KnownOn returns the day from which the word counts as known.
func (w *DeadlineWord) KnownOn() civil.Date {
	if !w.Known.IsZero() {
		return w.Known
	}
	return w.Source.Known()
}

// gives reports whether the word gives the deadline, as a request does not.
func (w *DeadlineWord) gives() bool {
	return w.Kind == DeadlineSet || w.Kind == DeadlinePrinted || w.Kind == DeadlineGranted
}

// Standing returns how a deadline stands by what was known on a day; the zero date knows
// all. given is the last word that gives it, and asked is a later request on which no
// decision is on record. Each is nil if there is none. Both are the caller's own.
func (d *Deadline) Standing(known civil.Date) (given, asked *DeadlineWord) {
	for i := range d.Words {
		w := &d.Words[i]
		switch {
		case !known.IsZero() && w.KnownOn().After(known):
		case w.gives():
			given, asked = w, nil
		case w.Kind == DeadlineRequested:
			asked = w
		default:
			asked = nil
		}
	}
	return given.own(), asked.own()
}

// own returns a word that shares nothing with w; nil of nil.
func (w *DeadlineWord) own() *DeadlineWord {
	if w == nil {
		return nil
	}
	mine := *w
	mine.Until = own(w.Until)
	return &mine
}

// clone returns a deadline that shares nothing with d.
func (d Deadline) clone() Deadline {
	d.Words = slices.Clone(d.Words)
	for i := range d.Words {
		d.Words[i].Until = own(d.Words[i].Until)
	}
	return d
}

// check reports what a schema cannot see.
func (d *Deadline) check(f *schema.Faults, at schema.Pointer) {
	var latest civil.Date
	for i := range d.Words {
		w, at := &d.Words[i], at.Member("words").Item(i)
		w.Source.Check(f, at.Member("source"))
		w.Source.CheckDay(f, at.Member("at"), w.At)
		w.Source.CheckDay(f, at.Member("known"), w.Known)
		if w.Until != nil && w.Until.Latest.Before(w.Until.Earliest) {
			f.Add(at.Member("until"), schema.CodeDatesOutOfOrder, fmt.Sprintf("the latest day %s comes before the earliest %s", w.Until.Latest, w.Until.Earliest))
		}
		if w.At.IsZero() {
			continue
		}
		if w.At.Before(latest) {
			f.Add(at.Member("at"), schema.CodeDatesOutOfOrder, fmt.Sprintf("%s comes before the word that it follows, of %s", w.At, latest))
		}
		latest = w.At
	}
}

// ParseDeadline reads one deadline by itself: strict scan, JSON Schema, and the rules. It
// reads all or nothing; the error is a *schema.Errors with every fault.
func ParseDeadline(data []byte) (Deadline, error) {
	plain, err := schema.DecodeItem[plainDeadline](schema.Item{In: schema.KindRegister, List: "deadlines"}, data, schema.Limits{})
	if err != nil {
		return Deadline{}, err
	}
	d := Deadline(plain)
	faults := schema.NewFaults(data, schema.Limits{})
	d.check(faults, "")
	if err := faults.Err(); err != nil {
		return Deadline{}, err
	}
	return d, nil
}

// plainDeadline has the fields of a Deadline and none of its methods.
type plainDeadline Deadline

// UnmarshalJSON implements json.Unmarshaler, as ParseDeadline.
func (d *Deadline) UnmarshalJSON(data []byte) error {
	read, err := ParseDeadline(data)
	if err == nil {
		*d = read
	}
	return err
}
