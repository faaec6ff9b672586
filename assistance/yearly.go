package assistance

import (
	"iter"
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Yearly has the money of the records of a [Ledger], worked out by State and calendar
// year: it answers a [YearlyQuery] about every State and year at once. It is made by
// [Ledger.Yearly], is immutable and safe for concurrent use. The zero Yearly is of no
// records; the methods of a nil one panic.
type Yearly struct {
	actors         *party.Actors
	known          civil.Date
	years          calendar
	counterparties stateSet
	headings       []heading // of the flows and the units, in the order of totals
	divisions      []division
	flows          flowLists
	units          []unit // what is not made into flows
}

func newYearly(blocks []*block, actors *party.Actors, known civil.Date, counterparties []party.State, years calendar) *Yearly {
	y := &Yearly{actors: actors, known: known, years: years}
	y.counterparties.add(counterparties)
	size := 0
	inKin := make(map[*Record]bool)
	for _, b := range blocks {
		size += len(b.inOrder)
		for _, r := range b.kin.inOrder {
			inKin[r] = true
		}
	}
	m := newFlowMaker(known, years, actors, size)
	lists := make([]listPair, 0, cap(m.flows)) // of each flow
	for i, b := range blocks {
		for _, piece := range b.pieces {
			for j := range piece {
				r := &piece[j]
				of := listsOf(r, &y.counterparties)
				switch {
				case r.Kind == PrintedTotal || len(inKin) > 0 && inKin[r]:
				case of == (listPair{noList, noList}):
				case isPlain(r):
					m.addRecord(r, giverOf(r.Kind, r.Provider, r.receiver(), actors))
				case !m.addTotals(r):
					y.units = append(y.units, newUnit([]*Record{r}, nil, nil, actors, years))
				}
				for len(lists) < len(m.flows) {
					lists = append(lists, of)
				}
			}
		}
		later := claimedOf(blocks, i)
		for _, number := range b.kin.heads {
			if !later.has(b.kin.record(number)) {
				y.units = append(y.units, unitOf(&b.kin, number, actors, years))
			}
		}
	}
	for i := range y.units {
		y.units[i].meetHeadings(m)
	}
	y.headings, y.divisions = m.finish()
	y.flows = newFlowLists(m.flows, lists, y.divisions)
	return y
}

// Counterparties returns the counterparties in code order. The slice is the caller's
// own.
func (y *Yearly) Counterparties() []party.State { return y.counterparties.list() }

// Totals answers a query: the States in code order, for each the rows in their order,
// and for each row the years of which there is some record. The sequence may be gone
// through again, also at the same time: each time it is worked out anew. Changing the
// query afterwards changes nothing in it. The error is a *[QueryError].
//
// What a row takes in a year is what [Ledger.Totals] returns for that year, of the
// records and stages that some selection of the row takes and of the categories of
// those selections together. So a step counts in each year in which its act may lie,
// from zero up to its figure where that is not surely the one year; and a total is
// never to be added to that of another year or row.
func (y *Yearly) Totals(q YearlyQuery) (iter.Seq[YearTotals], error) {
	if err := q.check(); err != nil {
		return nil, err
	}
	if err := q.checkCells(len(y.headings)); err != nil {
		return nil, err
	}
	selections, subjects, states, rows, first, last := q.selections(), subjectsAsked(q.Subjects), q.states(), len(q.Rows), q.First, q.Last
	return func(yield func(YearTotals) bool) {
		adder := newYearlyAdder(y, selections, subjects, rows, first, last)
		for some := range slices.Chunk(states, adder.atOnce()) {
			adder.addStates(some)
			for i := range some {
				if !adder.totals(i, yield) {
					return
				}
			}
		}
	}, nil
}
