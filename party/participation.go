package party

import (
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// Participation is the acts of one State under a treaty.
type Participation struct {
	State       State      `json:"state"`
	Name        string     `json:"name"`                 // as the depositary prints it
	Signature   civil.Date `json:"signature,omitzero"`   // zero if it has not signed
	Provisional civil.Date `json:"provisional,omitzero"` // when it declared provisional application; zero if it did not
	Terms       []Term     `json:"terms,omitempty"`      // in order of time; none if it has not consented to be bound
	Sources     []Source   `json:"sources"`
	Note        string     `json:"note,omitempty"`
}

// clone returns a participation that shares nothing with p.
func (p Participation) clone() Participation {
	p.Sources, p.Terms = slices.Clone(p.Sources), slices.Clone(p.Terms)
	for i := range p.Terms {
		p.Terms[i] = p.Terms[i].clone()
	}
	return p
}

// status returns where the State stands by its acts. Carried is left to the list.
//
// The latest term that has begun governs: a State that consents anew has left the
// term before. Without a term, a signature counts.
func (p *Participation) status(r rules, on, known civil.Date) Status {
	for i := len(p.Terms) - 1; i >= 0; i-- {
		t := &p.Terms[i]
		if !knownBy(t.Deposit, known) {
			continue
		}
		e := t.entry(r, known)
		if on.Before(t.begins(e)) {
			continue
		}
		status := t.status(e, r, on, known)
		// In a term after another, only a declaration since its deposit counts.
		declared := done(p.Provisional, on, known) && (i == 0 || !p.Provisional.Before(t.Deposit))
		status.Provisional = declared && status.Standing == Consented
		return status
	}
	status := Status{Standing: NotParty, Provisional: done(p.Provisional, on, known)}
	if done(p.Signature, on, known) {
		status.Standing = SignatoryOnly
	}
	return status
}

// appendChanges appends to days every day on which status may change, in no order,
// some of them zero.
func (p *Participation) appendChanges(days []civil.Date, r rules, known civil.Date) []civil.Date {
	days = append(days, p.Signature, p.Provisional)
	for i := range p.Terms {
		days = p.Terms[i].appendChanges(days, r, known)
	}
	return days
}

// done reports whether an act was done by the day on and is known. The zero act was
// not done.
func done(act, on, known civil.Date) bool {
	return !act.IsZero() && !on.Before(act) && knownBy(act, known)
}
