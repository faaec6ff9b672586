package assistance

// takenBack is what a step takes back.
type takenBack struct {
	of       Stage
	foreseen bool // it takes back of what is foreseen, or of what is done
	before   int  // its place among the steps: it takes back from those before it
	steps    int  // how many of them are of the stage
	// again: it may be the same money as that of an earlier step. Then it is only not sure
	// that nothing more is taken back.
	again   bool
	amounts []Range
}

// amount returns how much is taken back in a currency. ok is false if it is not said in
// that currency.
func (b *takenBack) amount(c Currency) (amount Range, ok bool) {
	for _, amount := range b.amounts {
		if amount.Currency == c {
			if b.again {
				amount = amount.atMost()
			}
			return amount, true
		}
	}
	return Range{}, false
}

// takes reports whether it may take back counted money.
func (b *takenBack) takes(c *countedMoney) bool {
	return c.heading.stage == b.of && c.heading.line.Foreseen == b.foreseen && c.step < b.before
}

// takeAll leaves nothing of what was counted.
func (b *takenBack) takeAll(counted []countedMoney) {
	for i := range counted {
		if c := &counted[i]; b.takes(c) {
			c.money = Range{Currency: c.heading.currency}
			c.whole = c.money
		}
	}
}

// takeFromStep takes money back from the only step that it may be of. What is asked for of
// that is no more than all that is left.
func (b *takenBack) takeFromStep(counted []countedMoney) {
	for i := range counted {
		c := &counted[i]
		if !b.takes(c) {
			continue
		}
		amount, said := b.amount(c.heading.currency)
		if !said {
			c.money.Low = Sum{}
			continue
		}
		c.money.Low, _ = c.money.Low.minus(amount.High) // nothing is less than nothing
		c.whole.Low, _ = c.whole.Low.minus(amount.High)
		c.whole.High, _ = c.whole.High.minus(amount.Low)
		c.money.High = lesser(c.money.High, c.whole.High)
	}
}

// takeOff takes money back from one of several steps under one heading: off the lower end
// of their total always, off the upper end if all these steps are asked for. all is the
// most that is left of the whole of them, and is less afterwards.
func (b *takenBack) takeOff(total *talliedTotal, counted []countedMoney, all *Sum) {
	asked := 0
	for i := range counted {
		if b.takes(&counted[i]) {
			asked++
		}
	}
	if asked == 0 {
		return
	}
	amount, said := b.amount(total.heading.currency)
	if !said {
		total.money.Low = Sum{}
		return
	}
	total.money.Low, _ = total.money.Low.minus(amount.High) // nothing is less than nothing
	if asked == b.steps {
		*all, _ = all.minus(amount.Low)
		total.money.High = lesser(total.money.High, *all)
	}
}
