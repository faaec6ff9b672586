package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// carried returns what is carried forward to a day: the latest words before
// it, if they are all as at their day, or the acts that are later than these.
// A word whose period has ended says nothing of later days and ends the
// carrying of what came before it; every act stands by itself.
func carried(evidence []ground, day civil.Date) []ground {
	var word civil.Date // the last day before the one asked of which a word speaks
	ended := false      // a period ends on it
	for i := range evidence {
		g := &evidence[i]
		last := g.lastDay()
		if !g.isWord() || !last.Before(day) || last.Before(word) {
			continue
		}
		ended = !g.asAt || ended && last == word
		word = last
	}
	var newest civil.Date
	var grounds []ground
	for _, g := range evidence {
		if !g.reaches(day, word, ended) {
			continue
		}
		last := g.lastDay()
		if last.After(newest) {
			newest, grounds = last, grounds[:0]
		}
		if last == newest {
			g.effect, g.age = Carried, day.DaysSince(last)
			grounds = append(grounds, g)
		}
	}
	return grounds
}

// reaches reports whether a ground is carried forward to a day, where the
// latest word before the day is of the day word, and speaks of a period that
// has ended, or not.
func (g *ground) reaches(day, word civil.Date, ended bool) bool {
	last := g.lastDay()
	switch {
	case !g.mayReach(day) || last == day && !g.isVague():
		return false
	case g.isWord():
		return last == word && !ended
	}
	return !last.Before(word)
}

// mayReach reports whether a ground is one that is carried forward, done by the
// day, and not past its limit on it.
func (g *ground) mayReach(day civil.Date) bool {
	return g.lasts && !g.lastDay().After(day) && (g.limit.IsZero() || !day.After(g.limit))
}

// answers reports whether what speaks of the day leaves nothing to a ground
// that is carried to it: it says the same, or began later and is newer.
func answers(spoken []ground, g ground) bool {
	return slices.ContainsFunc(spoken, func(c ground) bool {
		return c.effect == Counts && (c.holds == g.holds || c.days.From.After(g.lastDay()))
	})
}

// differing returns the words that speak first after a day, if they are as at
// their own day and say the opposite of what is carried to it: then when it
// changed is not known. A period that begins, and an act, say when.
func differing(evidence []ground, day civil.Date, carried Truth) []ground {
	var first civil.Date
	for i := range evidence {
		if from := evidence[i].days.From; from.After(day) && (first.IsZero() || from.Before(first)) {
			first = from
		}
	}
	opposite := party.HoldsNo
	if carried == No {
		opposite = party.HoldsYes
	}
	var later []ground
	for _, g := range evidence {
		switch {
		case first.IsZero() || g.days.From != first:
		case !g.isWord() || !g.asAt:
			return nil
		case g.holds == opposite:
			g.effect = Later
			later = append(later, g)
		}
	}
	return later
}
