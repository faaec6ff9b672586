package assistance

import (
	"encoding/binary"
	"slices"
	"strconv"

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

	states     []party.State // whose totals are in own
	place      stateNumbers  // of each of them in states
	own        []totalsGrid  // of each of them
	full       []fullCell    // of one of them
	subjects   SubjectSet
	selections [][]rowSelection // by row
	relatives  relatives
	others     bool       // some row may take records between others
	common     totalsGrid // if others: of the flows of all counterparties
}

func newYearlyAdder(y *Yearly, selections []rowSelection, subjects SubjectSet, rows, first, last int) *yearlyAdder {
	a := &yearlyAdder{
		yearly:     y,
		matcher:    newRowMatcher(rows, selections, subjects, y.headings, y.divisions),
		rows:       rows,
		first:      first - firstYear,
		last:       last - firstYear,
		subjects:   subjects,
		selections: make([][]rowSelection, rows),
		others:     slices.ContainsFunc(selections, func(s rowSelection) bool { return !s.namesState() }),
		place:      noNumbers(),
	}
	for _, s := range selections {
		a.selections[s.row] = append(a.selections[s.row], s)
	}
	if a.others {
		a.common = a.newGrid()
		for _, s := range y.Counterparties() {
			a.addCommon(s)
		}
		a.addNested(&a.common)
		for i := range y.units {
			addUnit(&a.common, a.count(&y.units[i], party.State{}))
		}
	}
	return a
}

// maxCellsAtOnce bounds the cells of the grids of several States together.
const maxCellsAtOnce = 1 << 20

// atOnce returns of how many States the totals are added up at once: of more than one, if
// there are units, as the same unit comes to the same for many States.
func (a *yearlyAdder) atOnce() int {
	if len(a.yearly.units) == 0 {
		return 1
	}
	return max(1, maxCellsAtOnce/max(1, a.rows*len(a.yearly.headings)*(a.last-a.first+1)))
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
	if !a.yearly.counterparties.has(s) {
		a.add(&grid, flows[toCounterparties], neither, Counterparty)
		a.add(&grid, flows[fromCounterparties], Counterparty, neither)
	} else {
		a.add(&grid, flows[toItself], Counterparty, Counterparty)
		a.add(&grid, flows[toCounterparties], Counterparty, Counterparty)
		a.add(&grid, flows[toOthers], Counterparty, neither)
		a.add(&grid, flows[fromCounterparties], Counterparty, Counterparty)
		a.add(&grid, flows[fromOthers], neither, Counterparty)
	}
	a.addNested(&grid)
	return grid
}

// addStates fills own with what the rows take for some States.
func (a *yearlyAdder) addStates(states []party.State) {
	for _, s := range a.states {
		a.place[s.Index()] = noNumber
	}
	a.states = states
	var inCommon []totalsGrid // what of common is of each State
	for i, s := range states {
		a.place[s.Index()] = i
		if i == len(a.own) {
			a.own = append(a.own, a.newGrid())
		}
		a.own[i].clear()
		a.addFlows(&a.own[i], s)
		if a.others {
			inCommon = append(inCommon, a.ownInCommon(s))
		}
	}
	for i := range a.yearly.units {
		a.addToEach(&a.yearly.units[i], inCommon)
	}
	for i := range inCommon {
		a.own[i].addDifference(&a.common, &inCommon[i])
	}
}

// addFlows adds the flows of a State.
func (a *yearlyAdder) addFlows(to *totalsGrid, s party.State) {
	flows := a.yearly.flows.of(s)
	a.add(to, flows[toItself], Itself, Itself)
	a.add(to, flows[toCounterparties], Itself, Counterparty)
	a.add(to, flows[toOthers], Itself, neither)
	a.add(to, flows[fromCounterparties], Counterparty, Itself)
	a.add(to, flows[fromOthers], neither, Itself)
	a.addNested(to)
}

// addToEach adds a unit to the totals of each of the States that it names.
func (a *yearlyAdder) addToEach(u *unit, inCommon []totalsGrid) {
	counted := make(map[string][]unitCell) // by how States stand in the unit
	for _, s := range u.states {
		i := a.place[s.Index()]
		if i == noNumber {
			continue
		}
		stands := a.stands(u, s)
		cells, met := counted[stands]
		if !met {
			cells = a.count(u, s)
			counted[stands] = cells
		}
		addUnit(&a.own[i], cells)
		if inCommon != nil {
			cells, met := counted[""]
			if !met {
				cells = a.count(u, party.State{})
				counted[""] = cells
			}
			addUnit(&inCommon[i], cells)
		}
	}
}

// addNested adds to rows what is nested in them.
func (a *yearlyAdder) addNested(to *totalsGrid) {
	for _, n := range a.matcher.nested {
		to.addRow(int(n.in), int(n.row))
	}
}

// add adds flows from a provider to a recipient to each row that takes them.
func (a *yearlyAdder) add(to *totalsGrid, flows []flow, provider, recipient Who) {
	requests := a.matcher.requests[provider][recipient]
	var (
		request *request
		ends    []uint32
		money   bool // an amount is printed
	)
	for i := range flows {
		f := &flows[i]
		if i == 0 || f.heading != flows[i-1].heading {
			request, ends = requests[f.heading], to.under(int(f.heading))
			money = a.yearly.headings[f.heading].currency != 0
		}
		first, last := max(int(f.first)-a.first, 0), min(int(f.last)-a.first, to.years-1)
		if request == nil || first > last {
			continue
		}
		list := a.matcher.list(request, f.division)
		if f.high == openUnits || !money {
			a.addOpen(to, f, list, first, last)
			continue
		}
		for _, m := range a.matcher.matches[list.start:list.end] {
			low, high := uint64(f.low), uint64(f.high)
			switch m.size {
			case portionUpToAll:
				low = 0
			case portionFraction:
				least, most := a.matcher.shares[m.share].bounds(Sum{low: low}, Sum{low: high})
				low, high = least.low, most.low // no more than of the whole
			}
			end := ends[m.row]
			if end == 0 {
				end = to.newBlock(int(m.row), int(f.heading))
			}
			begin := int(end) - to.years
			cells := to.cells[begin+first : begin+last+1]
			for i := range cells {
				cells[i].addUnits(low, high, f.records)
			}
		}
	}
}

