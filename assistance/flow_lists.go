package assistance

import (
	"slices"

	"github.com/treatyaid/treatyaid/party"
)

// flowLists holds the flows of every State in one piece of memory: five lists for
// each State, one for each flowSide. The zero flowLists holds none.
type flowLists struct {
	flows  []flow
	starts []uint32 // in flows, of each list; and the end of the last
}

// flowSide is the way that a flow goes, seen from a State: to or from it, and who
// stands on the other side.
type flowSide int

const (
	toItself         flowSide = iota
	toCounterparties          // other than the State itself
	toOthers                  // States that are no counterparties, organizations, anyone else
	fromCounterparties
	fromOthers
	flowSides
)

// stateFlows are the flows of one State, by their side.
type stateFlows [flowSides][]flow

// of returns the flows of a State. They are not to be changed.
func (l *flowLists) of(s party.State) stateFlows {
	var of stateFlows
	if !s.IsValid() || l.starts == nil {
		return of
	}
	for side := range flowSides {
		list := listOf(s, side)
		of[side] = l.flows[l.starts[list]:l.starts[list+1]]
	}
	return of
}

// listNumber is the number of a list in flowLists.
type listNumber uint16

const noList = listNumber(party.StateCount) * listNumber(flowSides)

func listOf(s party.State, side flowSide) listNumber {
	return listNumber(s.Index())*listNumber(flowSides) + listNumber(side)
}

// listPair is a list of the provider of a record and one of its recipient. It is
// noList for an actor that is no State, and for a recipient that is the provider.
type listPair [2]listNumber

// listsOf returns where the flows of a record belong.
func listsOf(r *Record, counterparties *stateSet) listPair {
	lists := listPair{noList, noList}
	from, to := stateOf(r.Provider), stateOf(r.receiver())
	switch {
	case !from.IsValid(): // stays in no list
	case from == to:
		return listPair{listOf(from, toItself), noList}
	case counterparties.has(to):
		lists[0] = listOf(from, toCounterparties)
	default:
		lists[0] = listOf(from, toOthers)
	}
	switch {
	case !to.IsValid(): // stays in no list
	case counterparties.has(from):
		lists[1] = listOf(to, fromCounterparties)
	default:
		lists[1] = listOf(to, fromOthers)
	}
	return lists
}

// newFlowLists adds up the flows of each list that are treated alike, and puts them
// into their lists. Where each flow belongs is at its place in lists.
func newFlowLists(flows []flow, lists []listPair, divisions []division) flowLists {
	sums := addUp(flows, lists, divisions)
	l := flowLists{flows: make([]flow, len(sums)), starts: make([]uint32, noList+1)}
	for i := range sums {
		l.starts[sums[i].list+1]++
	}
	for i := range noList {
		l.starts[i+1] += l.starts[i]
	}
	next := slices.Clone(l.starts)
	for i := range sums {
		at := &next[sums[i].list]
		l.flows[*at] = sums[i].flow
		*at++
	}
	return l
}

// listedFlow is a flow with the list that it belongs in.
type listedFlow struct {
	flow
	list listNumber
}

// addUp adds up the flows of the same list and key. It returns the sums in the order
// of their keys.
func addUp(flows []flow, lists []listPair, divisions []division) []listedFlow {
	wholes := make([]int64, len(divisions))
	for i, d := range divisions {
		wholes[i] = d.whole()
	}
	keys := make([]keyed, len(flows))
	for i := range flows {
		keys[i] = keyed{flows[i].key(), uint32(i)}
	}
	sums := make([]listedFlow, 0, len(flows))
	var last [noList]int // by list: one more than the place of its last flow in sums
	for _, k := range inOrderOfKeys(keys) {
		f := &flows[k.place]
		for _, list := range lists[k.place] {
			if list == noList {
				continue
			}
			if at := last[list]; at > 0 && sums[at-1].key() == k.key && sums[at-1].add(f, wholes[f.division]) {
				continue
			}
			sums = append(sums, listedFlow{*f, list})
			last[list] = len(sums)
		}
	}
	return sums
}
