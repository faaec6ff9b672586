package party

import "github.com/treatyaid/treatyaid/schema/civil"

// EntryIntoForceRule is when a treaty enters into force: in the Convention on
// Cluster Munitions Article 17. InForce stands as the source prints it and is not
// derived from the rest: not every treaty counts for the first States as it does
// for later ones.
type EntryIntoForceRule struct {
	Cite        string     `json:"cite"`
	Instruments int        `json:"instruments"` // how many must have been deposited
	Deposited   civil.Date `json:"deposited"`   // the day on which that number was reached
	InForce     civil.Date `json:"inForce"`     // the treaty's own entry into force
	Months      int        `json:"months"`      // for later States
}

// DateFor returns the day on which the treaty enters into force for a State, from the
// day of its deposit. For a deposit up to the day on which the number was reached,
// and on that day, it is the treaty's own entry into force, Article 17(1). For a later
// one it is the first day of the month that comes Months after the month of the
// deposit, Article 17(2): a deposit on 2012-02-01 gives 2012-08-01. It is zero for no
// deposit, or past the calendar's end.
func (r EntryIntoForceRule) DateFor(deposit civil.Date) civil.Date {
	if deposit.IsZero() {
		return civil.Date{}
	}
	if !deposit.After(r.Deposited) {
		return r.InForce
	}
	day, _ := deposit.FirstOfMonth().AddMonths(r.Months)
	return day
}
