package party

import (
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// Changes returns, in order, the days on which the [Status] of the State differs
// from that of the day before, by what was known on the day known; the zero known
// knows all. Between two of them nothing in the Status changes, so that a timeline
// need not try every day. The slice is the caller's own.
func (l *StatusList) Changes(s State, known civil.Date) []civil.Date {
	if !s.IsValid() {
		return nil
	}
	days := []civil.Date{l.CompleteAsOf.AddDays(1)}
	if p := l.find(s); p != nil {
		days = append(days, p.Signature, p.Provisional)
		for i := range p.Terms {
			t := &p.Terms[i]
			e := t.entry(l.EntryRule, known)
			days = append(days, t.begins(e), e.on)
			if e.open {
				days = append(days, l.EntryRule.InForce)
			}
			if t.Withdrawal != nil {
				end := t.Withdrawal.ending(l.WithdrawalRule, known)
				days = append(days, t.Withdrawal.Received, end.open, end.settled)
			}
		}
	}
	slices.SortFunc(days, civil.Date.Compare)
	days = slices.Compact(days)
	return slices.DeleteFunc(days, func(day civil.Date) bool {
		before := day.AddDays(-1)
		return before.IsZero() || l.Standing(s, day, known) == l.Standing(s, before, known)
	})
}
