package party

import "github.com/treatyaid/treatyaid/schema/civil"

// EntryIntoForceRule is when a treaty enters into force: in the Convention on
// Cluster Munitions Article 17. InForce stands as the source prints it and is not
// derived from the rest: not every treaty counts for the first States as it does
// for later ones.
type EntryIntoForceRule struct {
	Cite        string     `json:"cite"`
	Treaty      string     `json:"treaty,omitempty"`   // which treaty Cite is of, by its short name; "" for the list's own
	Instruments int        `json:"instruments"`        // how many must have been deposited
	Deposited   civil.Date `json:"deposited"`          // the day on which that number was reached
	InForce     civil.Date `json:"inForce"`            // the treaty's own entry into force
	Practice    *Practice  `json:"practice,omitempty"` // nil if the text says what is done with every deposit
	Delay       Delay      `json:"delay"`              // for later States, from the deposit
}

// DateFor returns the day on which the treaty enters into force for a State, from the
// day of its deposit. For a deposit up to the day on which the number was reached,
// and on that day, it is the treaty's own entry into force, Article 17(1), and so it is
// where that is the practice. For a later one the delay must have passed, Article 17(2):
// a deposit on 2012-02-01 gives 2012-08-01. See [Delay.After] for clamped. The day is
// zero for no deposit, or past the calendar's end.
func (r EntryIntoForceRule) DateFor(deposit civil.Date) (day civil.Date, clamped bool) {
	switch {
	case deposit.IsZero():
		return civil.Date{}, false
	case !deposit.After(r.Deposited) || r.ByPractice(deposit):
		return r.InForce, false
	}
	return r.Delay.After(deposit)
}

// ByPractice reports whether the text is silent on a deposit of that day, so that the
// answer of [EntryIntoForceRule.DateFor] is practice.
func (r EntryIntoForceRule) ByPractice(deposit civil.Date) bool {
	return r.Practice != nil && deposit.After(r.Deposited) && !deposit.After(r.Practice.Until)
}

// clone returns a rule that shares nothing with r.
func (r EntryIntoForceRule) clone() EntryIntoForceRule {
	r.Practice = own(r.Practice)
	return r
}
