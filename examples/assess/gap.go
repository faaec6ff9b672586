package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// mostOtherDays is how many words of other days are named where none speaks of
// the day asked.
const mostOtherDays = 2

// gap says why a node of a proof is open. That the register is silent is said of
// the day, with what it has of other days, and never at large while it has any.
func (a *answer) gap(f obligation.Finding, n *obligation.ProofNode) string {
	switch n.Gap {
	case obligation.NoSource:
		return a.silence(n, a.ofOtherDays(f, n))
	case obligation.NotOwnWord:
		own := slices.DeleteFunc(a.ofOtherDays(f, n), func(g obligation.Ground) bool { return g.Effect == obligation.ShownOnly })
		if len(own) == 0 {
			return "only others have spoken of it; the State's own word would settle it"
		}
		return "only others have spoken of it for that day, and the State's own word would settle it; of that this register has " + a.held(n, own)
	case obligation.Contested:
		return "contested: what the register holds disagrees"
	case obligation.Straddling:
		return "a day is vague or straddles a threshold"
	}
	return "the standing of the State is not settled"
}

// silence says that no source answers a fact or an event, and which are there
// all the same.
func (a *answer) silence(n *obligation.ProofNode, others []obligation.Ground) string {
	text := "no source in this register"
	if !a.known.IsZero() {
		text = "no source known by " + a.known.String() + " in this register"
	}
	switch n.Fact.Predicate {
	case obligation.Gives, obligation.Receives, obligation.Seeks:
		text += " that tells it from other mine action"
	}
	switch {
	case len(others) == 0:
		return text
	case n.Kind == obligation.HadEvent:
		text += " settles it for all of the time that counts"
	case n.WithinYears > 0:
		text += " for that time"
	case slices.ContainsFunc(n.Grounds, func(g obligation.Ground) bool { return g.Effect != obligation.ShownOnly }):
		text += " settles it for that day" // some of the categories or States are answered
	default:
		text += " for that day"
	}
	return text + "; it has " + a.held(n, others)
}

// ofOtherDays returns what the register holds on a node and does not answer it
// with, the nearest to the day first. Of an event, what has been found out of
// time is of other days too.
func (a *answer) ofOtherDays(f obligation.Finding, n *obligation.ProofNode) []obligation.Ground {
	others := f.OnOtherDays(n)
	if n.Kind == obligation.HadEvent {
		others = slices.Concat(n.Grounds, others)
	}
	slices.SortStableFunc(others, func(g, h obligation.Ground) int {
		return cmp.Compare(away(spokenOf(&g), a.date), away(spokenOf(&h), a.date))
	})
	return others
}

// held names what the register has: the nearest, and how many there are.
func (a *answer) held(n *obligation.ProofNode, others []obligation.Ground) string {
	var named []string
	for _, g := range others[:min(mostOtherDays, len(others))] {
		named = append(named, a.heldOne(n, &g))
	}
	text := strings.Join(named, ", and ")
	if len(others) > mostOtherDays {
		return typeset.Count(len(others)) + ", the nearest " + text
	}
	return text
}

// heldOne says of which day a ground speaks, and what.
func (a *answer) heldOne(n *obligation.ProofNode, g *obligation.Ground) string {
	spoken := spokenOf(g)
	text := "one"
	switch {
	case !spoken.Until.IsZero() && !spoken.Until.After(a.date):
		text = "an earlier one"
	case spoken.From.After(a.date):
		text = "a later one"
	}
	switch {
	case n.Kind == obligation.HadEvent:
		text += ", " + typeset.Whole(happened(g.Holds, spoken))
	case g.At.IsZero():
		text += ", " + typeset.Whole(days(spoken))
	default:
		text += " as at " + g.At.String()
	}
	text += ": " + g.Holds.String()
	if g.Effect == obligation.ShownOnly {
		text += " (not the State's own word)"
	}
	return text
}

// happened says on which day an event lies, or does not lie.
func happened(holds party.Holds, when civil.Period) string {
	switch {
	case holds == party.HoldsNo:
		return "on no day of " + days(when)
	case when == civil.Day(when.From):
		return "on " + days(when)
	}
	return "on a day of " + days(when)
}

// spokenOf is the time of which a ground speaks.
func spokenOf(g *obligation.Ground) civil.Period {
	if g.Period != nil {
		return *g.Period
	}
	return civil.Day(g.At)
}

// away is how many days lie between a period and a day.
func away(p civil.Period, day civil.Date) int {
	switch {
	case p.From.After(day):
		return p.From.DaysSince(day)
	case !p.Until.IsZero() && !p.Until.After(day):
		return day.DaysSince(p.Until) + 1
	}
	return 0
}
