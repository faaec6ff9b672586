package assistance

// takeBack takes off what was counted what steps of the record take back. Nobody becomes
// a giver by giving money back: what had come so far is less.
//
// Where the step that money is taken back from is the only one of its stage, that one is
// less. Where it is one of several, and the source does not say which, it is taken off
// their total ([tally.takeOffTotals]).
func (t *tally) takeBack(r *Record) {
	t.backs = t.backs[:0]
	for i := range r.Steps {
		s := &r.Steps[i]
		if s.Stage != TakenBack || !s.knownBy(t.pairing.ask.known) {
			continue
		}
		back := takenBack{of: s.Of, foreseen: s.Foreseen, before: i, steps: r.stepsOf(s.Of, i, t.pairing.ask.known), amounts: s.Amounts(t.pairing.ask.known)}
		switch {
		case len(s.Figures) == 0:
			t.takeAll(back)
		case back.steps == 1:
			t.takeFromStep(back)
		default:
			t.backs = append(t.backs, back)
		}
	}
}

// takenBack is what a step takes back.
type takenBack struct {
	of       Stage
	foreseen bool // it takes back of what is foreseen, or of what is done
	before   int  // its place among the steps: it takes back from those before it
	steps    int  // how many of them are of the stage
	amounts  []Range
}

// amount returns how much is taken back in a currency. ok is false if it is not said in
// that currency.
func (b *takenBack) amount(c Currency) (amount Range, ok bool) {
	for _, amount := range b.amounts {
		if amount.Currency == c {
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
func (t *tally) takeAll(back takenBack) {
	for i := range t.counted {
		if c := &t.counted[i]; back.takes(c) {
			c.money = Range{Currency: c.heading.currency}
		}
	}
}

// takeFromStep takes money back from the only step that it may be of. What is asked for of
// that is no more than all that is left.
func (t *tally) takeFromStep(back takenBack) {
	for i := range t.counted {
		c := &t.counted[i]
		if !back.takes(c) {
			continue
		}
		amount, said := back.amount(c.heading.currency)
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

// takeOffTotals takes off the totals what was taken back from one of several steps: off
// the lower ends always, off the upper ends if all these steps are asked for.
func (t *tally) takeOffTotals() {
	for _, back := range t.backs {
		for i := range t.totals {
			total := &t.totals[i]
			asked, all := 0, Sum{}
			for j := range t.counted {
				if c := &t.counted[j]; c.heading == total.heading {
					all, _ = all.Plus(c.whole.High)
					if back.takes(c) {
						asked++
					}
				}
			}
			if asked == 0 {
				continue
			}
			amount, said := back.amount(total.heading.currency)
			if !said {
				total.money.Low = Sum{}
				continue
			}
			total.money.Low, _ = total.money.Low.minus(amount.High)
			if asked == back.steps {
				all, _ = all.minus(amount.Low)
				total.money.High = lesser(total.money.High, all)
			}
		}
	}
}
