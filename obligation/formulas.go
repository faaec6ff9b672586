package obligation

// formulas compiles a norm under one combination of choices after the other, each formula
// once: it asks of no reading that its condition does not meet, so that choices which agree
// on those that it meets have the same formula.
type formulas struct {
	instrument *InstrumentDocument
	norm       *Norm
	first      fork
}

// fork is where the condition of a norm meets a further reading, or none. The readings that
// are met before it, and the choices of them, led to it.
type fork struct {
	reading *Reading
	next    map[string]*fork // by the id of the choice of the reading
	formula *formula         // where no further reading is met; nil: it is not compiled yet
}

// found returns the formula under choices; nil if it is not compiled yet.
func (f *formulas) found(c choices) *formula {
	at := &f.first
	for at.reading != nil {
		next, met := at.next[c.of(at.reading.ID).ID]
		if !met {
			return nil
		}
		at = next
	}
	return at.formula
}

// under returns the formula under choices. The error is that of compile.
func (f *formulas) under(c choices) (*formula, error) {
	if found := f.found(c); found != nil {
		return found, nil
	}
	compiled, err := compile(f.instrument, f.norm, c)
	if err != nil {
		return nil, err
	}
	f.add(&compiled, c)
	return &compiled, nil
}

// add keeps a formula, in the order in which its condition met the readings.
func (f *formulas) add(compiled *formula, c choices) {
	at := &f.first
	for _, reading := range compiled.met {
		if at.reading == nil {
			at.reading, at.next = reading, make(map[string]*fork)
		}
		choice := c.of(reading.ID).ID
		if at.next[choice] == nil {
			at.next[choice] = new(fork)
		}
		at = at.next[choice]
	}
	at.formula = compiled
}
