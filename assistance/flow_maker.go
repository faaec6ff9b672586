package assistance

import (
	"encoding/binary"
	"maps"
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// flowMaker makes the flows of records, one record after the other.
//
// A flow has a lower bound only if its step lies in one year. It also has none in a
// year in which a later step of the same stage prints money, unless the stage adds up:
// the later step may be the same promise made again. In each year and under each
// heading, one flow of a record counts the record and the others count none. The steps
// are gone through from the last to the first, so that one pass shows both.
type flowMaker struct {
	known civil.Date // zero: all is known
	years calendar
	flows []flow // of all records so far; until finish, their headings and divisions are numbers

	met       [headingCount]bool // the headings, by number
	divisions []division         // by number
	numbers   map[string]uint32  // of the divisions, by what is in them
	key       []byte

	// Of the record in hand:
	later   [lastStage + 1]yearSet // by stage: the years in which a later step prints an amount
	counted []countedHeading
	ranges  []Range
	tally   tally
	cuts    []int
	in      civil.Period // the years that ask asks for
	ask     *asking
}

// countedHeading is a heading of a record, with the years in which some flow counts
// the record under it already.
type countedHeading struct {
	heading heading
	years   yearSet
}

func newFlowMaker(known civil.Date, years calendar, actors *party.Actors, records int) *flowMaker {
	m := &flowMaker{known: known, years: years, flows: make([]flow, 0, records+records/2), numbers: make(map[string]uint32), ask: everything(known, actors)}
	m.ask.extent = func(_ *Record, s *Step) Extent { return lies(s.when(), m.in) }
	return m
}

// addRecord makes the flows of a record, which is plain, on the line of a giver.
func (m *flowMaker) addRecord(r *Record, giver Giver) {
	divided := r.division()
	if divided.categories() == 0 {
		return
	}
	division := m.divisionNumber(divided)
	m.later, m.counted = [lastStage + 1]yearSet{}, m.counted[:0]
	begin, line := len(m.flows), Line{Giver: giver, Loan: r.Terms == Loan}
	for i := len(r.Steps) - 1; i >= 0; i-- {
		m.addStep(&r.Steps[i], division, line)
	}
	slices.Reverse(m.flows[begin:])
}

// addTotals makes the flows of a record of two actors that is not plain, where each category
// has the same share of whatever it comes to: of each heading in all years in which it comes
// to the same, one flow. It makes none and returns false if the shares are not the same, or
// the money is too much to hold.
func (m *flowMaker) addTotals(r *Record) bool {
	divided := r.division()
	if !m.isDividedAlike(r, divided) {
		return false
	}
	if divided.categories() == 0 {
		return true
	}
	begin, division := len(m.flows), m.divisionNumber(divided)
	m.counted = m.counted[:0]
	cuts := m.yearsOf(r)
	for i := 1; i < len(cuts); i++ {
		m.in = m.years.period(cuts[i-1])
		for _, one := range m.tally.record(r, m.ask) {
			f, fits := one.flow(division)
			if !fits {
				m.flows = m.flows[:begin]
				return false
			}
			m.addFlow(one.heading, cuts[i-1], cuts[i]-1, f)
		}
	}
	return true
}

// isDividedAlike reports whether what is asked of the record, of whatever categories, is the
// share of what the whole of it comes to.
func (m *flowMaker) isDividedAlike(r *Record, divided division) bool {
	if r.From != nil || r.To != nil || r.isRelated() || divided.isDivided() && m.takesOff(r) {
		return false
	}
	whole := divided.whole()
	for i := range r.Steps {
		for j := range r.Steps[i].Figures {
			f := &r.Steps[i].Figures[j]
			money := f.Range()
			if f.Split != nil || whole > 1 && (!money.Low.isMultiple(whole) || !money.High.IsOpen() && !money.High.isMultiple(whole)) {
				return false
			}
		}
	}
	return true
}

// takesOff reports whether money is taken off that of the steps of a record, whatever the
// categories: what is taken back, or printed once more of who knows which of them.
func (m *flowMaker) takesOff(r *Record) bool {
	if slices.ContainsFunc(r.Steps, func(s Step) bool { return s.Stage == TakenBack }) {
		return true
	}
	m.tally.absorption.find(r, m.known)
	return slices.ContainsFunc(m.tally.absorption.unsaid, func(p stagePrint) bool { return p.short })
}

// yearsOf returns the years in which a record begins to say something else than of the year
// before, and the year after all. They are valid until the next call.
func (m *flowMaker) yearsOf(r *Record) []int {
	m.cuts = m.cuts[:0]
	cut := func(when civil.Period) {
		if first, last, lies := m.years.years(when); lies { // of the first and the last it may say more
			m.cuts = append(m.cuts, first, first+1, last, last+1)
		}
	}
	for i := range r.Steps {
		when, _ := r.Steps[i].When()
		cut(when)
		for j := range r.Steps[i].Figures {
			if period := r.Steps[i].Figures[j].Period; !period.IsZero() {
				cut(period)
			}
		}
	}
	slices.Sort(m.cuts)
	m.cuts = slices.Compact(m.cuts)
	return m.cuts
}

// addStep makes the flows of a step; those of the steps after it are made already.
func (m *flowMaker) addStep(s *Step, division uint32, line Line) {
	when, _ := s.When()
	first, last, lies := m.years.years(when)
	if !lies || s.Stage > lastStage || !s.knownBy(m.known) {
		return
	}
	m.ranges = s.appendAmounts(m.ranges[:0], m.known)
	if len(m.ranges) == 0 {
		m.addFlow(heading{line: line, stage: s.Stage}, first, last, flow{division: division})
		return
	}
	later := &m.later[s.Stage]
	sure := first == last && (s.Stage.addsUp() || !later.has(first))
	for _, amount := range m.ranges {
		f := flow{high: openUnits, division: division}
		if !amount.IsOpen() {
			f.high = int64(amount.High.low)
		}
		if sure {
			f.low = int64(amount.Low.low)
		}
		m.addFlow(heading{line, s.Stage, amount.Currency}, first, last, f)
	}
	later.add(first, last)
}

// addFlow makes a flow of some years: in parts, so that all the years of a part count
// the record or none does.
func (m *flowMaker) addFlow(under heading, first, last int, f flow) {
	f.heading = under.number()
	m.met[f.heading] = true
	years := m.countedYears(under)
	for from := first; from <= last; {
		again := years.has(from)
		until := from + 1
		for until <= last && years.has(until) == again {
			until++
		}
		part := f
		part.first, part.last = uint16(from), uint16(until-1)
		if !again {
			part.records = 1
		}
		m.flows = append(m.flows, part)
		from = until
	}
	years.add(first, last)
}

func (m *flowMaker) countedYears(under heading) *yearSet {
	for i := range m.counted {
		if m.counted[i].heading == under {
			return &m.counted[i].years
		}
	}
	m.counted = append(m.counted, countedHeading{heading: under})
	return &m.counted[len(m.counted)-1].years
}

// divisionNumber returns the number of a division. Two that divide alike have the same.
func (m *flowMaker) divisionNumber(d division) uint32 {
	m.key = append(binary.LittleEndian.AppendUint16(m.key[:0], uint16(d.subjects)), byte(d.rest))
	for _, part := range d.parts {
		m.key = binary.AppendUvarint(append(m.key, byte(part.Category)), uint64(part.Percent.units))
	}
	number, met := m.numbers[string(m.key)]
	if !met {
		number = uint32(len(m.divisions))
		m.numbers[string(m.key)] = number
		m.divisions = append(m.divisions, d)
	}
	return number
}

// meet notes a heading that money may be totalled under beside those of the flows.
func (m *flowMaker) meet(h heading) { m.met[h.number()] = true }

// finish lists the headings of the flows in the order of totals, and their
// divisions in the order of subjects and categories, so that those most alike are
// neighbours. Each flow now has the places of its own in the lists.
func (m *flowMaker) finish() (headings []heading, divisions []division) {
	var headingAt [headingCount]uint16
	for number, is := range m.met {
		if is {
			headingAt[number] = uint16(len(headings))
			headings = append(headings, headingOf(number))
		}
	}
	divisionAt := make([]uint32, len(m.divisions))
	for _, key := range slices.Sorted(maps.Keys(m.numbers)) {
		number := m.numbers[key]
		divisionAt[number] = uint32(len(divisions))
		divisions = append(divisions, m.divisions[number])
	}
	for i := range m.flows {
		f := &m.flows[i]
		f.heading, f.division = headingAt[f.heading], divisionAt[f.division]
	}
	return headings, divisions
}
