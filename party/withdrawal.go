package party

import "github.com/treatyaid/treatyaid/schema/civil"

// Withdrawal is an instrument of withdrawal that the depositary has received.
type Withdrawal struct {
	Received  civil.Date `json:"received"`
	From      string     `json:"from,omitempty"`      // the id of the treaty that was denounced; "" for the list's own
	Named     civil.Date `json:"named,omitzero"`      // the day of effect that the notice names; see [WithdrawalRule]
	Effective *Statement `json:"effective,omitempty"` // nil if no source states it; it settles the day
	Conflict  []Conflict `json:"conflict,omitempty"`  // what sources say of it, one after the other; none: unknown, not none
	Source    Source     `json:"source"`
}

// ending is what becomes of a participation that was withdrawn from.
type ending struct {
	open     civil.Date // the State may no longer be a party from here; zero if it surely still is
	settled  civil.Date // it is surely none from here; zero if that is not settled
	derived  bool       // the dates follow from the rule; no known source states them
	clamped  bool       // the month of expiry has no such day; its last was taken
	expiry   civil.Date // the day on which it is due by the rule, if nothing prolongs
	conflict prolonged  // what is known of what prolongs, where no source states the day
}

// ending returns when the withdrawal takes effect by what is known. A source
// that states the day settles it. Otherwise it is the day on which the delay of the
// rule has passed, unless the State was then engaged in an armed conflict: then not
// before the conflict's end. A conflict of which no source tells the end goes on until
// the last day of which one says so, and after that it is open.
func (w *Withdrawal) ending(r rules, known civil.Date) ending {
	if w == nil || !knownBy(w.Received, known) {
		return ending{}
	}
	expiry, clamped := r.withdrawal.due(w)
	if w.Effective != nil && w.Effective.Source.knownBy(known) {
		return ending{open: w.Effective.On, settled: w.Effective.On, expiry: expiry}
	}
	e := ending{open: expiry, settled: expiry, derived: true, clamped: clamped, expiry: expiry}
	if r.withdrawal.ProlongedBy != 0 && !expiry.IsZero() {
		e.conflict = conflictOn(w.Conflict, expiry, known)
		e.open, e.settled = e.conflict.end(expiry)
	}
	return e
}

// mark adds a withdrawal that was received, and its end, to the status on a day.
func (e *ending) mark(s *Status, received, on civil.Date) {
	s.Received, s.Due, s.Ends = received, e.expiry, e.settled
	s.Conflict, s.Lasted = e.conflict.holds, e.conflict.lasted
	s.Clamped = s.Clamped || e.clamped
	switch {
	case !e.settled.IsZero() && !on.Before(e.settled):
		s.Standing, s.Derived = Withdrawn, e.derived
	case s.Standing == Party && !e.open.IsZero() && !on.Before(e.open):
		s.Standing, s.Derived = Undetermined, e.derived
	}
}