// addOpen adds a flow without an upper end to some years of each row that takes it.
func (a *yearlyAdder) addOpen(to *totalsGrid, f *flow, list matchList, first, last int) {
	open := uint32(1)
	if f.high != openUnits { // no amount: several of them may be one flow
		open = f.records
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
			cells[year].addUnits(low.low, 0, f.records)
			cells[year].open += open
		}
	}
}

// totals yields the totals of one of the States for which own was filled. It returns false
// if yield did.
func (a *yearlyAdder) totals(i int, yield func(YearTotals) bool) bool {
	own := &a.own[i]
	a.full = own.appendFull(a.full[:0])
	totals := make([]Total, len(a.full))
	for i, at := range a.full {
		own.cells[at.cell].fill(&totals[i], &a.yearly.headings[at.heading])
	}
	for begin, end := 0, 0; begin < len(totals); begin = end {
		in := a.full[begin]
		for end < len(totals) && a.full[end].row == in.row && a.full[end].year == in.year {
			end++
		}
		if !yield(YearTotals{Row: int(in.row), State: a.states[i], Year: firstYear + a.first + int(in.year), Totals: totals[begin:end:end]}) {
			return false
		}
	}
	return true
}

// unitCell is what a unit comes to in a cell.
type unitCell struct {
	gridPlace
	low, high Sum
	records   uint32
}

// addUnit adds what a unit comes to.
func addUnit(to *totalsGrid, cells []unitCell) {
	for i := range cells {
		c := &cells[i]
		to.of(int(c.row), int(c.heading))[c.year].add(c.low, c.high, c.records)
	}
}

// asks returns a question about a State, without rows and time. The zero State has no part
// in any record.
func (a *yearlyAdder) asks(s party.State) *asking {
	who := func(actor party.Actor) Who {
		switch of := stateOf(actor); {
		case of.IsValid() && of == s:
			return Itself
		case a.yearly.counterparties.has(of):
			return Counterparty
		}
		return neither
	}
	return &asking{subjects: a.subjects, known: a.yearly.known, who: who, passer: neither, actors: a.yearly.actors}
}

// stands returns how a State stands in a unit. For all that stand alike the unit comes to
// the same: the pairs of its records are of the same kinds. Where a split has rows for some,
// each of these stands by itself, and the others as they are counterparties or not, of whom
// one less or one more gives to those who have a row.
func (a *yearlyAdder) stands(u *unit, s party.State) string {
	ask, p := a.asks(s), &a.relatives.tally.pairing
	var stands []byte
	for _, r := range u.records {
		p.of(r, ask)
		stands = binary.LittleEndian.AppendUint32(stands, uint32(p.kinds))
	}
	if _, isInRows := slices.BinarySearchFunc(u.inRows, s, party.State.Compare); isInRows {
		stands = append(stands, s.String()...)
	} else if u.split {
		stands = strconv.AppendBool(stands, a.yearly.counterparties.has(s))
	}
	return string(stands)
}

// count returns what a unit comes to for a State, by row and year.
func (a *yearlyAdder) count(u *unit, s party.State) (cells []unitCell) {
	ask := a.asks(s)
	first, last := max(u.first-a.first, 0), min(u.last-a.first, a.last-a.first)
	var kinds pairKinds // of one record alone
	if p := &a.relatives.tally.pairing; u.family == nil {
		p.of(u.records[0], ask)
		kinds = p.kinds
	}
	for row, selections := range a.selections {
		ask.rows = func(provider, recipient Who, stage Stage) (categories categorySet) {
			for i := range selections {
				if selections[i].takes(provider, recipient, stage) {
					categories |= selections[i].categories
				}
			}
			return categories
		}
		if u.family == nil && !mayTake(u.records[0], kinds, ask) {
			continue
		}
		for year := first; year <= last; year++ {
			in := a.yearly.years.period(a.first + year)
			ask.extent = func(_ *Record, s *Step) Extent { return lies(s.when(), in) }
			for _, one := range a.totalsOf(u, ask) {
				at, _ := slices.BinarySearchFunc(a.yearly.headings, one.heading, func(a, b heading) int { return int(a.number()) - int(b.number()) })
				cells = append(cells, unitCell{gridPlace{uint16(row), uint16(year), uint16(at)}, one.money.Low, one.money.High, uint32(one.records)})
			}
		}
	}
	return cells
}

// mayTake reports whether some money of a record, of whose pairs the kinds are given, may be
// what is asked for, at whatever time.
func mayTake(r *Record, kinds pairKinds, ask *asking) bool {
	divided := ask.division(r)
	if ask.subjects.Extent(divided.subjects) == Outside {
		return false
	}
	for i := range r.Steps {
		for k := range kinds.all() {
			if ask.takes(k.from, k.to, r.Steps[i].Stage)&divided.categories() != 0 {
				return true
			}
		}
	}
	return false
}

// totalsOf returns what a unit comes to.
func (a *yearlyAdder) totalsOf(u *unit, ask *asking) []talliedTotal {
	if u.family != nil {
		return a.relatives.counts(&u.kin.numbered, u.family, ask)
	}
	return a.relatives.tally.record(u.records[0], ask)
}
