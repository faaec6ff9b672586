package assistance

import (
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// absorption finds what steps of a record that do not say the stage print once more of the
// money of others: committed or delivered, at a time and of an amount that may be the same.
// Such a step is absorbed by one of those, and each of those absorbs one: money that was
// delivered once is not provided twice.
//
// Where there are too few to absorb all, nobody knows which of them are left. Then all of
// them count, less what is absorbed.
type absorption struct {
	unsaid []stagePrint // of steps that do not say the stage, in one currency each
	stated []stagePrint
	prints []Range // of the step in hand
}

// stagePrint is what a step prints in one currency.
type stagePrint struct {
	step     int
	stage    Stage
	foreseen bool
	money    Range
	when     civil.Period
	of       int  // of a stated one: one more than the place of the one that it absorbs; 0: none
	short    bool // it is of those of which there are too few, or too many
}

// find looks at the steps of a record that are known on a day.
func (a *absorption) find(r *Record, known civil.Date) {
	a.unsaid, a.stated = a.unsaid[:0], a.stated[:0]
	var met stageSet
	for i := range r.Steps {
		met |= 1 << r.Steps[i].Stage
	}
	if !met.has(Provided) || !met.has(Committed) && !met.has(Delivered) {
		return // nothing is printed once more
	}
	for i := range r.Steps {
		s := &r.Steps[i]
		if !s.knownBy(known) {
			continue
		}
		one := stagePrint{step: i, stage: s.Stage, foreseen: s.Foreseen}
		one.when = s.when()
		a.prints = s.appendAmounts(a.prints[:0], known)
		for _, one.money = range a.prints {
			switch s.Stage {
			case Provided:
				a.unsaid = append(a.unsaid, one)
			case Committed, Delivered:
				a.stated = append(a.stated, one)
			}
		}
	}
	tried := make([]bool, len(a.stated))
	for i := range a.unsaid {
		a.unsaid[i].stage = a.stageFor(&a.unsaid[i])
		if a.unsaid[i].stage == 0 {
			continue
		}
		if a.absorb(i, tried) {
			clear(tried)
			for j := range a.stated { // what was in vain is so for ever
				tried[j] = a.stated[j].short
			}
			continue
		}
		a.unsaid[i].short = true
		for j := range a.stated {
			if tried[j] {
				a.stated[j].short, a.unsaid[a.stated[j].of-1].short = true, true
			}
		}
	}
}

// stageFor returns the stage of the money that a print may be once more: delivered, if it
// may be of that, else committed, or none.
func (a *absorption) stageFor(unsaid *stagePrint) (stage Stage) {
	for i := range a.stated {
		if a.stated[i].mayBe(unsaid) {
			stage = max(stage, a.stated[i].stage) // Delivered is after Committed
		}
	}
	return stage
}

// mayBe reports whether two prints may be of the same money.
func (s *stagePrint) mayBe(other *stagePrint) bool {
	return s.foreseen == other.foreseen && s.money.Currency == other.money.Currency && s.when.Overlaps(other.when) && s.money.meets(other.money)
}

// isUnder reports whether the print is in the currency of a heading, and foreseen as that.
func (s *stagePrint) isUnder(h heading) bool {
	return s.foreseen == h.line.Foreseen && s.money.Currency == h.currency
}

// absorb finds a stated print that absorbs an unsaid one, and moves others to make room. It
// marks those that it tried.
func (a *absorption) absorb(unsaid int, tried []bool) bool {
	for i := range a.stated {
		s := &a.stated[i]
		if tried[i] || s.stage != a.unsaid[unsaid].stage || !s.mayBe(&a.unsaid[unsaid]) {
			continue
		}
		tried[i] = true
		if s.of == 0 || a.absorb(s.of-1, tried) {
			s.of = unsaid + 1
			return true
		}
	}
	return false
}

// print returns what a step that does not say the stage prints in a currency, if that may
// be money of another step.
func (a *absorption) print(step int, c Currency) *stagePrint {
	i := slices.IndexFunc(a.unsaid, func(u stagePrint) bool { return u.step == step && u.money.Currency == c && u.stage != 0 })
	if i < 0 {
		return nil
	}
	return &a.unsaid[i]
}

// absorbs reports whether money of a step in a currency is surely that of another.
func (a *absorption) absorbs(step int, c Currency) bool {
	unsaid := a.print(step, c)
	return unsaid != nil && !unsaid.short
}

// takeOff takes off the total of what does not say the stage what is absorbed of it, where
// nobody knows of which.
func (a *absorption) takeOff(total *talliedTotal, counted []countedMoney) {
	asked, short := 0, 0
	var all, most, least Sum
	for i := range counted {
		all, _ = all.Plus(counted[i].whole.High) // none of these can fail, see plus
		if u := a.print(counted[i].step, total.heading.currency); u != nil && u.short {
			asked++
		}
	}
	if asked == 0 {
		return
	}
	for i := range a.unsaid {
		if u := &a.unsaid[i]; u.short && u.isUnder(total.heading) {
			short++
		}
	}
	for i := range a.stated {
		switch s := &a.stated[i]; {
		case !s.isUnder(total.heading):
		case s.short:
			most, _ = most.Plus(s.money.High)
			least, _ = least.Plus(s.money.Low)
		case slices.ContainsFunc(a.unsaid, func(u stagePrint) bool { return u.short && s.mayBe(&u) }):
			most, _ = most.Plus(s.money.High) // a commitment of which it may be, too
		}
	}
	total.money.Low, _ = total.money.Low.minus(most) // nothing is less than nothing
	total.gross.Low, _ = total.gross.Low.minus(most)
	if asked == short {
		left, _ := all.minus(least)
		total.money.High, total.gross.High = lesser(total.money.High, left), lesser(total.gross.High, left)
	}
}

// takeBack takes off the lower end of a total of what is committed or delivered what is
// taken back of prints that do not say the stage and may be of the same money.
func (a *absorption) takeBack(b *takenBack, total *talliedTotal, counted []countedMoney) {
	under := total.heading
	if b.of != Provided || !slices.ContainsFunc(a.stated, func(s stagePrint) bool {
		return s.stage == under.stage && s.money.Currency == under.currency &&
			slices.ContainsFunc(counted, func(c countedMoney) bool { return c.step == s.step }) &&
			slices.ContainsFunc(a.unsaid, func(u stagePrint) bool { return b.isFrom(u.step) && s.mayBe(&u) })
	}) {
		return
	}
	amount, said := b.amount(under.currency)
	if !said {
		amount.High = OpenEnd()
	}
	total.money.Low, _ = total.money.Low.minus(amount.High) // nothing is less than nothing
}
