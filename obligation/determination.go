package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Determination is what somebody said of a fact: that it holds, that it does
// not, or that it is disputed; of which days; with the source.
//
// Exactly one of At, Period and Event says of which days it speaks. A
// hypothetical determination has no Source and is never accepted as sourced:
// it is shown as an assumption wherever it counts. It answers in place of the
// State's own word too, so that "what if" can be asked of every fact.
type Determination struct {
	ID        string              `json:"id"`
	Predicate Predicate           `json:"predicate"`
	Subject   party.State         `json:"subject"`
	Object    party.State         `json:"object,omitzero"`
	Category  assistance.Category `json:"category,omitzero"` // none: at large, answering every category
	Holds     party.Holds         `json:"holds"`
	At        civil.Date          `json:"at,omitzero"`      // evidence as at this day, not after its source was read; carrying it forward is an assumption
	Period    *civil.Period       `json:"period,omitempty"` // stated to hold on every day of it, days to come included
	Event     *EventSpan          `json:"event,omitempty"`  // when an event happened
	By        party.Actor         `json:"by,omitzero"`      // whose word it is
	Source    party.Source        `json:"source,omitzero"`
	Known     civil.Date          `json:"known,omitzero"` // the day it became known; none: see KnownOn
	// Replaces is the id of a determination that this one replaces, from the
	// day that this one is known. Of two words of one day nothing else takes
	// precedence.
	Replaces     string `json:"replaces,omitempty"`
	Hypothetical bool   `json:"hypothetical,omitempty"`
	Note         string `json:"note,omitempty"`
}

// EventSpan is the earliest and the latest day on which an event may have
// happened, both included; the same day twice when the day is known.
type EventSpan struct {
	Earliest civil.Date `json:"earliest"`
	Latest   civil.Date `json:"latest"`
}

// KnownOn returns the day from which the determination counts as known: its
// own, else the day its source was published, else the day this project read
// the source. It is zero for a hypothetical one, which is known always.
func (d *Determination) KnownOn() civil.Date {
	if !d.Known.IsZero() {
		return d.Known
	}
	return d.Source.Known()
}

// Fact returns the fact that the determination speaks of.
func (d *Determination) Fact() Fact {
	return Fact{Predicate: d.Predicate, Subject: d.Subject, Object: d.Object, Category: d.Category}
}

// OwnWord reports whether the determination is the subject State's own word.
func (d *Determination) OwnWord() bool {
	return d.Subject.IsValid() && d.By.State == d.Subject
}

// other returns the State that the determination names beside s.
func (d *Determination) other(s party.State) party.State {
	if d.Object == s {
		return d.Subject
	}
	return d.Object
}

// days returns the days of which the determination speaks, and whether it
// speaks as at a day.
func (d *Determination) days() (span civil.Period, asAt bool) {
	switch {
	case d.Period != nil:
		return *d.Period, false
	case d.Event != nil:
		return civil.Period{From: d.Event.Earliest, Until: d.Event.Latest.AddDays(1)}, false
	}
	return civil.Day(d.At), true
}

// clone returns a determination that shares nothing with d.
func (d Determination) clone() Determination {
	d.Period, d.Event = own(d.Period), own(d.Event)
	return d
}
