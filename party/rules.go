package party

// rules are the two rules of a treaty by which dates follow from acts. They are those
// of a status list and are not changed.
type rules struct {
	entry      *EntryIntoForceRule
	withdrawal *WithdrawalRule
}
