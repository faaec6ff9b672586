package assistance

import (
	"encoding/binary"
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// flowMaker makes the flows of one record at a time. Their headings are numbers,
// not yet places in a list.
//
// A flow has a lower bound only if its step lies in one year, and not, unless the
// stage adds up, in a year in which a later step of the stage prints money: that
// may be the same promise again. Of the flows under a heading one counts the
// record in each year. Steps are gone through from the last, so that both show in
// one pass.
type flowMaker struct {
	known      civil.Date
	divisions  map[string]uint32 // their places in list
	list       []Division
	key        []byte
	met        [headings]bool // by number
	ranges     []Range
	laterMoney [Provided + 1]yearSet // by stage: the years in which a later step prints an amount
	counted    []counted
}

// counted is a heading of a record, and the years in which some flow counts the
// record under it already.
type counted struct {
	heading Heading
	years   yearSet
}

// record appends the flows of a record.
func (m *flowMaker) record(flows []Flow, r *Record) []Flow {
	if r.division().categories() == 0 {
		return flows
	}
	division := m.division(r)
	m.laterMoney, m.counted = [Provided + 1]yearSet{}, m.counted[:0]
	begin := len(flows)
	for i := len(r.Steps) - 1; i >= 0; i-- { // what a later step takes from an earlier one
		flows = m.step(flows, &r.Steps[i], division)
	}
	slices.Reverse(flows[begin:])
	return flows
}

// step appends the flows of a step; those after it were there before.
func (m *flowMaker) step(flows []Flow, s *Step, division uint32) []Flow {
	first, last, lies := s.years()
	if !lies || s.Stage > Provided || !s.knownBy(m.known) {
		return flows
	}
	m.ranges = s.appendAmounts(m.ranges[:0], m.known)
	if len(m.ranges) == 0 {
		return m.count(flows, Heading{Stage: s.Stage}, first, last, Flow{division: division})
	}
	// It lies wholly in one year, or else has no lower bound in any.
	later := &m.laterMoney[s.Stage]
	sure := first == last && (s.Stage.addsUp() || !later.has(first))
	for _, amount := range m.ranges {
		f := Flow{high: int64(amount.High.low), division: division}
		if sure {
			f.low = int64(amount.Low.low)
		}
		flows = m.count(flows, Heading{s.Stage, amount.Currency}, first, last, f)
	}
	later.add(first, last)
	return flows
}

// count appends a flow of some years, cut where it begins or ceases to count its
// record.
func (m *flowMaker) count(flows []Flow, under Heading, first, last int, f Flow) []Flow {
	f.heading = under.number()
	m.met[f.heading] = true
	years := m.countedYears(under)
	for from := first; from <= last; {
		again := years.has(from)
		until := from + 1
		for until <= last && years.has(until) == again {
			until++
		}
		one := f
		one.first, one.last = uint16(from), uint16(until-1)
		if !again {
			one.records = 1
		}
		flows = append(flows, one)
		from = until
	}
	years.add(first, last)
	return flows
}

func (m *flowMaker) countedYears(under Heading) *yearSet {
	for i := range m.counted {
		if m.counted[i].heading == under {
			return &m.counted[i].years
		}
	}
	m.counted = append(m.counted, counted{heading: under})
	return &m.counted[len(m.counted)-1].years
}

// division returns the number of the division of a record: of what divides
// alike there is one. The keys have an order: by scope and by categories.
func (m *flowMaker) division(r *Record) uint32 {
	m.key = append(m.key[:0], byte(r.Scope))
	for _, part := range r.Parts {
		m.key = append(m.key, byte(part.Category))
		if len(r.Parts) > 1 { // the weight of a single part says nothing
			m.key = binary.AppendUvarint(m.key, uint64(part.Weight))
		}
	}
	number, met := m.divisions[string(m.key)]
	if !met {
		number = uint32(len(m.list))
		m.divisions[string(m.key)] = number
		m.list = append(m.list, r.division())
	}
	return number
}
