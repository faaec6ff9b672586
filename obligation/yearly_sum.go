package obligation

import (
	"iter"
	"math/bits"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// yearly adds up the flows of one bearer at a time.
type yearly struct {
	*selecting
	flows          *assistance.Flows
	counterparties [party.StateCount]bool
	others         []party.State // the counterparties
	first, last    int

	cells []cell   // by heading, norm and year
	used  []uint64 // a bit for each cell that holds something, by norm, year and heading
}

// cell is a total in the making.
type cell struct {
	low, high assistance.Sum
	records   int
}

func newYearly(flows *assistance.Flows, norms []*Norm, chosen choices, counterparties []party.State, first, last int) *yearly {
	y := &yearly{selecting: newSelecting(flows, norms, chosen), flows: flows, others: counterparties, first: first, last: last}
	for _, s := range counterparties {
		y.counterparties[s.Index()] = true
	}
	headings := len(flows.Headings())
	y.cells = make([]cell, headings*len(norms)*y.years())
	y.used = make([]uint64, (len(y.cells)+63)/64)
	return y
}

func (y *yearly) years() int { return y.last - y.first + 1 }

// of yields the totals of a bearer.
func (y *yearly) of(b party.State) iter.Seq[YearTotals] {
	bearer := party.Actor{Kind: party.ActorState, State: b}
	for recipient, flows := range y.flows.From(bearer) {
		y.add(flows, isBearer, y.side(recipient, b))
	}
	for provider, flows := range y.flows.To(bearer) {
		if provider != bearer {
			y.add(flows, y.side(provider, b), isBearer)
		}
	}
	if y.anyone {
		y.addOthers(b)
	}
	return y.take(b)
}

// addOthers adds the flows from and to counterparties that do not concern the
// bearer, each once.
func (y *yearly) addOthers(b party.State) {
	for _, c := range y.others {
		if c == b {
			continue
		}
		counterparty := party.Actor{Kind: party.ActorState, State: c}
		for recipient, flows := range y.flows.From(counterparty) {
			if side := y.side(recipient, b); side != isBearer {
				y.add(flows, isCounterparty, side)
			}
		}
		for provider, flows := range y.flows.To(counterparty) {
			if y.side(provider, b) == isOther {
				y.add(flows, isOther, isCounterparty)
			}
		}
	}
}

// side says whom an actor of a record is to a bearer.
func (y *yearly) side(a party.Actor, b party.State) sideOfBearer {
	switch {
	case !a.State.IsValid() || a != party.Actor{Kind: party.ActorState, State: a.State}:
		return isOther
	case a.State == b:
		return isBearer
	case y.counterparties[a.State.Index()]:
		return isCounterparty
	}
	return isOther
}

// add adds the flows between two sides to the norms that select them.
func (y *yearly) add(flows []assistance.Flow, provider, recipient sideOfBearer) {
	byHeading := y.bySides[provider][recipient]
	years, headings := y.years(), len(y.flows.Headings())
	for i := range flows {
		flow := &flows[i]
		heading := flow.Heading()
		asked := byHeading[heading]
		if asked == nil {
			continue
		}
		norms := asked.lists[flow.Division()]
		if norms.start == 0 {
			norms = y.list(asked, flow.Division())
		}
		first, last := flow.Years()
		first, last = max(first, y.first)-y.first, min(last, y.last)-y.first
		if first > last {
			continue
		}
		cells := y.ofHeading(heading)
		least, most := flow.Bounds()
		for _, s := range y.selections[norms.start:norms.end] {
			low, high := least.Sum(), most.Sum()
			switch s.takes {
			case takesUpToAll:
				low = assistance.Sum{}
			case takesPart:
				part := y.shares[s.share].Of(assistance.Range{Low: low, High: high})
				low, high = part.Low, part.High
			}
			row := int(s.norm) * years
			for row, end := row+first, row+last; row <= end; row++ {
				c := &cells[row]
				if c.records == 0 { // of the flows of a record in a cell, one counts it
					at := row*headings + heading
					y.used[at/64] |= 1 << (at % 64)
				}
				// A Sum holds more amounts than a memory.
				c.low, _ = c.low.Plus(low)
				c.high, _ = c.high.Plus(high)
				c.records += flow.Records()
			}
		}
	}
}

// ofHeading returns the cells of a heading, by norm and year.
func (y *yearly) ofHeading(heading int) []cell {
	rows := len(y.norms) * y.years()
	return y.cells[heading*rows : (heading+1)*rows]
}

// take yields the totals of a bearer and clears the cells for the next.
func (y *yearly) take(b party.State) iter.Seq[YearTotals] {
	return func(yield func(YearTotals) bool) {
		found := 0
		for _, word := range y.used {
			found += bits.OnesCount64(word)
		}
		headings, years := y.flows.Headings(), y.years()
		alone := !slices.ContainsFunc(y.others, func(c party.State) bool { return c != b })
		totals := make([]assistance.Total, 0, found)
		row, begin := 0, 0 // the norm and year of the totals from begin on
		give := func() bool {
			one := YearTotals{Norm: y.norms[row/years], Bearer: b, Year: y.first + row%years, Totals: slices.Clip(totals[begin:])}
			begin = len(totals)
			return len(one.Totals) == 0 || alone && one.Norm.Pairs() || yield(one)
		}
		for i, word := range y.used {
			for ; word != 0; word &= word - 1 {
				at := i*64 + bits.TrailingZeros64(word)
				if at/len(headings) != row {
					if !give() {
						return
					}
					row = at / len(headings)
				}
				under := headings[at%len(headings)]
				c := &y.ofHeading(at % len(headings))[row]
				totals = append(totals, assistance.Total{Stage: under.Stage,
					Range: assistance.Range{Currency: under.Currency, Low: c.low, High: c.high}, Records: c.records})
				*c = cell{}
			}
			y.used[i] = 0
		}
		give()
	}
}
