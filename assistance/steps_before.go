package assistance

import "slices"

// stepsBefore are steps of a stage, in their order, and when some of their money was taken
// back so far.
type stepsBefore struct {
	all, blank placeSet // blank: of which no amount can be read
	blanks     int
	printed    []stepsIn
	times      timesTaken
}

// stepsIn are steps that print a currency.
type stepsIn struct {
	currency Currency
	places   placeSet
	many     int
}

// add adds a step at a place, and what it prints.
func (b *stepsBefore) add(place int, amounts []Range) {
	b.all.add(place)
	if len(amounts) == 0 {
		b.blank.add(place)
		b.blanks++
	}
	for _, amount := range amounts {
		i := slices.IndexFunc(b.printed, func(p stepsIn) bool { return p.currency == amount.Currency })
		if i < 0 {
			i = len(b.printed)
			b.printed = append(b.printed, stepsIn{currency: amount.Currency})
		}
		b.printed[i].places.add(place)
		b.printed[i].many++
	}
}

// takeBack returns what a step takes back of those before it, which prints some amounts. What
// it prints in a currency is of a step that prints that currency, or of which no amount can be
// read.
func (b *stepsBefore) takeBack(s *Step, amounts []Range) takenBack {
	back := takenBack{of: s.Of, foreseen: s.Foreseen, all: len(s.Figures) == 0}
	again := b.times.add(s.when())
	for _, amount := range amounts {
		if again { // it may be the same money: it is only sure that no more is taken back
			amount = amount.atMost()
		}
		back.amounts = append(back.amounts, amountBack{amount, b.blanks})
		back.from.addAll(b.blank)
	}
	for _, p := range b.printed {
		for i := range back.amounts {
			if back.amounts[i].Currency == p.currency {
				back.amounts[i].steps += p.many
				back.from.addAll(p.places)
			}
		}
	}
	if back.from.isEmpty() { // it does not say of which
		back.from.addAll(b.all)
	}
	for _, p := range b.printed {
		if _, said := back.amount(p.currency); !said && p.places.meets(back.from) {
			back.unsaid = append(back.unsaid, p.currency)
		}
	}
	return back
}
