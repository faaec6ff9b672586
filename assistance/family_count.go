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
	shared   [][]talliedTotal    // by whole: what counts in it of classes with several over them
	returned []returned          // by each class with its parts
	places   map[placedMoney]int // of a class with several over it: the whole that it counts in
	mosts    map[placedMoney]Sum // of a class with several over it: the most that it has, on whatever line
	hops     map[placedMoney]hop // of a class that was passed on: what from, at a stage, done or foreseen
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
	addPart := func(one talliedTotal) {
		if one.heading.currency != 0 || !hasAmount(f.own[i], one.heading) { // else it is within the amount of the whole
			parts = addTallied(parts, one)
		}
	}
	for _, one := range f.shared[i] {
		addPart(one)
	}
	for _, below := range c.under {
		if below.kind == PartOf && len(f.sums[below.class]) > 0 {
			back = back.plus(f.returned[below.class])
		}
		if f.family.classes[below.class].several {
			continue // it is in shared, of the one whole that it counts in
		}
		for _, one := range f.sums[below.class] {
			if below.kind == PartOf {
				addPart(one)
			} else if first, is := f.firstHop(below.class, one); is {
				further = addTallied(further, first)
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
	for _, below := range c.under {
		if !f.family.classes[below.class].several {
			f.sums[below.class] = nil // nothing else lies over it, and of a long row all of them are much
		}
	}
	if c.several {
		for _, one := range f.sums[i] {
			place := f.place(i, one.heading)
			f.shared[place] = append(f.shared[place], one)
		}
	}
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
		if whole.money.Low.IsZero() && whole.gross.Low.IsZero() {
			return // nothing is less than nothing
		}
		if part := &f.family.classes[below.class]; !part.several || len(part.wholes) > 0 && part.wholes[0] == i {
			continue // it counts here
		}
		place := f.place(below.class, whole.heading)
		if place == i {
			continue
		}
		counts := indexOf(f.own[place], whole.heading) >= 0 || indexOf(f.sums[below.class], whole.heading) >= 0
		if _, within := slices.BinarySearch(f.family.classes[place].wholes, i); within || !counts { // within: it is counted with this one
			continue
		}
		shared := f.most(below.class, whole.heading)
		whole.money.Low, _ = whole.money.Low.minus(shared)
		whole.gross.Low, _ = whole.gross.Low.minus(shared)
	}
}

// most returns the most that a class has at all, on whatever line. It is open if the class
// prints no amount at the stage in the currency.
func (f *familyCount) most(class int, under heading) Sum {
	at := placedMoney{class, under.onAnyLine()}
	most, met := f.mosts[at]
	if !met {
		most = f.findMost(class, under)
		f.mosts[at] = most
	}
	return most
}

func (f *familyCount) findMost(class int, under heading) (most Sum) {
	if !slices.ContainsFunc(f.family.classes[class].members, func(number uint32) bool {
		return under.currency != 0 && printsAt(f.ask.seen(f.records.record(number)), under, f.ask)
	}) {
		return OpenEnd()
	}
	for _, full := range f.full[class] {
		if full.heading.onAnyLine() == under.onAnyLine() {
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
	hop := f.hop(class, one.heading)
	switch {
	case !hop.asked:
		return one, true
	case hop.entire:
		return one, false
	}
	one.money = one.money.atMost()
	if hop.traced && (hop.currency == one.heading.currency || hop.none) {
		one.money.High = lesser(one.money.High, f.rest(class, one.heading))
	}
	return one, !one.money.High.IsZero()
}

// hop is what money of a class at a stage, done or foreseen, was passed on from.
type hop struct {
	asked    bool     // some of it is asked for
	entire   bool     // all of all of it is
	traced   bool     // some of each of them is asked for, and all that they have is in one currency
	currency Currency // the one, if traced
	none     bool     // it is in no currency at all
}

// hop returns what money of a class was passed on from at the stage of a heading.
func (f *familyCount) hop(class int, under heading) hop {
	under = under.onAnyLine()
	under.currency = 0
	at := placedMoney{class, under}
	h, met := f.hops[at]
	if !met {
		h = f.findHop(class, under)
		f.hops[at] = h
	}
	return h
}

func (f *familyCount) findHop(class int, under heading) hop {
	untraced := f.family.classes[class].untraced
	h := hop{entire: !untraced, traced: !untraced, none: true}
	for _, from := range f.family.classes[class].from {
		if !hasStage(f.own[from], under) {
			h.entire, h.traced = false, false
			continue
		}
		h.asked, h.entire = true, h.entire && f.entire[from].has(under.stage)
		for _, full := range f.full[from] {
			if !h.traced {
				break
			}
			if full.heading.stage == under.stage && full.heading.line.Foreseen == under.line.Foreseen {
				h.traced = h.none || h.currency == full.heading.currency
				h.currency, h.none = full.heading.currency, false
			}
		}
	}
	return h
}

// rest returns how much is not asked for of what money under a heading was passed on from.
func (f *familyCount) rest(class int, under heading) (rest Sum) {
	for _, from := range f.family.classes[class].from {
		for _, full := range f.full[from] {
			if full.heading.onAnyLine() != under.onAnyLine() {
				continue
			}
			own := talliedTotal{}
			if j := indexOf(f.own[from], full.heading); j >= 0 {
				own = f.own[from][j]
			}
			left, _ := full.money.High.minus(own.money.Low)
			if full.heading == under && len(f.family.classes[class].from) == 1 {
				left, _ = full.money.High.minus(own.money.High) // under one heading both are no more than all
			}
			rest, _ = rest.Plus(left)
		}
	}
	return rest
}

// hasStage reports whether some total is of the stage of a heading, done or foreseen as it.
func hasStage(totals []talliedTotal, under heading) bool {
	return slices.ContainsFunc(totals, func(t talliedTotal) bool {
		return t.heading.stage == under.stage && t.heading.line.Foreseen == under.line.Foreseen
	})
}
