package assistance

// figurePart is what part of the money of a figure is asked for, on the line of a giver.
type figurePart struct {
	pairing *pairing
	divided division
	giver   Giver
	stage   Stage
	all     box // every pair of the record
	share   Share
}

// newFigurePart makes the part that is asked for of figures at a stage.
func newFigurePart(p *pairing, divided division, giver Giver, stage Stage) figurePart {
	of := figurePart{pairing: p, divided: divided, giver: giver, stage: stage}
	of.all = p.all(giver, stage)
	of.share = divided.share(p.ask.subjects, of.all.surely, of.all.perhaps)
	return of
}

// of returns the part of a figure, of which whole is the money. The division of the
// record and the split of the figure both bound it.
func (p *figurePart) of(whole Range, s *Split) Range {
	part := p.share.Of(whole)
	if s == nil || p.share.IsZero() || p.pairing.ask.printed && s.Rows[0].places() == splitCategory {
		return part
	}
	low, high := p.rows(s)
	restLow, restHigh := p.rest(whole, s)
	low, _ = low.Plus(restLow)
	high, _ = high.Plus(restHigh)
	if p.pairing.ask.subjects.Extent(p.divided.subjects) == Partly {
		low = Sum{}
	}
	both := printsOf(part)
	both.add(Range{whole.Currency, low, high})
	part.Low, part.High = both.between()
	return part
}

// rows returns what the rows of a split have of what is asked for.
func (p *figurePart) rows(s *Split) (low, high Sum) {
	for i := range s.Rows {
		row := &s.Rows[i]
		in := p.all
		if row.places() != splitCategory {
			in = p.pairing.pairsOf(row, p.giver, p.stage)
		}
		surely, perhaps := p.falls(row.Category, in)
		if surely {
			low, _ = low.Plus(row.Amount.Sum())
		}
		if perhaps {
			high, _ = high.Plus(row.Amount.Sum())
		}
	}
	return low, high
}

// falls reports whether money of some pairs, and of a category if it is not zero, surely
// is what is asked for, and whether it may be.
func (p *figurePart) falls(category Category, in box) (surely, perhaps bool) {
	if category != 0 {
		return in.surely.has(category), in.perhaps.has(category)
	}
	share := p.divided.share(p.pairing.ask.subjects, in.surely, in.perhaps)
	return !share.IsZero() && share.Low == share.Whole, !share.IsZero()
}

// rest returns what is asked for of the money that no row has.
func (p *figurePart) rest(whole Range, s *Split) (low, high Sum) {
	rows := s.total()
	low, _ = whole.Low.minus(rows) // nothing is less than nothing
	high, _ = whole.High.minus(rows)
	var surely, perhaps bool
	switch places := s.Rows[0].places(); {
	case s.Rest == RestOutside:
	case s.Rest == RestUnsaid:
		perhaps = true
	case places == splitCategory:
		without := p.divided.named()
		for i := range s.Rows {
			without &^= 1 << s.Rows[i].Category
		}
		perhaps = p.all.perhaps&without != 0 || p.divided.rest == RestUnsaid
		surely = perhaps && p.all.surely&without == without && p.divided.rest == 0
	case places&splitCategory != 0: // some categories of some pairs: anybody's who is asked for
		perhaps = true
	default:
		surely, perhaps = p.falls(0, p.pairing.pairsWithout(s, p.giver, p.stage))
	}
	if !surely {
		low = Sum{}
	}
	if !perhaps {
		high = Sum{}
	}
	return low, high
}
