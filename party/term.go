package party

import "github.com/treatyaid/treatyaid/schema/civil"

// Term is one time of participation: from a consent to be bound until a
// withdrawal, if there is one, takes effect.
type Term struct {
	Consent        Consent     `json:"consent"`
	Deposit        civil.Date  `json:"deposit"`
	EntryIntoForce *Statement  `json:"entryIntoForce,omitempty"` // nil if no source states it
	Withdrawal     *Withdrawal `json:"withdrawal,omitempty"`     // nil if the State has not withdrawn
}

// entry is when the treaty enters into force for a State.
type entry struct {
	on      civil.Date // zero if not known
	derived bool       // by the rule; no known source states it
	open    bool       // neither a source nor the rule gives a day
}

// entry returns when the treaty enters into force under the term by what is
// known: the day that a source states, or else the rule's.
//
// Nothing is derived for a succession, which Article 17 does not name: a
// successor may be bound from a day before its deposit. And the rule gives no day
// as long as the deposit that brings the treaty itself into force is not known.
func (t *Term) entry(rule EntryIntoForceRule, known civil.Date) entry {
	if t.EntryIntoForce != nil && t.EntryIntoForce.Source.knownBy(known) {
		return entry{on: t.EntryIntoForce.On}
	}
	if !knownBy(rule.Deposited, known) {
		return entry{}
	}
	if t.Consent == Succession {
		return entry{open: true}
	}
	day := rule.DateFor(t.Deposit)
	return entry{on: day, derived: !day.IsZero()}
}

// begins returns the first day of the term: that of the deposit, or for a
// succession the earlier day from which it binds.
func (t *Term) begins(e entry) civil.Date {
	if t.Consent == Succession && !e.on.IsZero() && e.on.Before(t.Deposit) {
		return e.on
	}
	return t.Deposit
}
