package assistance

import (
	"encoding/binary"
	"iter"
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Flows are the records of a [Ledger] that bear on the Convention, worked out
// once so that every year of every actor can be summed in one go. The sum of the
// flows of one year, each cut down to the [Division.Share] of the categories
// asked, is what [Ledger.Totals] returns for that calendar year.
//
// They take some forty bytes for each record. Flows are immutable and safe for
// concurrent use.
type Flows struct {
	ledger    *Ledger
	flows     []Flow
	starts    []uint32 // by pair of the ledger: where its flows begin; and the end
	into      postings // by recipient: the pairs
	divisions []Division
	headings  []Heading
}

// Flows returns the flows of the records, of what was known on a day; the zero
// Date leaves out none. It reads every record.
func (l *Ledger) Flows(known civil.Date) *Flows {
	m := flowMaker{known: known, divisions: make(map[string]uint64)}
	pairOf := l.pairsByPlace()
	f := &Flows{ledger: l, starts: make([]uint32, len(l.pairs)+1)}
	// The records are read as they lie in memory, and then sorted by pair.
	made := make([]Flow, 0, len(l.records)+len(l.records)/2)
	ends := make([]uint32, len(l.records))
	for place := range l.records {
		before := len(made)
		made = m.record(made, &l.records[place])
		ends[place] = uint32(len(made))
		f.starts[pairOf[place]+1] += uint32(len(made) - before)
	}
	for i := range l.pairs {
		f.starts[i+1] += f.starts[i]
	}
	f.flows = make([]Flow, len(made))
	next, from := slices.Clone(f.starts), uint32(0)
	f.divisions = m.list
	places := f.order(&m.headings)
	for place, end := range ends {
		for _, flow := range made[from:end] {
			at := &next[pairOf[place]]
			f.flows[*at] = flow.under(places[flow.Heading()])
			*at++
		}
		from = end
	}
	for i := range l.pairs {
		slices.SortFunc(f.flows[f.starts[i]:f.starts[i+1]], Flow.compare)
	}
	f.into = postingsOf(len(l.actors), func(yield func(uint32, uint32)) {
		for i, p := range l.pairs {
			yield(p.recipient, uint32(i))
		}
	})
	return f
}

// order lists the headings that were met, in the order of totals, and returns the
// place of each by its number.
func (f *Flows) order(met *headingSet) *[1 << headingBits]uint64 {
	var places [1 << headingBits]uint64
	for number, is := range met {
		if is {
			places[number] = uint64(len(f.headings))
			f.headings = append(f.headings, headingOf(number))
		}
	}
	return &places
}

// pairsByPlace returns the pair of each record.
func (l *Ledger) pairsByPlace() []uint32 {
	pairOf := make([]uint32, len(l.records))
	for i := range l.pairs {
		for _, number := range l.ofPair(uint32(i)) {
			pairOf[l.byID[number]] = uint32(i)
		}
	}
	return pairOf
}

// Divisions returns the ways in which the records are divided. It is the flows'
// own and not to be changed.
func (f *Flows) Divisions() []Division { return f.divisions }

// Headings returns the stages and currencies of the flows, in the order of
// totals. It is the flows' own and not to be changed.
func (f *Flows) Headings() []Heading { return f.headings }

// From yields each recipient of a provider, with the flows to it. They are the
// flows' own and not to be changed.
func (f *Flows) From(provider party.Actor) iter.Seq2[party.Actor, []Flow] {
	return func(yield func(party.Actor, []Flow) bool) {
		l := f.ledger
		number, gives := l.numbers[provider]
		if !gives {
			return
		}
		for i := l.providers[number]; i < l.providers[number+1]; i++ {
			if flows := f.ofPair(i); len(flows) > 0 && !yield(l.actors[l.pairs[i].recipient], flows) {
				return
			}
		}
	}
}

// To yields each provider to a recipient, with the flows from it. They are the
// flows' own and not to be changed.
func (f *Flows) To(recipient party.Actor) iter.Seq2[party.Actor, []Flow] {
	return func(yield func(party.Actor, []Flow) bool) {
		l := f.ledger
		number, takes := l.numbers[recipient]
		if !takes {
			return
		}
		for _, i := range f.into.of(number) {
			if flows := f.ofPair(i); len(flows) > 0 && !yield(l.actors[l.pairs[i].provider], flows) {
				return
			}
		}
	}
}

func (f *Flows) ofPair(i uint32) []Flow { return slices.Clip(f.flows[f.starts[i]:f.starts[i+1]]) }

// flowMaker makes the flows of one record at a time. Their headings are numbers,
// not yet places in a list.
type flowMaker struct {
	known     civil.Date
	divisions map[string]uint64 // their places in list
	list      []Division
	key       []byte
	headings  headingSet // those met
	ranges    []Range
	later     [Provided + 1]yearSet // by stage: the years in which a later step prints an amount
	counted   []counted
}

// headingSet is a set of headings by their numbers.
type headingSet [1 << headingBits]bool

// counted is a heading of a record, and the years in which some flow counts the
// record under it already.
type counted struct {
	heading Heading
	years   yearSet
}

// record appends the flows of a record.
func (m *flowMaker) record(flows []Flow, r *Record) []Flow {
	if !r.Bears(nil) {
		return flows
	}
	division := m.division(r) << divisionShift
	m.later, m.counted = [Provided + 1]yearSet{}, m.counted[:0]
	begin := len(flows)
	for i := len(r.Steps) - 1; i >= 0; i-- { // what a later step takes from an earlier one
		flows = m.step(flows, &r.Steps[i], division)
	}
	slices.Reverse(flows[begin:])
	return flows
}

// step appends the flows of a step; those after it were there before.
func (m *flowMaker) step(flows []Flow, s *Step, division uint64) []Flow {
	first, last, lies := s.years()
	if !lies || s.Stage > Provided || !s.knownBy(m.known) {
		return flows
	}
	m.ranges = s.appendAmounts(m.ranges[:0], m.known)
	if len(m.ranges) == 0 {
		return m.count(flows, Heading{Stage: s.Stage}, first, last, Flow{packed: division})
	}
	// It lies wholly in one year, or else has no lower bound in any.
	later := &m.later[s.Stage]
	sure := first == last && (s.Stage.addsUp() || !later.has(first))
	for _, amount := range m.ranges {
		f := Flow{high: int64(amount.High.low), packed: division}
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
	f = f.under(under.number())
	m.headings[under.number()] = true
	years := m.countedYears(under)
	for from := first; from <= last; {
		again := years.has(from)
		until := from + 1
		for until <= last && years.has(until) == again {
			until++
		}
		one := f
		one.packed |= uint64(from) | uint64(until-1)<<lastShift
		if !again {
			one.packed |= 1 << countShift
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
// alike there is one.
func (m *flowMaker) division(r *Record) uint64 {
	m.key = append(m.key[:0], byte(r.Scope))
	for _, part := range r.Parts {
		m.key = append(m.key, byte(part.Category))
		if len(r.Parts) > 1 { // the weight of a single part says nothing
			m.key = binary.AppendUvarint(m.key, uint64(part.Weight))
		}
	}
	number, met := m.divisions[string(m.key)]
	if !met {
		number = uint64(len(m.list))
		m.divisions[string(m.key)] = number
		m.list = append(m.list, Division{r.Scope, r.Parts})
	}
	return number
}

// The calendar years, numbered from the first.
var (
	firstYear = civil.Earliest().Year()
	lastYear  = civil.Latest().Year()
)

// years returns the numbers of the first and the last year on some day of which
// the act of a step may lie; lies is false if there is none.
func (s Step) years() (first, last int, lies bool) {
	when, _ := s.When()
	if !when.IsValid() {
		return 0, 0, false
	}
	last = lastYear
	if !when.From.IsZero() {
		first = when.From.Year() - firstYear
	}
	if !when.Until.IsZero() {
		last = when.Until.AddDays(-1).Year()
	}
	return first, last - firstYear, true
}

// yearSet is a set of years by their numbers, of which there are 300.
type yearSet [5]uint64

func (y *yearSet) has(year int) bool { return y[year/64]&(1<<(year%64)) != 0 }

func (y *yearSet) add(first, last int) {
	for year := first; year <= last; {
		word, bit := year/64, year%64
		n := min(64-bit, last-year+1)
		y[word] |= (1<<n - 1) << bit
		year += n
	}
}
