package briefing

import (
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Standing is where the State stands to the treaty on the day.
type Standing struct {
	Standing party.Standing `json:"standing"`
	Listed   bool           `json:"listed,omitempty"` // the status list names it
	InForce  civil.Date     `json:"inForce,omitzero"`
	Ends     civil.Date     `json:"ends,omitzero"`     // when a withdrawal takes or took effect
	Derived  bool           `json:"derived,omitempty"` // a rule of the treaty gave the day; no source states it
	Carried  bool           `json:"carried,omitempty"` // from the last day of the status list
}

func standingOf(a *answers, s party.State) Standing {
	status := a.standing(s)
	_, listed := a.list.Lookup(s)
	return Standing{status.Standing, listed, status.InForce, status.Ends, status.Derived, status.Carried}
}

// said says where the State stands.
func (s Standing) said() string {
	text := "Not settled by a status list whether it is a State Party."
	switch s.Standing {
	case party.Party:
		text = "State Party since " + s.InForce.String() + "."
		if !s.Ends.IsZero() {
			text = "State Party since " + s.InForce.String() + "; a withdrawal takes effect on " + s.Ends.String() + "."
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
	}
	return text
}

// isBound reports whether the treaty binds the State on the day.
func (s Standing) isBound() bool { return s.Standing == party.Party }
