package obligation

import (
	"iter"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// yearly adds up the flows of one bearer at a time. Where some evidence does not
// name the bearer, what is selected for one is
//
//	its own flows, as the bearer's
//	+ the flows of counterparties, as an outsider sees them
//	- those of them that are its own too, seen in the same way
//
// in which the second sum is the same for every bearer.
type yearly struct {
	*selecting
	flows          *assistance.Flows
	counterparties [party.StateCount]bool
	first, last    int

	own      sheet // of the bearer
	outsider sheet // of the flows of counterparties, if some evidence does not name the bearer
}

func newYearly(flows *assistance.Flows, norms []*Norm, chosen choices, first, last int) *yearly {
	y := &yearly{selecting: newSelecting(flows, norms, chosen), flows: flows, first: first, last: last}
	for _, s := range flows.Counterparties() {
		y.counterparties[s.Index()] = true
	}
	y.own = y.newSheet()
	if y.anyone {
		y.addOutsider()
	}
	return y
}

func (y *yearly) years() int { return y.last - y.first + 1 }

func (y *yearly) newSheet() sheet { return newSheet(len(y.norms), y.years(), len(y.flows.Headings())) }

// addOutsider adds up the flows of counterparties, each once, as an outsider sees
// them.
func (y *yearly) addOutsider() {
	y.outsider = y.newSheet()
	for _, s := range party.States() {
		if y.counterparties[s.Index()] {
			flows := y.flows.Of(s)
			y.add(&y.outsider, flows.ToItself, isCounterparty, isCounterparty)
			y.add(&y.outsider, flows.ToCounterparties, isCounterparty, isCounterparty)
			y.add(&y.outsider, flows.ToOthers, isCounterparty, isOther)
			y.add(&y.outsider, flows.FromOthers, isOther, isCounterparty)
		}
	}
}

// seenAs adds up which of the flows of counterparties are a bearer's too, as an
// outsider sees them.
func (y *yearly) seenAs(b party.State) sheet {
	seen, flows := y.newSheet(), y.flows.Of(b)
	if !y.counterparties[b.Index()] {
		y.add(&seen, flows.ToCounterparties, isOther, isCounterparty)
		y.add(&seen, flows.FromCounterparties, isCounterparty, isOther)
		return seen
	}
	y.add(&seen, flows.ToItself, isCounterparty, isCounterparty)
	y.add(&seen, flows.ToCounterparties, isCounterparty, isCounterparty)
	y.add(&seen, flows.ToOthers, isCounterparty, isOther)
	y.add(&seen, flows.FromCounterparties, isCounterparty, isCounterparty)
	y.add(&seen, flows.FromOthers, isOther, isCounterparty)
	return seen
}

// of yields the totals of a bearer.
func (y *yearly) of(b party.State) iter.Seq[YearTotals] {
	flows := y.flows.Of(b)
	y.add(&y.own, flows.ToItself, isBearer, isBearer)
	y.add(&y.own, flows.ToCounterparties, isBearer, isCounterparty)
	y.add(&y.own, flows.ToOthers, isBearer, isOther)
	y.add(&y.own, flows.FromCounterparties, isCounterparty, isBearer)
	y.add(&y.own, flows.FromOthers, isOther, isBearer)
	if y.anyone {
		seen := y.seenAs(b)
		y.own.addDifference(&y.outsider, &seen)
	}
	return y.take(b)
}

// add adds the flows between two sides to the norms that select them.
func (y *yearly) add(to *sheet, flows []assistance.Flow, provider, recipient sideOfBearer) {
	byHeading := y.bySides[provider][recipient]
	for i := range flows {
		flow := &flows[i]
		asked := byHeading[flow.Heading()]
		first, last := flow.Years()
		first, last = max(first-y.first, 0), min(last-y.first, to.years-1)
		if asked == nil || first > last {
			continue
		}
		norms := y.list(asked, flow.Division())
		for _, s := range y.selections[norms.start:norms.end] {
			low, high := flow.Bounds()
			switch s.takes {
			case takesUpToAll:
				low = assistance.Sum{}
			case takesPart:
				low, high = y.shares[s.share].Bounds(low, high)
			}
			cells := to.of(int(s.norm), flow.Heading())
			for year := first; year <= last; year++ {
				c := &cells[year]
				// As cell.add does, which is too long to be inlined here where it counts.
				c.low, _ = c.low.Plus(low)
				c.high, _ = c.high.Plus(high)
				c.records += flow.Records()
			}
		}
	}
}

// take yields the totals of a bearer and empties its sheet for the next.
func (y *yearly) take(b party.State) iter.Seq[YearTotals] {
	return func(yield func(YearTotals) bool) {
		headings := y.flows.Headings()
		alone := !slices.ContainsFunc(y.flows.Counterparties(), func(c party.State) bool { return c != b })
		totals := make([]assistance.Total, 0, y.own.size())
		var row inSheet // the norm and year of the totals from begin on
		begin := 0
		give := func() bool {
			one := YearTotals{Norm: y.norms[row.norm], Bearer: b, Year: y.first + row.year, Totals: slices.Clip(totals[begin:])}
			begin = len(totals)
			return len(one.Totals) == 0 || alone && one.Norm.Pairs() || yield(one)
		}
		for at, c := range y.own.all() {
			if at.norm != row.norm || at.year != row.year {
				if !give() {
					return
				}
				row = at
			}
			under := headings[at.heading]
			totals = append(totals, assistance.Total{Stage: under.Stage,
				Range: assistance.Range{Currency: under.Currency, Low: c.low, High: c.high}, Records: c.records})
		}
		give()
		y.own.clear()
	}
}
