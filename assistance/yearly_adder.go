package assistance

import (
	"slices"

	"github.com/treatyaid/treatyaid/party"
)

// yearlyAdder adds up the flows of a [Yearly] for one State after the other.
//
// A State has few flows of its own. But a row may also take records between others,
// by a [Selection] without [Itself], and it would take too long to go through all of
// them again for every State. So the flows of all counterparties are added up once,
// as they count for a State that has no part in them. What a row takes for a State is
//
//	the State's own flows
//	+ the flows of all counterparties
//	- those of them that are the State's own
type yearlyAdder struct {
	yearly      *Yearly
	matcher     *rowMatcher
	rows        int
	first, last int // the numbers of the years

	own        totalsGrid // of the State
	subjects   SubjectSet
	selections [][]rowSelection // by row
	relatives  relatives
	others     bool       // some row may take records between others
	common     totalsGrid // if others: of the flows of all counterparties
}

func newYearlyAdder(y *Yearly, selections []rowSelection, subjects SubjectSet, rows, first, last int) *yearlyAdder {
	a := &yearlyAdder{
		yearly:     y,
		matcher:    newRowMatcher(selections, subjects, y.headings, y.divisions),
		rows:       rows,
		first:      first - firstYear,
		last:       last - firstYear,
		subjects:   subjects,
		selections: make([][]rowSelection, rows),
		others:     slices.ContainsFunc(selections, func(s rowSelection) bool { return !s.namesState() }),
	}
	for _, s := range selections {
		a.selections[s.row] = append(a.selections[s.row], s)
	}
	a.own = a.newGrid()
	if a.others {
		a.common = a.newGrid()
		for _, s := range y.Counterparties() {
			a.addCommon(s)
		}
		for i := range y.units {
			a.addUnit(&a.common, &y.units[i], party.State{})
		}
	}
	return a
}

func (a *yearlyAdder) newGrid() totalsGrid {
	return newTotalsGrid(a.rows, len(a.yearly.headings), a.last-a.first+1)
}

// addCommon adds the flows of a counterparty to those of all. Those from another
// counterparty are left out: the other adds them.
func (a *yearlyAdder) addCommon(s party.State) {
	flows := a.yearly.flows.of(s)
	a.add(&a.common, flows[toItself], Counterparty, Counterparty)
	a.add(&a.common, flows[toCounterparties], Counterparty, Counterparty)
	a.add(&a.common, flows[toOthers], Counterparty, neither)
	a.add(&a.common, flows[fromOthers], neither, Counterparty)
}

// ownInCommon returns what the flows of a State have added to common.
func (a *yearlyAdder) ownInCommon(s party.State) totalsGrid {
	grid, flows := a.newGrid(), a.yearly.flows.of(s)
	for i := range a.yearly.units {
		if u := &a.yearly.units[i]; u.names(s) {
			a.addUnit(&grid, u, party.State{})
		}
	}
	if !a.yearly.counterparties.has(s) {
		a.add(&grid, flows[toCounterparties], neither, Counterparty)
		a.add(&grid, flows[fromCounterparties], Counterparty, neither)
		return grid
	}
	a.add(&grid, flows[toItself], Counterparty, Counterparty)
	a.add(&grid, flows[toCounterparties], Counterparty, Counterparty)
	a.add(&grid, flows[toOthers], Counterparty, neither)
	a.add(&grid, flows[fromCounterparties], Counterparty, Counterparty)
	a.add(&grid, flows[fromOthers], neither, Counterparty)
	return grid
}

// addState fills own with what the rows take for a State.
func (a *yearlyAdder) addState(s party.State) {
	a.own.clear()
	flows := a.yearly.flows.of(s)
	a.add(&a.own, flows[toItself], Itself, Itself)
	a.add(&a.own, flows[toCounterparties], Itself, Counterparty)
	a.add(&a.own, flows[toOthers], Itself, neither)
	a.add(&a.own, flows[fromCounterparties], Counterparty, Itself)
	a.add(&a.own, flows[fromOthers], neither, Itself)
	for i := range a.yearly.units {
		if u := &a.yearly.units[i]; u.names(s) {
			a.addUnit(&a.own, u, s)
		}
	}
	if a.others {
		part := a.ownInCommon(s)
		a.own.addDifference(&a.common, &part)
	}
}

