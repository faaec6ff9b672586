package assistance

import (
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// takenBack is what a step takes back, and of which steps before it that may be.
type takenBack struct {
	of       Stage
	foreseen bool // it takes back of what is foreseen, or of what is done
	all      bool // it prints no figures: nothing is left
	amounts  []amountBack
	from     placeSet   // of the steps that it may be of
	unsaid   []Currency // which those print, and it does not
}

// amountBack is an amount that is taken back, and of how many steps it may be.
type amountBack struct {
	Range
	steps int
}

// takenBackBy returns what the steps of a record take back, in their order.
func takenBackBy(r *Record, known civil.Date) (all []takenBack) {
	if !slices.ContainsFunc(r.Steps, func(s Step) bool { return s.Stage == TakenBack }) {
		return nil
	}
	type kind struct {
		stage    Stage
		foreseen bool
	}
	before := make(map[kind]*stepsBefore)
	of := func(stage Stage, foreseen bool) *stepsBefore {
		b := before[kind{stage, foreseen}]
		if b == nil {
			b = new(stepsBefore)
			before[kind{stage, foreseen}] = b
		}
		return b
	}
	for i := range r.Steps {
		s := &r.Steps[i]
		if !s.knownBy(known) {
			continue
		}
		printed := s.Amounts(known)
		if s.Stage == TakenBack {
			all = append(all, of(s.Of, s.Foreseen).takeBack(s, printed))
		} else {
			of(s.Stage, s.Foreseen).add(i, printed)
		}
	}
	return all
}

// amount returns how much is taken back in a currency. ok is false if it is not said in
// that currency.
func (b *takenBack) amount(c Currency) (amount amountBack, ok bool) {
	for _, amount := range b.amounts {
		if amount.Currency == c {
			return amount, true
		}
	}
	return amountBack{}, false
}

// takes reports whether it may take back counted money.
func (b *takenBack) takes(c *countedMoney) bool {
	return c.heading.stage == b.of && c.heading.line.Foreseen == b.foreseen && b.isFrom(c.step)
}

// isFrom reports whether it may be of the step at a place.
func (b *takenBack) isFrom(step int) bool { return b.from.has(step) }

// takeFromSteps takes money back from each step of which it surely is. What is asked for
// of that is no more than all that is left. Where a step prints its money in several
// currencies, and what was taken back is said in one, some is gone of the others too:
// nobody says how much.
func (b *takenBack) takeFromSteps(counted []countedMoney) {
	for i := range counted {
		c := &counted[i]
		if !b.takes(c) {
			continue
		}
		amount, said := b.amount(c.heading.currency)
		switch {
		case b.all:
			c.money = Range{Currency: c.heading.currency}
			c.whole = c.money
		case !said:
			c.money.Low = Sum{}
		case amount.steps == 1:
			c.money.Low, _ = c.money.Low.minus(amount.High) // nothing is less than nothing
			c.whole.Low, _ = c.whole.Low.minus(amount.High)
			c.whole.High, _ = c.whole.High.minus(amount.Low)
			c.money.High = lesser(c.money.High, c.whole.High)
		}
	}
}

// takeOff takes money back from one of several steps under one heading: off the lower end
// of their total always, off the upper end if all these steps are asked for. all is the
// most that is left of the whole of them, and is less afterwards.
func (b *takenBack) takeOff(total *talliedTotal, counted []countedMoney, all *Sum) {
	amount, said := b.amount(total.heading.currency)
	if b.all || !said || amount.steps == 1 {
		return
	}
	asked := 0
	for i := range counted {
		if b.takes(&counted[i]) {
			asked++
		}
	}
	if asked == 0 {
		return
	}
	total.money.Low, _ = total.money.Low.minus(amount.High) // nothing is less than nothing
	if asked == amount.steps {
		*all, _ = all.minus(amount.Low)
		total.money.High = lesser(total.money.High, *all)
	}
}

// takeAlike takes off the lower end of a total of what is committed or delivered what is
// taken back of prints that do not say the stage and may be of the same money: of the steps
// alike to it.
func (b *takenBack) takeAlike(total *talliedTotal, alike placeSet) {
	if b.of != Provided || !b.from.meets(alike) {
		return
	}
	amount, said := b.amount(total.heading.currency)
	if !said {
		amount.High = OpenEnd()
	}
	total.money.Low, _ = total.money.Low.minus(amount.High) // nothing is less than nothing
}
