package party

import "github.com/treatyaid/treatyaid/schema/civil"

// WithdrawalRule is when a withdrawal takes effect: in the Convention on Cluster
// Munitions Article 20(3).
type WithdrawalRule struct {
	Cite   string `json:"cite"`
	Months int    `json:"months"` // from the depositary's receipt
	// ArmedConflict: a State that is engaged in an armed conflict when the months
	// run out stays a party until the conflict ends.
	ArmedConflict bool `json:"armedConflict"`
}

// Expiry returns the day on which the months have run out since the depositary
// received the instrument. Where the month has no such day it is the last, and
// clamped is true: six months from 31 August is the last day of February.
func (r WithdrawalRule) Expiry(received civil.Date) (day civil.Date, clamped bool) {
	return received.AddMonths(r.Months)
}