// add adds flows from a provider to a recipient to each row that takes them.
func (a *yearlyAdder) add(to *totalsGrid, flows []flow, provider, recipient Who) {
	requests := a.matcher.requests[provider][recipient]
	for i := range flows {
		f := &flows[i]
		request := requests[f.heading]
		first, last := max(int(f.first)-a.first, 0), min(int(f.last)-a.first, to.years-1)
		if request == nil || first > last {
			continue
		}
		list := a.matcher.list(request, f.division)
		if f.high == openUnits || a.yearly.headings[f.heading].currency == 0 {
			a.addOpen(to, f, list, first, last)
			continue
		}
		for _, m := range a.matcher.matches[list.start:list.end] {
			low, high := Sum{low: uint64(f.low)}, Sum{low: uint64(f.high)}
			switch m.size {
			case portionUpToAll:
				low = Sum{}
			case portionFraction:
				low, high = a.matcher.shares[m.share].bounds(low, high)
			}
			cells := to.of(int(m.row), int(f.heading))
			for year := first; year <= last; year++ {
				// As gridCell.add does, which is too long for the compiler to inline.
				c := &cells[year]
				c.low, c.high = c.low.and(low), c.high.and(high)
				c.records += int(f.records)
			}
		}
	}
}

// addOpen adds a flow without an upper end to some years of each row that takes it.
func (a *yearlyAdder) addOpen(to *totalsGrid, f *flow, list matchList, first, last int) {
	open := 1
	if f.high != openUnits { // no amount: several of them may be one flow
		open = int(f.records)
	}
	for _, m := range a.matcher.matches[list.start:list.end] {
		low := Sum{low: uint64(f.low)}
		switch m.size {
		case portionUpToAll:
			low = Sum{}
		case portionFraction:
			low, _ = a.matcher.shares[m.share].bounds(low, OpenEnd())
		}
		cells := to.of(int(m.row), int(f.heading))
		for year := first; year <= last; year++ {
			cells[year].add(low, Sum{}, int(f.records))
			cells[year].open += open
		}
	}
}

// totals yields the totals of a State, for which own was filled. It returns false if
// yield did.
func (a *yearlyAdder) totals(s party.State, yield func(YearTotals) bool) bool {
	headings, totals := a.yearly.headings, make([]Total, 0, a.own.size())
	var in gridPlace // its row and year have the totals from begin on
	begin := 0
	give := func() bool {
		one := YearTotals{Row: in.row, State: s, Year: firstYear + a.first + in.year, Totals: slices.Clip(totals[begin:])}
		begin = len(totals)
		return len(one.Totals) == 0 || yield(one)
	}
	for at, cell := range a.own.all() {
		if at.row != in.row || at.year != in.year {
			if !give() {
				return false
			}
			in = at
		}
		totals = append(totals, cell.total(headings[at.heading]))
	}
	return give()
}

// addUnit adds what a unit comes to, for a State, to each row and year. The zero State has
// no part in it.
func (a *yearlyAdder) addUnit(to *totalsGrid, u *unit, s party.State) {
	who := func(actor party.Actor) Who {
		switch of := stateOf(actor); {
		case of.IsValid() && of == s:
			return Itself
		case a.yearly.counterparties.has(of):
			return Counterparty
		}
		return neither
	}
	ask := &asking{subjects: a.subjects, known: a.yearly.known, who: who, passer: neither, actors: a.yearly.actors}
	first, last := max(u.first-a.first, 0), min(u.last-a.first, to.years-1)
	for row, selections := range a.selections {
		ask.rows = func(provider, recipient Who, stage Stage) (categories categorySet) {
			for i := range selections {
				if selections[i].takes(provider, recipient, stage) {
					categories |= selections[i].categories
				}
			}
			return categories
		}
		if u.family == nil && !a.mayTake(u.records[0], ask) {
			continue
		}
		for year := first; year <= last; year++ {
			in := a.yearly.years.period(a.first + year)
			ask.extent = func(_ *Record, s *Step) Extent { return lies(s.when(), in) }
			for _, one := range a.count(u, ask) {
				at, _ := slices.BinarySearchFunc(a.yearly.headings, one.heading, func(a, b heading) int { return int(a.number()) - int(b.number()) })
				to.of(row, at)[year].add(one.money.Low, one.money.High, one.records)
			}
		}
	}
}

// mayTake reports whether some money of a record may be what is asked for, at whatever time.
func (a *yearlyAdder) mayTake(r *Record, ask *asking) bool {
	divided, p := ask.division(r), &a.relatives.tally.pairing
	if ask.subjects.Extent(divided.subjects) == Outside {
		return false
	}
	p.of(r, ask)
	for i := range r.Steps {
		for _, from := range distinct(p.from) {
			for _, to := range distinct(p.to) {
				if ask.takes(from, to, r.Steps[i].Stage)&divided.categories() != 0 {
					return true
				}
			}
		}
	}
	return false
}

// count returns what a unit comes to.
func (a *yearlyAdder) count(u *unit, ask *asking) []talliedTotal {
	if u.family != nil {
		return a.relatives.counts(&u.kin.numbered, u.family, ask)
	}
	return a.relatives.tally.record(u.records[0], ask)
}
