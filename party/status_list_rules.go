package party

import (
	"fmt"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Check adds to f the faults of the list, which stands at the pointer at, that a
// schema cannot say:
//
//   - [schema.CodeDuplicateState]: a State stands twice.
//   - [schema.CodeDatesOutOfOrder]: a deposit before the signature; a declaration
//     of provisional application before the signature or once the treaty is in
//     force for the State; a withdrawal received by the day of the deposit, or from
//     a State that was not yet a party, Article 20(2); a conflict said to last
//     beyond the expiry that ended before it; a treaty in force before the deposit
//     that brought it in; a source read before it was published.
//   - [schema.CodeEntryIntoForceMismatch]: a stated entry into force that is not
//     the rule's; for a succession, one before the treaty's own.
//   - [schema.CodeWithdrawalTooEarly]: a stated day of effect before the rule's
//     months run out, or before the end of the conflict.
//   - [schema.CodeOverlappingTerms]: a term that begins before the one before it
//     has ended, or may have ended.
func (l *StatusList) Check(f *schema.Faults, at schema.Pointer) {
	if rule := l.EntryRule; !rule.InForce.After(rule.Deposited) {
		f.Add(at.Member("entryIntoForce").Member("inForce"), schema.CodeDatesOutOfOrder,
			fmt.Sprintf("in force on %s, and not after the deposit of %s that brought it in", rule.InForce, rule.Deposited))
	}
	checkSources(f, at.Member("sources"), l.Sources)
	var seen [StateCount]bool
	for i := range l.Participations {
		p := &l.Participations[i]
		place := at.Member("participations").Item(i)
		if p.State.IsValid() {
			if seen[p.State.Index()] {
				f.Add(place.Member("state"), schema.CodeDuplicateState, fmt.Sprintf("%s is already listed", p.State))
			}
			seen[p.State.Index()] = true
		}
		l.checkParticipation(f, place, p)
	}
}

func (l *StatusList) checkParticipation(f *schema.Faults, at schema.Pointer, p *Participation) {
	checkSources(f, at.Member("sources"), p.Sources)
	l.checkProvisional(f, at.Member("provisional"), p)
	for i := range p.Terms {
		t := &p.Terms[i]
		place := at.Member("terms").Item(i)
		if t.Deposit.Before(p.Signature) {
			f.Add(place.Member("deposit"), schema.CodeDatesOutOfOrder,
				fmt.Sprintf("deposited on %s, before the signature on %s", t.Deposit, p.Signature))
		}
		if i > 0 {
			l.checkSequence(f, place.Member("deposit"), &p.Terms[i-1], t)
		}
		l.checkTerm(f, place, t)
	}
}

func (l *StatusList) checkProvisional(f *schema.Faults, at schema.Pointer, p *Participation) {
	if p.Provisional.IsZero() {
		return
	}
	if p.Provisional.Before(p.Signature) {
		f.Add(at, schema.CodeDatesOutOfOrder,
			fmt.Sprintf("declared on %s, before the signature on %s", p.Provisional, p.Signature))
		return
	}
	if len(p.Terms) == 0 {
		return
	}
	last := &p.Terms[len(p.Terms)-1]
	if e := last.entry(l.EntryRule, civil.Date{}); !e.on.IsZero() && !p.Provisional.Before(e.on) {
		f.Add(at, schema.CodeDatesOutOfOrder,
			fmt.Sprintf("declared on %s, when the treaty had been in force for the State since %s", p.Provisional, e.on))
	}
}

// checkSequence holds a term against the one before it.
func (l *StatusList) checkSequence(f *schema.Faults, at schema.Pointer, before, t *Term) {
	end := before.Withdrawal.ending(l.WithdrawalRule, civil.Date{})
	// A new consent after the expiry says itself that the State had left.
	free := end.settled
	if free.IsZero() {
		free = end.open
	}
	switch {
	case free.IsZero():
		f.Add(at, schema.CodeOverlappingTerms, "the term before it has not ended")
	case t.Deposit.Before(free):
		f.Add(at, schema.CodeOverlappingTerms,
			fmt.Sprintf("deposited on %s, before the term before it ended on %s", t.Deposit, free))
	}
}

func (l *StatusList) checkTerm(f *schema.Faults, at schema.Pointer, t *Term) {
	if stated := t.EntryIntoForce; stated != nil {
		place := at.Member("entryIntoForce")
		stated.Source.Check(f, place.Member("source"))
		derived := l.EntryRule.DateFor(t.Deposit)
		switch {
		case t.Consent == Succession && stated.On.Before(l.EntryRule.InForce):
			f.Add(place.Member("on"), schema.CodeEntryIntoForceMismatch,
				fmt.Sprintf("stated %s, before the treaty itself was in force on %s", stated.On, l.EntryRule.InForce))
		case t.Consent != Succession && stated.On != derived:
			f.Add(place.Member("on"), schema.CodeEntryIntoForceMismatch,
				fmt.Sprintf("stated %s; by %s a deposit on %s gives %s", stated.On, l.EntryRule.Cite, t.Deposit, derived))
		}
	}
	if t.Withdrawal != nil {
		l.checkWithdrawal(f, at.Member("withdrawal"), t)
	}
}

func (l *StatusList) checkWithdrawal(f *schema.Faults, at schema.Pointer, t *Term) {
	w := t.Withdrawal
	w.Source.Check(f, at.Member("source"))
	inForce := t.entry(l.EntryRule, civil.Date{}).on
	switch {
	case !w.Received.After(t.Deposit):
		f.Add(at.Member("received"), schema.CodeDatesOutOfOrder,
			fmt.Sprintf("received on %s, not after the deposit on %s", w.Received, t.Deposit))
	case w.Received.Before(inForce):
		f.Add(at.Member("received"), schema.CodeDatesOutOfOrder,
			fmt.Sprintf("received on %s, from a State that was a party only from %s", w.Received, inForce))
	}
	earliest, _ := l.WithdrawalRule.Expiry(w.Received)
	if c := w.Conflict; c != nil {
		c.Source.Check(f, at.Member("conflict").Member("source"))
		switch {
		case c.Ended.IsZero():
		case c.Ended.Before(earliest):
			f.Add(at.Member("conflict").Member("ended"), schema.CodeDatesOutOfOrder,
				fmt.Sprintf("ended on %s, before the expiry on %s at which it is said to last", c.Ended, earliest))
		case c.Holds == HoldsYes && l.WithdrawalRule.ArmedConflict:
			earliest = c.Ended
		}
	}
	if stated := w.Effective; stated != nil {
		stated.Source.Check(f, at.Member("effective").Member("source"))
		if stated.On.Before(earliest) {
			f.Add(at.Member("effective").Member("on"), schema.CodeWithdrawalTooEarly,
				fmt.Sprintf("stated %s; by %s it takes effect no earlier than %s", stated.On, l.WithdrawalRule.Cite, earliest))
		}
	}
}

func checkSources(f *schema.Faults, at schema.Pointer, sources []Source) {
	for i, s := range sources {
		s.Check(f, at.Item(i))
	}
}
