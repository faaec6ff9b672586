package assistance

import "github.com/treatyaid/treatyaid/schema/civil"

// returned is the most that was taken back, by what it was taken back from: the stage, the
// currency, and whether that is foreseen. Of currency none it is in every currency. The
// nil returned is nothing.
type returned map[heading]Sum

// returnedBy returns what a record takes back.
func returnedBy(r *Record, known civil.Date) (m returned) {
	for _, b := range takenBackBy(r, known) {
		if m == nil {
			m = make(returned)
		}
		m.add(&b, b.of)
		if b.of == Provided { // which may be the same money
			m.add(&b, Committed)
			m.add(&b, Delivered)
		}
	}
	return m
}

// add adds what a step takes back of a stage.
func (m returned) add(b *takenBack, stage Stage) {
	from := heading{line: Line{Foreseen: b.foreseen}, stage: stage}
	if len(b.amounts) == 0 {
		m[from] = OpenEnd()
	}
	for _, amount := range b.amounts {
		from.currency = amount.Currency
		m[from], _ = m[from].Plus(amount.High) // it cannot fail: the steps are few
	}
	for _, currency := range b.unsaid {
		from.currency = currency
		m[from] = OpenEnd()
	}
}

// of returns the most that was taken back of what stands under a heading.
func (m returned) of(under heading) Sum {
	from := heading{line: Line{Foreseen: under.line.Foreseen}, stage: under.stage, currency: under.currency}
	most := m[from]
	from.currency = 0
	return greater(most, m[from])
}

// most returns what is taken back by one of two that print the same money.
func (m returned) most(other returned) returned {
	if len(other) == 0 {
		return m
	}
	both := make(returned, len(m))
	for from, sum := range m {
		both[from] = greater(sum, other[from])
	}
	for from, sum := range other {
		both[from] = greater(sum, m[from])
	}
	return both
}

// plus returns what is taken back by both together. It writes over the first.
func (m returned) plus(other returned) returned {
	if m == nil && len(other) > 0 {
		m = make(returned, len(other))
	}
	for from, sum := range other {
		m[from], _ = m[from].Plus(sum) // it cannot fail: the steps are few
	}
	return m
}
