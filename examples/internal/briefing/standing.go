package briefing

import (
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Standing is where the State stands to the treaty on the day.
type Standing struct {
	Standing party.Standing `json:"standing"`
	Listed   bool           `json:"listed,omitempty"` // the status list names it
	InForce  civil.Date     `json:"inForce,omitzero"`
	Received civil.Date     `json:"received,omitzero"`   // when the depositary received a withdrawal
	Due      civil.Date     `json:"due,omitzero"`        // when that takes effect by the rule, if nothing delays it
	Delayed  string         `json:"delayedBy,omitempty"` // what may delay it, where that is not settled
	Ends     civil.Date     `json:"ends,omitzero"`       // when a withdrawal takes or took effect
	Derived  bool           `json:"derived,omitempty"`   // a rule of the treaty gave the day; no source states it
	Carried  bool           `json:"carried,omitempty"`   // from the last day of the status list
}

func standingOf(a *answers, s party.State) Standing {
	status := a.standing(s)
	_, listed := a.list.Lookup(s)
	st := Standing{Standing: status.Standing, Listed: listed, InForce: status.InForce, Received: status.Received, Due: status.Due,
		Ends: status.Ends, Derived: status.Derived, Carried: status.Carried}
	if !st.Received.IsZero() && st.Ends.IsZero() {
		st.Delayed, _ = a.list.WithdrawalRule().ProlongedBy.Label(label.English)
	}
	return st
}

// said says where the State stands.
func (s Standing) said() string {
	text := "Not settled by a status list whether it is a State Party."
	switch s.Standing {
	case party.Party:
		text = "State Party since " + s.InForce.String() + "."
		switch {
		case !s.Ends.IsZero():
			text = "State Party since " + s.InForce.String() + "; a withdrawal takes effect on " + s.Ends.String() + "."
		case !s.Received.IsZero():
			text = "State Party since " + s.InForce.String() + "; " + s.leaving()
		}
	case party.SignatoryOnly:
		text = "Signatory only: not a State Party."
	case party.Consented:
		text = "Not yet a State Party: it has consented to be bound."
		if !s.InForce.IsZero() {
			text = "Not yet a State Party: in force for it on " + s.InForce.String() + "."
		}
	case party.Withdrawn:
		text = "Withdrawn: not a State Party since " + s.Ends.String() + "."
	case party.NotParty:
		text = "Not a State Party."
		if !s.Listed {
			text = "Not a State Party: the status list does not name it."
		}
	case party.Undetermined:
		if !s.Received.IsZero() && s.Ends.IsZero() {
			text = "Not settled by the status list whether it is still a State Party: " + s.leaving()
		}
	}
	return text
}

// leaving says what is open of a withdrawal, and what would settle it.
func (s Standing) leaving() string {
	return "a withdrawal was received on " + s.Received.String() + ", due on " + s.Due.String() +
		". What is not settled: " + s.Delayed + " on that day, and when that ended."
}

// isBound reports whether the treaty binds the State on the day.
func (s Standing) isBound() bool { return s.Standing == party.Party }
