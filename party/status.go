package party

import "github.com/treatyaid/treatyaid/schema/civil"

// Status is where a State stands to a treaty on a day, and what that rests on.
// It is comparable with ==. The zero Status is undetermined.
type Status struct {
	Standing Standing
	// InForce is when the treaty enters or entered into force for the State under
	// its latest consent. It is zero without one, or if the day is not known.
	InForce civil.Date
	// Ends is when a withdrawal that has been received takes or took effect. It is
	// zero without one, or if the day is not settled.
	Ends civil.Date
	// Carried: the day lies after that as of which the list is complete, and the
	// answer is carried forward to it.
	Carried bool
	// Derived: a rule gave the date that Standing rests on, and no known source
	// states it. That is InForce for Consented and Party, and for Withdrawn and
	// Undetermined the end.
	Derived bool
	// Clamped: a withdrawal has been received, and the month in which the rule's
	// time runs out has no day of that number, so that its last day was taken.
	Clamped bool
	// Provisional: the State has declared that it will apply the treaty
	// provisionally, and the treaty is not yet in force for it. That changes nothing
	// in Standing: provisional application covers Article 1 alone, Article 18.
	Provisional bool
}

// Standing returns where the State stands on the day on, by what was known on the
// day known; the zero known knows all. An act dated after it is not yet known,
// and what a source states is known from [Source.Known]. Nobody is a party before
// the treaty itself is in force, and a State that the list does not name is not a
// party. A day after CompleteAsOf has the answer carried forward and marked.
//
// The zero State, or no day, has the zero Status.
func (l *StatusList) Standing(s State, on, known civil.Date) Status {
	if !s.IsValid() || on.IsZero() {
		return Status{}
	}
	status := Status{Standing: NotParty}
	if p := l.find(s); p != nil {
		status = l.status(p, on, known)
	}
	status.Carried = on.After(l.CompleteAsOf)
	return status
}

// EntryIntoForce returns the day on which the treaty enters or entered into force
// for the State under its latest consent by the day on. It is false if there is
// none, or the day is not known. See [StatusList.Standing] for known.
func (l *StatusList) EntryIntoForce(s State, on, known civil.Date) (civil.Date, bool) {
	day := l.Standing(s, on, known).InForce
	return day, !day.IsZero()
}

func (l *StatusList) status(p *Participation, on, known civil.Date) Status {
	// The latest term governs: whoever consents anew has left the one before.
	for i := len(p.Terms) - 1; i >= 0; i-- {
		t := &p.Terms[i]
		if !knownBy(t.Deposit, known) {
			continue
		}
		e := t.entry(l.EntryRule, known)
		if on.Before(t.begins(e)) {
			continue
		}
		status := l.statusUnder(t, e, on, known)
		declared := p.declaredProvisional(on, known) && (i == 0 || !p.Provisional.Before(t.Deposit))
		status.Provisional = declared && status.Standing == Consented
		return status
	}
	status := Status{Standing: NotParty, Provisional: p.declaredProvisional(on, known)}
	if done(p.Signature, on, known) {
		status.Standing = SignatoryOnly
	}
	return status
}

func (l *StatusList) statusUnder(t *Term, e entry, on, known civil.Date) Status {
	status := Status{Standing: Consented, InForce: e.on, Derived: e.derived}
	switch {
	case e.open && !on.Before(l.EntryRule.InForce):
		status.Standing = Undetermined
		return status
	case e.on.IsZero() || on.Before(e.on):
		return status
	}
	status.Standing = Party
	if t.Withdrawal == nil || on.Before(t.Withdrawal.Received) {
		return status
	}
	end := t.Withdrawal.ending(l.WithdrawalRule, known)
	status.Ends, status.Clamped = end.settled, end.clamped
	switch {
	case !end.settled.IsZero() && !on.Before(end.settled):
		status.Standing, status.Derived = Withdrawn, end.derived
	case !end.open.IsZero() && !on.Before(end.open):
		status.Standing, status.Derived = Undetermined, end.derived
	}
	return status
}

func (p *Participation) declaredProvisional(on, known civil.Date) bool {
	return done(p.Provisional, on, known)
}

// done reports whether an act was done by the day on and is known; the zero Date
// is of an act not done.
func done(act, on, known civil.Date) bool {
	return !act.IsZero() && !on.Before(act) && knownBy(act, known)
}
