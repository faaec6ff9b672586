package party

import "github.com/treatyaid/treatyaid/schema/civil"

// WithdrawalRule is when a withdrawal takes effect: in the Convention on Cluster
// Munitions Article 20(3).
type WithdrawalRule struct {
	Cite   string `json:"cite"`
	Treaty string `json:"treaty,omitempty"` // which treaty the citations are of, by its short name; "" for the list's own
	Delay  Delay  `json:"delay"`            // from the depositary's receipt
	// LaterDay: the notice may name a later day. One that it names before the delay has
	// passed does not count.
	LaterDay bool `json:"laterDay,omitempty"`
	// ProlongedBy is what keeps a State in which it holds when the delay has passed a
	// party until it ends; none if nothing does.
	ProlongedBy Prolongation `json:"prolongedBy,omitzero"`
	Along       *Along       `json:"along,omitempty"`   // nil if no other treaty takes this one along
	Accrued     string       `json:"accrued,omitempty"` // the provision by which obligations from before stay; it changes no standing
}

// Along is the treaty of which a denunciation counts as a withdrawal from another:
// denouncing the Convention on Certain Conventional Weapons denounces its protocols,
// Article 9(3).
type Along struct {
	Instrument string `json:"instrument"` // the id of the treaty that is denounced
	Cite       string `json:"cite"`       // its provision that says so
}

// Expiry returns the day on which the delay has passed since the depositary received
// the instrument. See [Delay.After] for clamped.
func (r WithdrawalRule) Expiry(received civil.Date) (day civil.Date, clamped bool) {
	return r.Delay.After(received)
}

// due returns the day on which a withdrawal takes effect if nothing prolongs.
func (r WithdrawalRule) due(w *Withdrawal) (day civil.Date, clamped bool) {
	day, clamped = r.Expiry(w.Received)
	if r.LaterDay && w.Named.After(day) {
		return w.Named, false
	}
	return day, clamped
}

// counts reports whether a withdrawal from the treaty of the id is one from the list's
// own, which has the id "".
func (r WithdrawalRule) counts(from string) bool {
	return from == "" || r.Along != nil && r.Along.Instrument == from
}

// clone returns a rule that shares nothing with r.
func (r WithdrawalRule) clone() WithdrawalRule {
	r.Along = own(r.Along)
	return r
}
