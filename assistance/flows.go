package assistance

import (
	"maps"
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Flows are the records of a [Ledger] that bear on the Convention, worked out
// once so that every year of every State can be summed in one go. The sum of the
// flows of one year, each cut down to the [Division.Share] of the categories
// asked, is what [Ledger.Totals] returns for that calendar year.
//
// The flows of each State are told apart by whether the other side is one of
// some counterparties. Each takes 32 bytes, and those of one year, currency,
// stage and division are added up. Flows are immutable and safe for concurrent
// use. The zero Flows are none.
type Flows struct {
	counterparties []party.State
	divisions      []Division
	headings       []Heading
	flows          []Flow
	starts         []uint32 // in flows, of each side of each State; and the end
}

// StateFlows are the flows of one State, by who stands on the other side. They
// are the own ones of the [Flows] and not to be changed.
type StateFlows struct {
	ToItself           []Flow
	ToCounterparties   []Flow // other than itself
	ToOthers           []Flow // States that are no counterparties, organizations, anyone else
	FromCounterparties []Flow // other than itself
	FromOthers         []Flow
}

// The sides of a State in Flows.starts.
const (
	toItself = iota
	toCounterparties
	toOthers
	fromCounterparties
	fromOthers
	stateSides

	noList = party.StateCount * stateSides // the list of what is on no side of a State
)

// Flows returns the flows of all records from or to States, told apart by whether
// the other side is one of the counterparties: none means that nobody is one. What
// was not known on a day is left out; the zero Date leaves out nothing. It reads
// every record. A zero State among the counterparties is passed over.
func (l *Ledger) Flows(known civil.Date, counterparties []party.State) *Flows {
	f := &Flows{counterparties: slices.DeleteFunc(slices.Clone(counterparties), func(s party.State) bool { return !s.IsValid() })}
	sides := sidesToward(counterparties)
	m := flowMaker{known: known, divisions: make(map[string]uint32)}
	made := make([]Flow, 0, len(l.records)+len(l.records)/2)
	lists := make([][2]uint16, 0, cap(made)) // of each flow
	for place := range l.records {
		r := &l.records[place]
		if of := sides.of(r); of != [...]uint16{noList, noList} {
			made = m.record(made, r)
			for len(lists) < len(made) {
				lists = append(lists, of)
			}
		}
	}
	f.order(made, &m)
	f.list(addUp(made, lists, f.divisions))
	return f
}

// order lists the headings that were met, in the order of totals, and the
// divisions, so that those most alike are neighbours; and gives each flow the
// places of its own.
func (f *Flows) order(made []Flow, m *flowMaker) {
	var headingAt [headings]uint16
	for number, is := range m.met {
		if is {
			headingAt[number] = uint16(len(f.headings))
			f.headings = append(f.headings, headingOf(number))
		}
	}
	divisionAt, inOrder := make([]uint32, len(m.divisions)), slices.Sorted(maps.Keys(m.divisions))
	for place, key := range inOrder {
		number := m.divisions[key]
		divisionAt[number] = uint32(place)
		f.divisions = append(f.divisions, m.list[number])
	}
	for i := range made {
		made[i].heading = headingAt[made[i].heading]
		made[i].division = divisionAt[made[i].division]
	}
}

// listed is a flow with the list that it belongs in.
type listed struct {
	Flow
	list uint16
}

// addUp adds up the flows of each list that are treated alike. It returns them in
// the order of what they have in common.
func addUp(made []Flow, lists [][2]uint16, divisions []Division) []listed {
	wholes := make([]int64, len(divisions))
	for i, d := range divisions {
		wholes[i] = d.whole()
	}
	keys := make([]keyed, len(made))
	for i := range made {
		keys[i] = keyed{made[i].key(), uint32(i)}
	}
	var sums []listed
	var last [noList]int // by list: the place after its last in sums
	for _, k := range inOrderOfKeys(keys) {
		flow := &made[k.place]
		for _, list := range lists[k.place] {
			if list == noList {
				continue
			}
			if at := last[list]; at > 0 && sums[at-1].key() == k.key && sums[at-1].add(flow, wholes[flow.division]) {
				continue
			}
			sums = append(sums, listed{*flow, list})
			last[list] = len(sums)
		}
	}
	return sums
}

// list puts the flows into their lists.
func (f *Flows) list(sums []listed) {
	f.starts = make([]uint32, noList+1)
	for i := range sums {
		f.starts[sums[i].list+1]++
	}
	for i := range noList {
		f.starts[i+1] += f.starts[i]
	}
	next := slices.Clone(f.starts)
	f.flows = make([]Flow, len(sums))
	for i := range sums {
		at := &next[sums[i].list]
		f.flows[*at] = sums[i].Flow
		*at++
	}
}

// Counterparties returns the States toward which the flows were worked out. It
// is the flows' own and not to be changed.
func (f *Flows) Counterparties() []party.State { return f.counterparties }

// Divisions returns the ways in which the records are divided. It is the flows'
// own and not to be changed.
func (f *Flows) Divisions() []Division { return f.divisions }

// Headings returns the stages and currencies of the flows, in the order of
// totals. It is the flows' own and not to be changed.
func (f *Flows) Headings() []Heading { return f.headings }

// Of returns the flows of a State.
func (f *Flows) Of(s party.State) StateFlows {
	if !s.IsValid() || f.starts == nil {
		return StateFlows{}
	}
	side := func(i int) []Flow {
		i += s.Index() * stateSides
		return slices.Clip(f.flows[f.starts[i]:f.starts[i+1]])
	}
	return StateFlows{side(toItself), side(toCounterparties), side(toOthers), side(fromCounterparties), side(fromOthers)}
}

// sides tells of a State whether it is a counterparty.
type sides [party.StateCount]bool

func sidesToward(counterparties []party.State) *sides {
	var are sides
	for _, s := range counterparties {
		if s.IsValid() {
			are[s.Index()] = true
		}
	}
	return &are
}

// of returns the lists of the flows of a record, that of its provider and that of
// its recipient: none of an actor that is no State, nor of a recipient that is
// the provider.
func (are *sides) of(r *Record) [2]uint16 {
	lists := [...]uint16{noList, noList}
	from, to := stateOf(r.Provider), stateOf(r.Recipient)
	if from.IsValid() {
		switch {
		case from == to:
			lists[0] = listOf(from, toItself)
			return lists
		case to.IsValid() && are[to.Index()]:
			lists[0] = listOf(from, toCounterparties)
		default:
			lists[0] = listOf(from, toOthers)
		}
	}
	if to.IsValid() {
		if from.IsValid() && are[from.Index()] {
			lists[1] = listOf(to, fromCounterparties)
		} else {
			lists[1] = listOf(to, fromOthers)
		}
	}
	return lists
}

func listOf(s party.State, side int) uint16 { return uint16(s.Index()*stateSides + side) }
