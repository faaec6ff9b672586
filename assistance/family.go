package assistance

import (
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// family is records that have to do with one another, by their relations. What they say of
// the same money counts once.
//
// Records that are the same act are one class. A class lies under another if its money is
// part of that, or was passed on from it. The classes are counted from those that lie
// under others up, each with what lies under it. A printed total of records without an
// upper end bounds them from above.
type family struct {
	members []uint32 // the numbers of the records, ascending; printed totals are not among them
	classes []class  // those that lie under others before these
	bounds  []bound
}

// class is records that are the same act.
type class struct {
	members []uint32
	under   []under // what lies under it
	wholes  []int   // the classes that its money is part of, each after those that lie under it
	several bool    // it is part of one and lies under others too
	top     bool    // it lies under no other, nor under a bound
	bounded bool    // it lies under a bound
	missing bool    // it has to do with a record that is not at hand
	// untraced: it was passed on from a record of which not even a copy is at hand.
	untraced bool
	from     []int // the classes that its money was passed on from, if it is no part
}

// under is a class that lies under another.
type under struct {
	class int
	kind  RelationKind // PartOf or PassedOnFrom
}

// relatives counts families one at a time, in memory that it uses again.
type relatives struct {
	tally     tally
	corrected corrections
}

// counts returns what the records of a family come to, in the order of headings.
func (v *relatives) counts(n *numbered, f *family, ask *asking) []talliedTotal {
	var all []talliedTotal
	count := v.newCount(n, f, ask)
	for i := range f.classes {
		count.addUnder(i)
		if f.classes[i].top {
			all = addAllTallied(all, count.sums[i])
		}
	}
	if len(f.bounds) > 0 {
		all = addAllTallied(all, v.bounded(n, f, count))
	}
	return all
}

// newCount counts each class of a family alone.
func (v *relatives) newCount(n *numbered, f *family, ask *asking) *familyCount {
	classes := len(f.classes)
	count := &familyCount{
		records: n, ask: ask, family: f,
		own: make([][]talliedTotal, classes), full: make([][]talliedTotal, classes), entire: make([]stageSet, classes),
		sums: make([][]talliedTotal, classes), shared: make([][]talliedTotal, classes), returned: make([]returned, classes),
		places: make(map[placedMoney]int), mosts: make(map[placedMoney]Sum), hops: make(map[placedMoney]hop),
	}
	throughout := ask.throughout()
	for i := range f.classes {
		c := &f.classes[i]
		count.own[i], count.returned[i] = v.class(n, c, ask), v.returned(n, c, ask)
		if c.several {
			count.full[i] = v.class(n, c, throughout)
		}
	}
	for i := range f.classes {
		for _, from := range f.classes[i].from {
			if count.full[from] == nil && len(count.own[from]) > 0 {
				count.full[from] = v.class(n, &f.classes[from], throughout)
			}
			if len(count.own[from]) > 0 && count.entire[from] == 0 {
				count.entire[from] = v.entire(n, &f.classes[from], ask, throughout)
			}
		}
	}
	return count
}

// entire returns the stages at which a question asks for every actor and the whole time of
// the records of a class.
func (v *relatives) entire(n *numbered, c *class, ask, throughout *asking) (stages stageSet) {
	for stage := Requested; stage <= lastStage; stage++ {
		if !slices.ContainsFunc(c.members, func(number uint32) bool {
			r := ask.seen(n.record(number))
			v.tally.pairing.of(r, ask)
			return !v.tally.pairing.isEntire(stage, throughout) || slices.ContainsFunc(r.Steps, func(s Step) bool {
				return s.Stage == stage && s.knownBy(ask.known) && ask.extentOf(r, &s) != Wholly
			})
		}) {
			stages |= 1 << stage
		}
	}
	return stages
}

// bounded returns what the classes come to that printed totals add up.
func (v *relatives) bounded(n *numbered, f *family, count *familyCount) (all []talliedTotal) {
	c := newCoverage(n, f, count.ask)
	within, beyond := count.sums, make([][]talliedTotal, len(f.classes))
	if c.open {
		within, beyond = v.sums(n, f, c.within(count.ask)), v.sums(n, f, c.beyond(count.ask))
	}
	for _, reach := range c.reaches {
		all = addAllTallied(all, reach.bounded(sumOf(count.sums, reach.classes), sumOf(within, reach.classes), sumOf(beyond, reach.classes)))
	}
	return addAllTallied(all, sumOf(count.sums, c.free))
}

// sums returns what each class of a family comes to with those under it.
func (v *relatives) sums(n *numbered, f *family, ask *asking) [][]talliedTotal {
	count := v.newCount(n, f, ask)
	for i := range f.classes {
		count.addUnder(i)
	}
	return count.sums
}

// sumOf adds up the totals of some classes.
func sumOf(sums [][]talliedTotal, classes []int) (all []talliedTotal) {
	for _, class := range classes {
		all = addAllTallied(all, sums[class])
	}
	return all
}

// class returns what the records of a class come to: one act, printed more than once.
func (v *relatives) class(n *numbered, c *class, ask *asking) []talliedTotal {
	var totals []talliedTotal
	if len(c.members) == 1 {
		totals = slices.Clone(v.tally.record(ask.seen(n.record(c.members[0])), ask))
	} else {
		totals = v.copies(n, c, ask)
	}
	if c.missing {
		for i := range totals {
			totals[i].atMost()
		}
	}
	return totals
}

// returned returns the most that the records of a class take back.
func (v *relatives) returned(n *numbered, c *class, ask *asking) (most returned) {
	for _, number := range c.members {
		most = most.most(returnedBy(ask.seen(n.record(number)), ask.known))
	}
	return most
}

// copies returns what several records of the same act come to: what all of them allow or,
// where they do not agree, all that they say. A copy follows what its original has
// corrected.
func (v *relatives) copies(n *numbered, c *class, ask *asking) []talliedTotal {
	v.findCorrections(n, c, ask)
	type copied struct {
		record *Record
		totals []talliedTotal
	}
	var copies []copied
	var headings []heading
	for _, number := range c.members {
		r := v.corrected.applied(number, ask.seen(n.record(number)), ask.known)
		one := copied{r, slices.Clone(v.tally.record(r, ask))}
		for _, total := range one.totals {
			headings = append(headings, total.heading)
		}
		copies = append(copies, one)
	}
	slices.SortFunc(headings, func(a, b heading) int { return int(a.number()) - int(b.number()) })
	headings = slices.Compact(headings)
	var totals []talliedTotal
	for i, under := range headings {
		if i+1 < len(headings) && under.currency == 0 && under.line == headings[i+1].line && under.stage == headings[i+1].stage {
			continue // another copy prints the amount
		}
		together := talliedTotal{heading: under, wholly: true, records: 1}
		var all, gross prints
		first := true
		for _, one := range copies {
			said := talliedTotal{money: Range{Currency: under.currency}, gross: Range{Currency: under.currency}} // nothing of what is asked for
			if i := indexOf(one.totals, under); i >= 0 {
				said = one.totals[i]
			} else if !printsAt(one.record, under, ask) {
				continue
			}
			together.wholly = together.wholly && said.wholly
			if first {
				all, gross, first = printsOf(said.money), printsOf(said.gross), false
			} else {
				all.add(said.money)
				gross.add(said.gross)
			}
		}
		together.money.Currency, together.gross.Currency = under.currency, under.currency
		together.money.Low, together.money.High = all.between()
		together.gross.Low, together.gross.High = gross.between()
		if !together.wholly {
			together.atMost()
		}
		totals = append(totals, together)
	}
	return totals
}

// printsAt reports whether some known step of the stage of a heading, done or foreseen as
// that is, prints money in its currency; in none: whether there is such a step.
func printsAt(r *Record, under heading, ask *asking) bool {
	return slices.ContainsFunc(r.Steps, func(s Step) bool {
		return s.Stage == under.stage && s.Foreseen == under.line.Foreseen && s.knownBy(ask.known) &&
			(under.currency == 0 || slices.ContainsFunc(s.Figures, func(f Figure) bool { return f.Currency == under.currency }))
	})
}

// findCorrections finds what records of a class correct.
func (v *relatives) findCorrections(n *numbered, c *class, ask *asking) {
	v.corrected = make(corrections)
	for _, number := range c.members {
		v.corrected.add(number, ask.seen(n.record(number)), ask.known)
	}
	v.corrected.sort()
}

// amountsAt returns the sums of what the steps of a stage print, by currency.
func amountsAt(r *Record, stage Stage, known civil.Date) (sums []Range) {
	for i := range r.Steps {
		s := &r.Steps[i]
		if s.Stage != stage || !s.knownBy(known) {
			continue
		}
		for _, amount := range s.Amounts(known) {
			j, found := slices.BinarySearchFunc(sums, amount.Currency, func(r Range, c Currency) int { return int(r.Currency) - int(c) })
			if !found {
				sums = slices.Insert(sums, j, amount)
				continue
			}
			sums[j], _ = sums[j].Plus(amount) // it cannot fail, see plus
		}
	}
	return sums
}

// indexOf returns the place of a heading among totals in the order of headings, or -1.
func indexOf(totals []talliedTotal, under heading) int {
	i, found := slices.BinarySearchFunc(totals, under, func(t talliedTotal, under heading) int {
		return int(t.heading.number()) - int(under.number())
	})
	if !found {
		return -1
	}
	return i
}

// addTallied adds one total to those of its heading, and keeps them in order.
func addTallied(totals []talliedTotal, one talliedTotal) []talliedTotal {
	if n := len(totals); n == 0 || totals[n-1].heading.number() < one.heading.number() { // as of those in order
		return append(totals, one)
	}
	i, found := slices.BinarySearchFunc(totals, one, func(a, b talliedTotal) int {
		return int(a.heading.number()) - int(b.heading.number())
	})
	if !found {
		return slices.Insert(totals, i, one)
	}
	totals[i].plus(&one)
	return totals
}

// addAllTallied adds totals to others. Both are in order. Of many it goes once through both.
func addAllTallied(totals, more []talliedTotal) []talliedTotal {
	if len(more) < 8 {
		for _, one := range more {
			totals = addTallied(totals, one)
		}
		return totals
	}
	all := make([]talliedTotal, 0, len(totals)+len(more))
	for len(totals) > 0 && len(more) > 0 {
		switch a, b := totals[0].heading.number(), more[0].heading.number(); {
		case a < b:
			all, totals = append(all, totals[0]), totals[1:]
		case a > b:
			all, more = append(all, more[0]), more[1:]
		default:
			all = append(all, totals[0])
			all[len(all)-1].plus(&more[0])
			totals, more = totals[1:], more[1:]
		}
	}
	return append(append(all, totals...), more...)
}

// addShared adds those of some totals to others that stand under a heading of own, too.
func addShared(totals, more, own []talliedTotal) []talliedTotal {
	those, others := more, own
	if len(own) < len(more) {
		those, others = own, more
	}
	for _, one := range those {
		if indexOf(others, one.heading) >= 0 {
			totals = addTallied(totals, more[indexOf(more, one.heading)])
		}
	}
	return totals
}

// beneath returns the records of a class and of those that lie under it.
func (f *family) beneath(n *numbered, class int, ask *asking) (records []*Record) {
	met, rest := map[int]bool{class: true}, []int{class}
	for len(rest) > 0 {
		c := &f.classes[rest[len(rest)-1]]
		rest = rest[:len(rest)-1]
		for _, number := range c.members {
			records = append(records, ask.seen(n.record(number)))
		}
		for _, below := range c.under {
			if !met[below.class] {
				met[below.class] = true
				rest = append(rest, below.class)
			}
		}
	}
	return records
}

// partOf is a class whose money is part of that of another.
type partOf struct{ class, whole int }

// outer returns which classes are part of another both by themselves and by a class between.
func (f *family) outer() map[partOf]bool {
	outer := make(map[partOf]bool)
	by := make([]int, len(f.classes)) // one more than the class in hand, of those that a whole of it is part of
	for i := range f.classes {
		wholes := f.classes[i].wholes
		if len(wholes) < 2 {
			continue
		}
		for _, whole := range wholes {
			for _, over := range f.classes[whole].wholes {
				by[over] = i + 1
			}
		}
		for _, whole := range wholes {
			if by[whole] == i+1 {
				outer[partOf{i, whole}] = true
			}
		}
	}
	return outer
}

// disagreed returns the headings under which the records of a class do not agree on the money.
func (v *relatives) disagreed(n *numbered, c *class, ask *asking) map[heading]bool {
	if len(c.members) == 1 {
		return nil
	}
	v.findCorrections(n, c, ask)
	said := make(map[heading]prints)
	disagreed := make(map[heading]bool)
	for _, number := range c.members {
		for _, total := range v.tally.record(v.corrected.applied(number, n.record(number), ask.known), ask) {
			all, met := said[total.heading]
			if met {
				all.add(total.money)
			} else {
				all = printsOf(total.money)
			}
			said[total.heading] = all
			if !all.agree() {
				disagreed[total.heading] = true
			}
		}
	}
	return disagreed
}
