package assistance

import "slices"

// saidMoney is what the figures of a step say of its money in one currency: of the whole
// of it, and of the part that is asked for.
type saidMoney struct {
	currency Currency
	all      prints
	part     prints
}

// addSaid adds what one more figure says, whole and in part, to what the others of the
// step do, in the order of the currencies.
func addSaid(said []saidMoney, whole, part Range) []saidMoney {
	i, found := slices.BinarySearchFunc(said, whole.Currency, func(s saidMoney, c Currency) int { return int(s.currency) - int(c) })
	if !found {
		return slices.Insert(said, i, saidMoney{whole.Currency, printsOf(whole), printsOf(part)})
	}
	said[i].all.add(whole)
	said[i].part.add(part)
	return said
}

// whole returns the whole money.
func (s *saidMoney) whole() Range {
	low, high := s.all.between()
	return Range{s.currency, low, high}
}

// asked returns the part that is asked for. Where the figures do not agree on the whole,
// each of them may be right, and what one says of the part narrows nothing.
func (s *saidMoney) asked() Range {
	if !s.all.agree() {
		return Range{s.currency, s.part.least, s.part.most}
	}
	low, high := s.part.between()
	return Range{s.currency, low, high}
}
