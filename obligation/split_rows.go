package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// fewRows is up to how many rows of a split are gone through each time. Most splits have no
// more, and for them an index would be memory for nothing.
const fewRows = 8

// splitRows are the places of the rows of a split by the actors that they name: each row
// under both, under either alone, and under none. A split between groups is asked about every
// pair of their members, and may have a row for each.
type splitRows struct {
	namesFrom, namesTo bool // all rows name the same places
	places             map[fromTo][]int
	total              assistance.Sum // what they come to
}

// fromTo are the actors of a row. A zero one is not named, or is whoever it is.
type fromTo struct{ from, to party.Actor }

func newSplitRows(split *assistance.Split) *splitRows {
	one := &split.Rows[0]
	s := &splitRows{namesFrom: one.From != party.Actor{}, namesTo: one.To != party.Actor{}, places: make(map[fromTo][]int), total: totalOf(split)}
	for i := range split.Rows {
		under := fromTo{split.Rows[i].From, split.Rows[i].To}
		all := []fromTo{{}}
		if s.namesFrom {
			all = append(all, fromTo{from: under.from})
		}
		if s.namesTo {
			all = append(all, fromTo{to: under.to})
		}
		if s.namesFrom && s.namesTo {
			all = append(all, under)
		}
		for _, actors := range all {
			s.places[actors] = append(s.places[actors], i)
		}
	}
	return s
}

// between returns the places of the rows of which some money may be from one actor to
// another; a zero one is whoever it is.
func (s *splitRows) between(actors fromTo) []int {
	if !s.namesFrom {
		actors.from = party.Actor{}
	}
	if !s.namesTo {
		actors.to = party.Actor{}
	}
	return s.places[actors]
}

// totalOf adds up the rows of a split.
func totalOf(split *assistance.Split) assistance.Sum {
	var total assistance.Sum
	for i := range split.Rows {
		total, _ = total.Plus(split.Rows[i].Amount.Sum()) // they are few, and come to no more than the figure
	}
	return total
}
