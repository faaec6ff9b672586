package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// carried returns what is carried forward to a day: of the words of each
// category the latest before it, if they are all as at their day, and the acts
// that are later than every word. A word whose period has ended says nothing of
// later days and ends the carrying of what came before it; a word of one
// category is not a newer word of another; every act stands by itself.
func carried(evidence []ground, day civil.Date) []ground {
	var latest map[assistance.Category]lastWord
	var word, act civil.Date // the last day of a word before the day, and of an act
	for i := range evidence {
		g := &evidence[i]
		last := g.lastDay()
		if !g.isWord() || !last.Before(day) {
			continue
		}
		if latest == nil {
			latest = make(map[assistance.Category]lastWord)
		}
		if before := latest[g.topic.category]; !last.Before(before.day) {
			latest[g.topic.category] = lastWord{last, !g.asAt || before.ended && last == before.day}
		}
		if last.After(word) {
			word = last
		}
	}
	for i := range evidence {
		if g := &evidence[i]; g.isCarriedAct(day, word) && g.lastDay().After(act) {
			act = g.lastDay()
		}
	}
	var grounds []ground
	for _, g := range evidence {
		last := g.lastDay()
		if g.isWord() {
			if of := latest[g.topic.category]; of.ended || last != of.day || last.Before(act) {
				continue
			}
		} else if !g.isCarriedAct(day, word) || last != act {
			continue
		}
		g.effect, g.age = Carried, day.DaysSince(last)
		grounds = append(grounds, g)
	}
	return grounds
}

// lastWord is the last day before another of which words of a category speak,
// and whether a period ended on it.
type lastWord struct {
	day   civil.Date
	ended bool
}

// isCarriedAct reports whether the ground is an act that is carried forward to
// a day, the last word before which is of the day word.
func (g *ground) isCarriedAct(day, word civil.Date) bool {
	last := g.lastDay()
	return !g.isWord() && g.mayReach(day) && (last != day || g.isVague()) && !last.Before(word)
}

// mayReach reports whether a ground is one that is carried forward, done by the
// day, and not past its limit on it.
func (g *ground) mayReach(day civil.Date) bool {
	return g.lasts && !g.lastDay().After(day) && (g.limit.IsZero() || !day.After(g.limit))
}

// present is what surely speaks of a day: what it says, and when the last of it
// began.
type present struct {
	says  []party.Holds // each once
	began civil.Date
}

func (p *present) add(g *ground) {
	if g.effect != Counts {
		return
	}
	if !slices.Contains(p.says, g.holds) {
		p.says = append(p.says, g.holds)
	}
	if g.days.From.After(p.began) {
		p.began = g.days.From
	}
}

// answers reports whether what speaks of the day leaves nothing to a ground
// that is carried to it: it says the same, or began later and is newer.
func (p *present) answers(g *ground) bool {
	return slices.Contains(p.says, g.holds) || p.began.After(g.lastDay())
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
