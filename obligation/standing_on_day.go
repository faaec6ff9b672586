package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// StandingOnDay is the standing of a State under an instrument on the day.
type StandingOnDay struct {
	State       party.State    `json:"state"`
	Standing    party.Standing `json:"standing"`
	InForce     civil.Date     `json:"inForce,omitzero"`      // the entry into force for the State
	Received    civil.Date     `json:"received,omitzero"`     // the depositary's receipt of a withdrawal
	Due         civil.Date     `json:"due,omitzero"`          // the day on which that takes effect by the treaty's rule, if nothing prolongs
	Conflict    party.Holds    `json:"conflict,omitzero"`     // whether what prolongs held on the day Due; none if no source says
	Lasted      civil.Date     `json:"lasted,omitzero"`       // the last day of which a source says that it went on
	Ends        civil.Date     `json:"ends,omitzero"`         // the day on which a withdrawal takes or took effect
	Asks        string         `json:"asks,omitempty"`        // what would settle the standing; none if it is settled
	Derived     bool           `json:"derived,omitempty"`     // a date is derived by the treaty's rule, not stated by a source
	Clamped     bool           `json:"clamped,omitempty"`     // the rule counts months, and the last of them has no such day; its last is taken
	Provisional bool           `json:"provisional,omitempty"` // declared provisional application; see [party.ProvisionalRule]
	Carried     bool           `json:"carried,omitempty"`     // later than the day to which the list is complete
	Sources     []party.Source `json:"sources,omitempty"`
}

// standingOnDay writes out a status with the sources of the State's entry.
func standingOnDay(list *party.StatusList, s party.State, status party.Status, known civil.Date) *StandingOnDay {
	on := &StandingOnDay{State: s, Standing: status.Standing, InForce: status.InForce, Received: status.Received, Due: status.Due,
		Conflict: status.Conflict, Lasted: status.Lasted, Ends: status.Ends, Asks: standingAsked(list, s, status), Derived: status.Derived,
		Clamped: status.Clamped, Provisional: status.Provisional, Carried: status.Carried}
	if list == nil {
		return on
	}
	p, ok := list.Lookup(s)
	if !ok {
		on.Sources = list.Sources()
		return on
	}
	on.Sources = slices.Clone(p.Sources)
	for i := range p.Terms {
		on.Sources = append(on.Sources, sourcesOf(list.EntryRule(), &p.Terms[i], known)...)
	}
	return on
}

// sourcesOf returns what is known of a State's consent beside its entry in the
// list: the sources of a stated entry into force, or of the practice that gives it, and
// of a withdrawal.
func sourcesOf(rule party.EntryIntoForceRule, t *party.Term, known civil.Date) []party.Source {
	var sources []party.Source
	add := func(s party.Source) {
		if known.IsZero() || !s.Known().After(known) {
			sources = append(sources, s)
		}
	}
	if known.IsZero() || !t.Deposit.After(known) {
		switch {
		case t.EntryIntoForce != nil:
			add(t.EntryIntoForce.Source)
		case t.Consent != party.Succession && rule.ByPractice(t.Deposit):
			add(rule.Practice.Source)
		}
	}
	if w := t.Withdrawal; w != nil && (known.IsZero() || !w.Received.After(known)) {
		add(w.Source)
		if w.Effective != nil {
			add(w.Effective.Source)
		}
		for _, c := range w.Conflict {
			add(c.Source)
		}
	}
	return sources
}
