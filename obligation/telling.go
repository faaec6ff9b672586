package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// turning is a ground with the days on which it may begin to do something else.
type turning struct {
	ground
	turns []civil.Date
}

func turnings(grounds []ground, withinYears int) []*turning {
	all := make([]turning, len(grounds))
	list := make([]*turning, len(grounds))
	for i, g := range grounds {
		all[i] = turning{g, g.changes(withinYears)}
		list[i] = &all[i]
	}
	return list
}

// turnsAfter reports whether a ground may begin to do something else after the
// first of some days, and by the last.
func (g *turning) turnsAfter(first, last civil.Date) bool {
	return slices.ContainsFunc(g.turns, func(day civil.Date) bool { return day.After(first) && !day.After(last) })
}

// manner is what a ground does on every day of some, as far as their verdict
// asks. The zero value is nothing.
type manner struct {
	effect   Effect
	asAct    bool // carried: by the rule for acts, not for words
	asAt     bool // carried or later: the word speaks as at a day
	holds    party.Holds
	supposed bool
	category assistance.Category // carried: of the word
}

// manner says what a ground of a topic does on the day of a reach, and by which
// day it comes before or after others that do the same. Of what speaks of the
// day the first denial stood longest, and the last to begin is the newest; of
// what is carried only the newest counts; and of what is yet to come the next.
func (r *reach) manner(g *ground) (manner, civil.Date) {
	m := manner{effect: r.effect(g), holds: g.holds, supposed: g.isHypothetical()}
	last := g.lastDay()
	switch {
	case m.effect != 0:
		return m, g.days.From
	case !r.carry:
	case g.isWord() && last.Before(r.on):
		m.effect, m.asAt, m.category = Carried, g.asAt, g.topic.category
		return m, last
	case !g.isWord() && g.mayReach(r.on):
		m.effect, m.asAct = Carried, true
		return m, last
	case g.days.From.After(r.on):
		m.effect, m.asAt = Later, g.isWord() && g.asAt
		return m, g.days.From
	}
	return manner{}, civil.Date{}
}

// alike are the first and the last of grounds that do the same on every day of
// some, in a manner M: they tell as much as any between them.
type alike[M comparable] struct {
	manner            M
	first, last       *turning
	firstDay, lastDay civil.Date
}

// alikes are the grounds that do the same, by what they do.
type alikes[M comparable] []alike[M]

func (list *alikes[M]) add(g *turning, m M, day civil.Date) {
	i := slices.IndexFunc(*list, func(a alike[M]) bool { return a.manner == m })
	if i < 0 {
		*list = append(*list, alike[M]{m, g, g, day, day})
		return
	}
	a := &(*list)[i]
	if day.Before(a.firstDay) {
		a.first, a.firstDay = g, day
	}
	if day.After(a.lastDay) {
		a.last, a.lastDay = g, day
	}
}

// beside returns the grounds that tell beside those that turn.
func (list alikes[M]) beside(turn []*turning) []*turning {
	telling := slices.Grow(turn, 2*len(list))
	for _, a := range list {
		telling = append(telling, a.first)
		if a.last != a.first {
			telling = append(telling, a.last)
		}
	}
	return telling
}

// telling returns those of the grounds of a topic that tell its verdict on every
// day from that of the reach to a last one as well as all of them: those that
// turn, and the first and the last of those that do the same throughout.
func (r *reach) telling(grounds []*turning, last civil.Date) []*turning {
	var turn []*turning
	var same alikes[manner]
	for _, g := range grounds {
		if g.turnsAfter(r.on, last) {
			turn = append(turn, g)
		} else if m, day := r.manner(&g.ground); m.effect != 0 {
			same.add(g, m, day)
		}
	}
	return same.beside(turn)
}

// givenManner is what an act of giving does on every day of some, against a
// denial: it has begun on all, and perhaps ended, and is told by its end or by
// its beginning. What has ended lay in the days of a denial, which go up to the
// day asked, if it ended late enough, and wholly in them if it began so.
type givenManner struct{ asAt, ended, byEnd bool }

// tellingGivings returns those of a State's own givings that tell whether, on
// any day from a first to a last one, they contradict a denial.
func tellingGivings(givings []*turning, first, last civil.Date) []*turning {
	var turn []*turning
	var same alikes[givenManner]
	for _, g := range givings {
		ended := !g.lastDay().After(first)
		switch {
		case g.turnsAfter(first, last):
			turn = append(turn, g)
		case !g.days.From.After(first):
			same.add(g, givenManner{g.asAt, ended, false}, g.days.From)
			same.add(g, givenManner{g.asAt, ended, true}, g.lastDay())
		}
	}
	return same.beside(turn)
}
