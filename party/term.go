package party

import (
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// Term is one time of participation: from a consent to be bound until a
// withdrawal, if there is one, takes effect.
type Term struct {
	Consent        Consent     `json:"consent"`
	Deposit        civil.Date  `json:"deposit"`
	EntryIntoForce *Statement  `json:"entryIntoForce,omitempty"` // nil if no source states it
	Withdrawal     *Withdrawal `json:"withdrawal,omitempty"`     // nil if the State has not withdrawn
}

// clone returns a term that shares nothing with t.
func (t Term) clone() Term {
	t.EntryIntoForce = own(t.EntryIntoForce)
	if t.Withdrawal != nil {
		w := *t.Withdrawal
		w.Effective, w.Conflict = own(w.Effective), slices.Clone(w.Conflict)
		t.Withdrawal = &w
	}
	return t
}

// own returns a pointer to a copy; nil of nil.
func own[T any](p *T) *T {
	if p == nil {
		return nil
	}
	v := *p
	return &v
}

// entry is when the treaty enters into force for a State.
type entry struct {
	on      civil.Date // zero if not known
	derived bool       // by the rule; no known source states it
	clamped bool       // the rule's month has no such day; its last was taken
	open    bool       // neither a source nor the rule gives a day
}

// entry returns when the treaty enters into force under the term by what is
// known: the day that a source states, or else the rule's.
//
// For a succession nothing is derived: Article 17 does not name it, and a successor
// may be bound from a day before its deposit. Nor does the rule give a day as long
// as the deposit that brings the treaty itself into force is not known.
func (t *Term) entry(r rules, known civil.Date) entry {
	if t.EntryIntoForce != nil && t.EntryIntoForce.Source.knownBy(known) {
		return entry{on: t.EntryIntoForce.On}
	}
	if !knownBy(r.entry.Deposited, known) {
		return entry{}
	}
	if t.Consent == Succession {
		return entry{open: true}
	}
	day, clamped := r.entry.DateFor(t.Deposit)
	return entry{on: day, derived: !day.IsZero(), clamped: clamped}
}

// begins returns the first day of the term: that of the deposit, or for a
// succession the earlier day from which it binds.
func (t *Term) begins(e entry) civil.Date {
	if t.Consent == Succession && !e.on.IsZero() && e.on.Before(t.Deposit) {
		return e.on
	}
	return t.Deposit
}

// status returns where a State stands under the term, which has begun: consented
// until the entry into force e, then a party, until a withdrawal takes effect. That a
// withdrawal has taken effect settles it also where the day of the entry is not known.
func (t *Term) status(e entry, r rules, on, known civil.Date) Status {
	status := Status{Standing: Consented, InForce: e.on, Derived: e.derived, Clamped: e.clamped}
	switch {
	case e.open && !on.Before(r.entry.InForce):
		status.Standing = Undetermined
	case !e.on.IsZero() && !on.Before(e.on):
		status.Standing = Party
	}
	if w := t.Withdrawal; w != nil && done(w.Received, on, known) {
		end := w.ending(r, known)
		end.mark(&status, w.Received, on)
	}
	return status
}

// appendChanges appends to days every day on which status may change, in no order,
// some of them zero.
func (t *Term) appendChanges(days []civil.Date, r rules, known civil.Date) []civil.Date {
	e := t.entry(r, known)
	days = append(days, t.begins(e), e.on)
	if e.open {
		days = append(days, r.entry.InForce)
	}
	if t.Withdrawal != nil {
		end := t.Withdrawal.ending(r, known)
		days = append(days, t.Withdrawal.Received, end.open, end.settled)
	}
	return days
}
