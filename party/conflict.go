package party

import "github.com/treatyaid/treatyaid/schema/civil"

// Conflict is what one source says of whether what prolongs by the rule, a
// [Prolongation], held for a withdrawing State when the delay of the rule had passed,
// Article 20(3). What began later does not matter but where the rule is
// [ByAnyArmedConflict]: there it has ended when the State is party to no armed conflict.
type Conflict struct {
	Holds Holds `json:"holds"`
	// At is the last day of which the source says that it went on; zero: the day of the
	// source. Only beside a yes without an end.
	At     civil.Date `json:"at,omitzero"`
	Ended  civil.Date `json:"ended,omitzero"` // zero if the source does not say that it has; never beside a no
	Source Source     `json:"source"`
}

// goesOn reports whether the source says that it goes on, and until which day at least.
func (c *Conflict) goesOn() (until civil.Date, ok bool) {
	switch {
	case c.Holds != HoldsYes || !c.Ended.IsZero():
		return civil.Date{}, false
	case !c.At.IsZero():
		return c.At, true
	}
	return c.Source.Known(), true
}

// prolonged is what all known sources together say of a conflict on the day on which
// a withdrawal is due.
type prolonged struct {
	holds    Holds      // whether it held on that day; none if no source says
	lasted   civil.Date // the last day of which a source says that it went on; zero if none does
	firstEnd civil.Date // the earliest and the latest end that is told; zero if none is
	lastEnd  civil.Date
}

// conflictOn adds up what is known on a conflict. A source that speaks of days before
// the withdrawal is due says nothing of that day.
func conflictOn(words []Conflict, due, known civil.Date) prolonged {
	var p prolonged
	var said [HoldsDisputed + 1]bool
	for i := range words {
		c := &words[i]
		if !c.Source.knownBy(known) {
			continue
		}
		if until, ok := c.goesOn(); ok {
			p.lasted = later(p.lasted, until)
			said[HoldsYes] = said[HoldsYes] || !until.Before(due)
			continue
		}
		said[c.Holds] = true
		if ended := later(c.Ended, due); !c.Ended.IsZero() {
			p.lastEnd = later(p.lastEnd, ended)
			if p.firstEnd.IsZero() || ended.Before(p.firstEnd) {
				p.firstEnd = ended
			}
		}
	}
	switch {
	case said[HoldsDisputed], said[HoldsYes] && said[HoldsNo]:
		p.holds = HoldsDisputed
	case said[HoldsYes]:
		p.holds = HoldsYes
	case said[HoldsNo]:
		p.holds = HoldsNo
	}
	return p
}

// end returns from when the State may no longer be a party, and from when it surely is
// none; zero if that is not settled.
func (p *prolonged) end(due civil.Date) (open, settled civil.Date) {
	open = due
	switch p.holds {
	case HoldsNo:
		return due, due
	case HoldsYes:
		if open = p.firstEnd; open.IsZero() {
			open = later(due, p.lasted)
		}
	}
	// Whether or not it delayed the effect, once it has ended it no longer can; but a
	// source may say that it went on after the end that another tells.
	if p.holds != 0 && !p.lasted.After(p.lastEnd) {
		settled = p.lastEnd
	}
	return open, settled
}

func later(a, b civil.Date) civil.Date {
	if b.After(a) {
		return b
	}
	return a
}
