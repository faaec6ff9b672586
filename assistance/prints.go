package assistance

// prints is what several prints say of the same money: what all of them allow, and all
// that some of them says.
type prints struct {
	low, high   Sum // what all allow, if low is not more than high
	least, most Sum // from the least to the most that one says
}

func printsOf(r Range) prints { return prints{r.Low, r.High, r.Low, r.High} }

// add adds one more print.
func (p *prints) add(r Range) {
	p.low, p.high = greater(p.low, r.Low), lesser(p.high, r.High)
	p.least, p.most = lesser(p.least, r.Low), greater(p.most, r.High)
}

// agree reports whether some amount is allowed by all prints.
func (p *prints) agree() bool { return p.low.Compare(p.high) <= 0 }

// between returns the ends of the money: what all prints allow or, if they do not agree,
// all that they say.
func (p *prints) between() (low, high Sum) {
	if p.agree() {
		return p.low, p.high
	}
	return p.least, p.most
}

func lesser(a, b Sum) Sum {
	if b.Compare(a) < 0 {
		return b
	}
	return a
}

func greater(a, b Sum) Sum {
	if b.Compare(a) > 0 {
		return b
	}
	return a
}
