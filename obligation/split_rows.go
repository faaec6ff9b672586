package obligation

import (
	"iter"
	"sync"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// fewRows is up to how many rows of a split are gone through each time.
const fewRows = 8

// splitRows finds the rows of splits by the actors that they name. A split between groups
// is asked about every pair of their members, and may have a row for each: its rows are
// put in order once.
type splitRows struct {
	mu sync.Mutex
	by map[*assistance.Split]*rowsByActors
}

// rowsByActors are the places of the rows of a split by the actors that they name: each row
// under both, under either alone, and under none. With them is what the rows come to.
type rowsByActors struct {
	places map[fromTo][]int
	total  assistance.Sum
}

// fromTo are the actors of a row. A zero one is not named, or is whoever it is.
type fromTo struct{ from, to party.Actor }

// between yields the rows of a split of which some money may be from one actor to another; a
// zero one is whoever it is.
func (s *splitRows) between(split *assistance.Split, actors fromTo) iter.Seq[*assistance.SplitRow] {
	return func(yield func(*assistance.SplitRow) bool) {
		if len(split.Rows) <= fewRows {
			for i := range split.Rows {
				if row := &split.Rows[i]; meets(row.From, actors.from) && meets(row.To, actors.to) && !yield(row) {
					return
				}
			}
			return
		}
		// All rows name the same places.
		if (split.Rows[0].From == party.Actor{}) {
			actors.from = party.Actor{}
		}
		if (split.Rows[0].To == party.Actor{}) {
			actors.to = party.Actor{}
		}
		for _, i := range s.of(split).places[actors] {
			if !yield(&split.Rows[i]) {
				return
			}
		}
	}
}

// total returns what the rows of a split come to.
func (s *splitRows) total(split *assistance.Split) assistance.Sum {
	if len(split.Rows) <= fewRows {
		return totalOf(split)
	}
	return s.of(split).total
}

// of returns the rows of a split by their actors.
func (s *splitRows) of(split *assistance.Split) *rowsByActors {
	s.mu.Lock()
	defer s.mu.Unlock()
	rows, known := s.by[split]
	if !known {
		if s.by == nil {
			s.by = make(map[*assistance.Split]*rowsByActors)
		}
		rows = newRowsByActors(split)
		s.by[split] = rows
	}
	return rows
}

func newRowsByActors(split *assistance.Split) *rowsByActors {
	rows := &rowsByActors{make(map[fromTo][]int), totalOf(split)}
	for i := range split.Rows {
		from, to := split.Rows[i].From, split.Rows[i].To
		under := map[fromTo]bool{{from, to}: true, {from: from}: true, {to: to}: true, {}: true}
		for actors := range under {
			rows.places[actors] = append(rows.places[actors], i)
		}
	}
	return rows
}

// totalOf adds up the rows of a split.
func totalOf(split *assistance.Split) assistance.Sum {
	var total assistance.Sum
	for i := range split.Rows {
		total, _ = total.Plus(split.Rows[i].Amount.Sum()) // they are few, and come to no more than the figure
	}
	return total
}
