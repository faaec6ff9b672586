package assistance

import "slices"

// familyCount is the count of a family in the making.
type familyCount struct {
	records  *numbered
	ask      *asking
	family   *family
	own      [][]talliedTotal    // of each class alone
	full     [][]talliedTotal    // of some classes: all that they have, between whomever and whenever
	entire   []stageSet          // of each class that money is passed on from: the stages of which all that it has is asked for
	sums     [][]talliedTotal    // of each class with those under it
	returned []returned          // by each class with its parts
	places   map[placedMoney]int // of a class with several over it: the whole that it counts in
}

// placedMoney is a class whose money stands under a heading.
type placedMoney struct {
	class int
	under heading
}

// addUnder counts a class together with the classes under it.
func (f *familyCount) addUnder(i int) {
	c := &f.family.classes[i]
	var parts, further []talliedTotal
	var back returned // by the parts
	for _, below := range c.under {
		if below.kind == PartOf && len(f.sums[below.class]) > 0 {
			back = back.plus(f.returned[below.class])
		}
		for _, one := range f.sums[below.class] {
			switch {
			case f.family.classes[below.class].several && f.place(below.class, one.heading) != i:
				// It is counted with another.
			case below.kind == PassedOnFrom:
				if first, is := f.firstHop(below.class, one); is {
					further = addTallied(further, first)
				}
			case one.heading.currency == 0 && hasAmount(f.own[i], one.heading):
				// It is within the amount of the whole.
			default:
				parts = addTallied(parts, one)
			}
		}
	}
	all := slices.Clone(f.own[i])
	for at := range all {
		whole := &all[at]
		f.takeShared(i, whole)
		var within talliedTotal
		if j := indexOf(parts, whole.heading); j >= 0 {
			within = parts[j]
			parts = slices.Delete(parts, j, j+1)
		}
		whole.hold(within, f.returned[i].of(whole.heading), back.of(whole.heading))
		if c.missing { // what its parts print may count elsewhere too
			whole.atMost()
		}
	}
	for j := range parts { // of what is not asked for itself
		left, _ := parts[j].gross.Low.minus(f.returned[i].of(parts[j].heading))
		parts[j].money.Low = lesser(parts[j].money.Low, left)
	}
	f.returned[i] = f.returned[i].most(back)
	f.sums[i] = addAllTallied(addAllTallied(all, parts), further)
}

// place returns the class that money of a class counts in, of several that it lies under:
// the first whole that is asked for.
func (f *familyCount) place(class int, under heading) int {
	at := placedMoney{class, under}
	place, met := f.places[at]
	if !met {
		wholes := f.family.classes[class].wholes
		asked := slices.IndexFunc(wholes, func(whole int) bool { return indexOf(f.own[whole], under) >= 0 })
		place = wholes[max(asked, 0)]
		f.places[at] = place
	}
	return place
}

// takeShared takes off what is sure of a class what counts already in another: money of
// those under it that lie under several.
func (f *familyCount) takeShared(i int, whole *talliedTotal) {
	for _, below := range f.family.classes[i].under {
		if !f.family.classes[below.class].several {
			continue
		}
		place := f.place(below.class, whole.heading)
		counts := indexOf(f.own[place], whole.heading) >= 0 || indexOf(f.sums[below.class], whole.heading) >= 0
		if place == i || !counts || slices.Contains(f.family.classes[place].wholes, i) { // which is counted with this one
			continue
		}
		shared := f.most(below.class, whole.heading)
		whole.money.Low, _ = whole.money.Low.minus(shared) // nothing is less than nothing
		whole.gross.Low, _ = whole.gross.Low.minus(shared)
	}
}

// most returns the most that a class has at all, on whatever line. It is open if the class
// prints no amount at the stage in the currency.
func (f *familyCount) most(class int, under heading) (most Sum) {
	if !slices.ContainsFunc(f.family.classes[class].members, func(number uint32) bool {
		return under.currency != 0 && printsAt(f.ask.seen(f.records.record(number)), under, f.ask)
	}) {
		return OpenEnd()
	}
	for _, full := range f.full[class] {
		if full.heading.stage == under.stage && full.heading.currency == under.currency && full.heading.line.Foreseen == under.line.Foreseen {
			most, _ = most.Plus(full.gross.High) // it cannot fail, see plus
		}
	}
	return most
}

// hasAmount reports whether some total is of the line and the stage of a heading, and of
// an amount.
func hasAmount(totals []talliedTotal, under heading) bool {
	return slices.ContainsFunc(totals, func(t talliedTotal) bool {
		return t.heading.line == under.line && t.heading.stage == under.stage && t.heading.currency != 0
	})
}

// firstHop returns how much of what a class comes to under one heading was not asked for
// already in those that it was passed on from. is is false if that is none of it.
//
// Where none of these is asked for at the stage, it is all. Where all of all of them is,
// it is none. Otherwise it may be any part that is no more than what is not asked for of
// these.
func (f *familyCount) firstHop(class int, one talliedTotal) (first talliedTotal, is bool) {
	asked, entire, same := false, !f.family.classes[class].untraced, true
	var rest Sum // of what it was passed on from
	for _, from := range f.family.classes[class].from {
		if !hasStage(f.own[from], one.heading) {
			entire, same = false, false
			continue
		}
		asked, entire = true, entire && f.entire[from].has(one.heading.stage)
		for _, full := range f.full[from] {
			if full.heading.stage != one.heading.stage || full.heading.line.Foreseen != one.heading.line.Foreseen {
				continue
			}
			own := talliedTotal{}
			if j := indexOf(f.own[from], full.heading); j >= 0 {
				own = f.own[from][j]
			}
			same = same && full.heading.currency == one.heading.currency
			left, _ := full.money.High.minus(own.money.Low)
			if full.heading == one.heading && len(f.family.classes[class].from) == 1 {
				left, _ = full.money.High.minus(own.money.High) // under one heading both are no more than all
			}
			rest, _ = rest.Plus(left)
		}
	}
	switch {
	case !asked:
		return one, true
	case entire:
		return one, false
	}
	one.money = one.money.atMost()
	if same && !f.family.classes[class].untraced {
		one.money.High = lesser(one.money.High, rest)
	}
	return one, !one.money.High.IsZero()
}

// hasStage reports whether some total is of the stage of a heading, done or foreseen as it.
func hasStage(totals []talliedTotal, under heading) bool {
	return slices.ContainsFunc(totals, func(t talliedTotal) bool {
		return t.heading.stage == under.stage && t.heading.line.Foreseen == under.line.Foreseen
	})
}
