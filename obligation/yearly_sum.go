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

// add adds the flows between two sides to the norms that select them. Those that
// the same norms select alike are mostly neighbours.
func (y *yearly) add(to *sheet, flows []assistance.Flow, provider, recipient sideOfBearer) {
	byHeading := y.bySides[provider][recipient]
	for len(flows) > 0 {
		heading := flows[0].Heading()
		asked := byHeading[heading]
		if asked == nil {
			flows = flows[1:]
			continue
		}
		norms := y.list(asked, flows[0].Division())
		alike := 1
		for alike < len(flows) && flows[alike].Heading() == heading && y.list(asked, flows[alike].Division()) == norms {
			alike++
		}
		for _, s := range y.selections[norms.start:norms.end] {
			y.addTo(to, s, flows[:alike])
		}
		flows = flows[alike:]
	}
}

// addTo adds flows of one heading to a norm that selects them alike.
func (y *yearly) addTo(to *sheet, s selection, flows []assistance.Flow) {
	heading, row := flows[0].Heading(), int(s.norm)*y.years()
	cells := to.of(int(s.norm), heading)
	for i := range flows {
		flow := &flows[i]
		low, high := flow.Bounds()
		switch s.takes {
		case takesUpToAll:
			low = assistance.Sum{}
		case takesPart:
			low, high = y.shares[s.share].Bounds(low, high)
		}
		first, last := flow.Years()
		for year := max(first-y.first, 0); year <= min(last-y.first, len(cells)-1); year++ {
			c := &cells[year]
			if c.records == 0 { // of the flows of a record in a cell, one counts it
				to.use(heading, row+year)
			}
			c.add(low, high, flow.Records())
		}
	}
}

// take yields the totals of a bearer and empties its sheet for the next.
func (y *yearly) take(b party.State) iter.Seq[YearTotals] {
	return func(yield func(YearTotals) bool) {
		headings, years := y.flows.Headings(), y.years()
		alone := !slices.ContainsFunc(y.flows.Counterparties(), func(c party.State) bool { return c != b })
		totals := make([]assistance.Total, 0, y.own.size())
		row, begin := 0, 0 // the norm and year of the totals from begin on
		give := func() bool {
			one := YearTotals{Norm: y.norms[row/years], Bearer: b, Year: y.first + row%years, Totals: slices.Clip(totals[begin:])}
			begin = len(totals)
			return len(one.Totals) == 0 || alone && one.Norm.Pairs() || yield(one)
		}
		for at, c := range y.own.drain() {
			if at.row != row {
				if !give() {
					return
				}
				row = at.row
			}
			under := headings[at.heading]
			totals = append(totals, assistance.Total{Stage: under.Stage,
				Range: assistance.Range{Currency: under.Currency, Low: c.low, High: c.high}, Records: c.records})
		}
		give()
	}
}
