package party

// rules are the two rules of a treaty by which dates follow from acts. They are those
// of a status list and are not changed.
type rules struct {
	entry      *EntryIntoForceRule
	withdrawal *WithdrawalRule
}

// hasEntry reports whether there is a rule of entry into force. There is none where the
// schema has refused it; then nothing is said by it.
func (r rules) hasEntry() bool { return *r.entry != EntryIntoForceRule{} }

// hasWithdrawal is the same of the rule of withdrawal.
func (r rules) hasWithdrawal() bool { return *r.withdrawal != WithdrawalRule{} }
