package party

import "github.com/treatyaid/treatyaid/schema/civil"

// Withdrawal is an instrument of withdrawal that the depositary has received.
type Withdrawal struct {
	Received  civil.Date `json:"received"`
	From      string     `json:"from,omitempty"`      // the id of the treaty that was denounced; "" for the list's own
	Named     civil.Date `json:"named,omitzero"`      // the day of effect that the notice names; see [WithdrawalRule]
	Effective *Statement `json:"effective,omitempty"` // nil if no source states it; it settles the day
	Conflict  *Conflict  `json:"conflict,omitempty"`  // nil if no source says: unknown, not none
	Source    Source     `json:"source"`
}

// ending is what becomes of a participation that was withdrawn from.
type ending struct {
	open    civil.Date // the State may no longer be a party from here; zero if it surely still is
	settled civil.Date // it is surely none from here; zero if that is not settled
	derived bool       // the dates follow from the rule; no known source states them
	clamped bool       // the month of expiry has no such day; its last was taken
}

// ending returns when the withdrawal takes effect by what is known. A source
// that states the day settles it. Otherwise it is the day on which the delay of the
// rule has passed, unless the State was then engaged in an armed conflict: then not
// before the conflict's end.
func (w *Withdrawal) ending(r rules, known civil.Date) ending {
	if w == nil || !knownBy(w.Received, known) {
		return ending{}
	}
	if w.Effective != nil && w.Effective.Source.knownBy(known) {
		return ending{open: w.Effective.On, settled: w.Effective.On}
	}
	expiry, clamped := r.withdrawal.due(w)
	e := ending{open: expiry, settled: expiry, derived: true, clamped: clamped}
	if r.withdrawal.ProlongedBy == 0 {
		return e
	}
	if w.Conflict == nil || !w.Conflict.Source.knownBy(known) {
		e.settled = civil.Date{}
		return e
	}
	ended := w.Conflict.Ended
	if ended.Before(expiry) && !ended.IsZero() {
		ended = expiry
	}
	switch w.Conflict.Holds {
	case HoldsYes:
		e.open, e.settled = ended, ended
	case HoldsDisputed:
		// Whether or not it delayed the effect, once it has ended it no longer can.
		e.settled = ended
	}
	return e
}
