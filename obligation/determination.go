package obligation

import (
	"fmt"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
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
	ID       string              `json:"id"`
	Fact     FactCode            `json:"fact"`
	Subject  party.State         `json:"subject"`
	Object   party.State         `json:"object,omitzero"`
	Category assistance.Category `json:"category,omitzero"` // none: at large, answering every category
	Holds    party.Holds         `json:"holds"`
	At       civil.Date          `json:"at,omitzero"`      // evidence as at this day; carrying it forward is an assumption
	Period   *civil.Period       `json:"period,omitempty"` // stated to hold on every day of it, days to come included
	Event    *EventSpan          `json:"event,omitempty"`  // when an event happened
	By       party.Actor         `json:"by,omitzero"`      // whose word it is
	Source   party.Source        `json:"source,omitzero"`
	Known    civil.Date          `json:"known,omitzero"` // the day it became known; none: see KnownOn
	// Replaces is the id of a determination that this one replaces, from the
	// day that this one is known. Of two words of one day nothing else takes
	// precedence.
	Replaces     string `json:"replaces,omitempty"`
	Hypothetical bool   `json:"hypothetical,omitempty"`
	// Foreseen says that the source tells it as still to come. It says neither yes nor
	// no of its days: it is shown, and decides nothing. A hypothetical one is not foreseen.
	Foreseen bool   `json:"foreseen,omitempty"`
	Note     string `json:"note,omitempty"`
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

// About returns the fact that the determination speaks of.
func (d *Determination) About() Fact {
	return Fact{Code: d.Fact, Subject: d.Subject, Object: d.Object, Category: d.Category}
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

// ParseDetermination reads one determination by itself: strict scan, JSON Schema,
// and the rules. What it replaces must stand in a register with it, so that a
// Replaces is not looked up. It reads all or nothing; the error is a *schema.Errors
// with every fault.
func ParseDetermination(data []byte) (Determination, error) {
	plain, err := schema.DecodeItem[plainDetermination](schema.Item{In: schema.KindRegister, List: "determinations"}, data, schema.Limits{})
	if err != nil {
		return Determination{}, err
	}
	d := Determination(plain)
	faults := schema.NewFaults(data, schema.Limits{})
	d.check(faults, "")
	if err := faults.Err(); err != nil {
		return Determination{}, err
	}
	return d, nil
}

// check reports what a schema cannot see in a determination by itself. What its fact
// takes, the instrument says that declares it: [Register.Check].
func (d *Determination) check(f *schema.Faults, at schema.Pointer) {
	if d.Object.IsValid() && d.Object == d.Subject {
		f.Add(at.Member("object"), schema.CodeWrongArgument, "the object is the subject itself")
	}
	d.checkDays(f, at)
	if !d.Hypothetical {
		d.Source.Check(f, at.Member("source"))
		if !d.Foreseen {
			d.checkAhead(f, at)
		}
	} else if (d.Source != party.Source{}) {
		f.Add(at.Member("source"), schema.CodeHypotheticalWithSource, "a hypothetical determination has no source")
	}
}

// checkDays reports days that are not in order.
func (d *Determination) checkDays(f *schema.Faults, at schema.Pointer) {
	if d.Event != nil && d.Holds == party.HoldsNo {
		f.Add(at.Member("event"), schema.CodeWrongArgument, "that no event happened is said of a period")
	}
	if d.Event != nil && d.Event.Latest.Before(d.Event.Earliest) {
		f.Add(at.Member("event"), schema.CodeDatesOutOfOrder, fmt.Sprintf("the latest day %s comes before the earliest %s", d.Event.Latest, d.Event.Earliest))
	}
	if d.Period != nil && !d.Period.IsValid() {
		f.Add(at.Member("period"), schema.CodeDatesOutOfOrder, fmt.Sprintf("the period ends on %s, not after it begins on %s", d.Period.Until, d.Period.From))
	}
}

// checkAhead reports days that the source cannot tell of: those of which it speaks begin,
// or it was known, after the day of the source.
func (d *Determination) checkAhead(f *schema.Faults, at schema.Pointer) {
	d.Source.CheckDay(f, at.Member("at"), d.At)
	if d.Period != nil {
		d.Source.CheckDay(f, at.Member("period").Member("from"), d.Period.From)
	}
	if d.Event != nil {
		d.Source.CheckDay(f, at.Member("event").Member("earliest"), d.Event.Earliest)
	}
	d.Source.CheckDay(f, at.Member("known"), d.Known)
}

// checkFact reports members that do not go with the fact as it is declared.
func (d *Determination) checkFact(declared *FactDefinition, f *schema.Faults, at schema.Pointer) {
	argument := func(member, message string) {
		f.Add(at.Member(member), schema.CodeWrongArgument, fmt.Sprintf("%s %s", declared.Fact, message))
	}
	switch {
	case declared.Object && !d.Object.IsValid():
		argument("object", "is about two States; the object is missing")
	case !declared.Object && d.Object.IsValid():
		argument("object", "takes no object")
	}
	if d.Category.IsValid() && !declared.Category {
		argument("category", "takes no category")
	}
	switch isEvent := declared.Kind == Event; {
	case d.Event != nil && declared.Kind == Lasting:
		argument("event", "lasts: it is said of a day or a period")
	case d.Event == nil && isEvent && d.Holds != party.HoldsNo:
		argument("event", "is an event; its earliest and latest day are missing")
	case d.Period == nil && isEvent && d.Holds == party.HoldsNo:
		argument("period", "is an event; that none happened is said of a period")
	}
	if declared.NamedAuthor && d.By.Kind == party.ActorUnstated {
		argument("by", "is attributed by a named author only")
	}
}

// plainDetermination has the fields of a Determination and none of its methods.
type plainDetermination Determination

// UnmarshalJSON implements json.Unmarshaler, as ParseDetermination.
func (d *Determination) UnmarshalJSON(data []byte) error {
	read, err := ParseDetermination(data)
	if err == nil {
		*d = read
	}
	return err
}
