package text

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
func gap(q *inquiry, f obligation.Finding, n *obligation.ProofNode) string {
	switch n.Gap {
	case obligation.NoSource:
		return silence(q, n, ofOtherDays(q, f, n))
	case obligation.OnlyReplaced:
		return replaced(q, n) + "; " + silence(q, n, ofOtherDays(q, f, n))
	case obligation.OnlyForeseen:
		told := slices.DeleteFunc(ofOtherDays(q, f, n), isShown)
		if len(told) == 0 {
			return "it is only foreseen: no source in this register says that it came about"
		}
		return "for that day it is only foreseen; of what came about this register has " + held(q, n, told)
	case obligation.Unclear:
		return unclear(n)
	case obligation.NotOwnWord:
		own := slices.DeleteFunc(ofOtherDays(q, f, n), isShown)
		if len(own) == 0 {
			return "only others have spoken of it; the State's own word would settle it"
		}
		return "only others have spoken of it for that day, and the State's own word would settle it; of that this register has " + held(q, n, own)
	case obligation.Contested:
		return "contested: what the register holds disagrees"
	case obligation.Straddling:
		return "a day is vague or straddles a threshold"
	}
	return openStanding(q, f, n)
}

// openStanding says why the standing of a State is not settled, on the day or when
// something happened.
func openStanding(q *inquiry, f obligation.Finding, n *obligation.ProofNode) string {
	status := statusOf(f, n.State)
	if n.Kind == obligation.IsParty {
		return standing(q.list(f.Instrument()), n.State, status)
	}
	text := "the standing of the State is not settled for all of the time that counts"
	if !status.Received.IsZero() {
		text += "; " + withdrawal(q.list(f.Instrument()).WithdrawalRule(), status)
	}
	return text
}

// statusOf is where one of the two States of a finding stands.
func statusOf(f obligation.Finding, s party.State) party.Status {
	bearer, other := f.Standing()
	if s == f.Bearer() {
		return bearer
	}
	return other
}

// unclear says what leaves a fact unclear: words that say too little, or the silence of a
// list beside a word on the State itself.
func unclear(n *obligation.ProofNode) string {
	has := func(effect obligation.Effect) bool {
		return slices.ContainsFunc(n.Grounds, func(g obligation.Ground) bool { return g.Effect == effect })
	}
	switch {
	case !has(obligation.NotNamed):
		return "no word says for that day more than that it may be so"
	case has(obligation.Later):
		return "a later word says yes, and nothing new is on record between: that an earlier list does not name the State settles nothing"
	}
	return "an older word speaks of it, and a later list does not name the State: neither settles the day"
}

// isShown reports whether a piece of evidence is shown and settles nothing on any day.
func isShown(g obligation.Ground) bool {
	return g.Effect == obligation.ShownOnly || g.Effect == obligation.Foreseen
}

// replaced says what spoke of the day and no longer stands.
func replaced(q *inquiry, n *obligation.ProofNode) string {
	var words []string
	for i := range n.Grounds {
		if g := &n.Grounds[i]; g.Effect == obligation.Replaced {
			words = append(words, spokenOfIn(n, g)+": "+g.Holds.String()+saidBy(q, g)+", "+inItsPlace(g))
		}
	}
	return "what was said of it has been replaced: " + strings.Join(words, "; and ")
}

// inItsPlace says what has replaced a piece of evidence, and from which day that is known.
func inItsPlace(g *obligation.Ground) string {
	text := "replaced by " + g.ReplacedBy
	if !g.ReplacedFrom.IsZero() {
		text += ", known from " + g.ReplacedFrom.String()
	}
	return text
}

// silence says that no source answers a fact or an event, and which are there
// all the same.
func silence(q *inquiry, n *obligation.ProofNode, others []obligation.Ground) string {
	source := "no source"
	if n.Gap == obligation.OnlyReplaced {
		source = "no other source"
	}
	text := source + " in this register"
	if !q.Known.IsZero() {
		text = source + " known by " + q.Known.String() + " in this register"
	}
	if declared, ok := q.declares(n.Fact.Code).Fact(n.Fact.Code); ok && declared.Records != nil {
		text += " that tells it from wider work"
	}
	switch {
	case len(others) == 0:
		return text
	case n.Kind == obligation.HadEvent:
		text += " settles it for all of the time that counts"
	case n.WithinYears > 0:
		text += " for that time"
	case slices.ContainsFunc(n.Grounds, func(g obligation.Ground) bool { return !isShown(g) && g.Effect != obligation.Replaced }):
		text += " settles it for that day" // some of the categories or States are answered
	default:
		text += " for that day"
	}
	return text + "; it has " + held(q, n, others)
}

// ofOtherDays returns what the register holds on a node and does not answer it
// with, the nearest to the day first. Of an event, what has been found out of
// time is of other days too.
func ofOtherDays(q *inquiry, f obligation.Finding, n *obligation.ProofNode) []obligation.Ground {
	others := f.OnOtherDays(n)
	if n.Kind == obligation.HadEvent {
		others = slices.Concat(n.Grounds, others)
	}
	var each []obligation.Ground
	for _, g := range together(others) {
		each = append(each, g.Ground)
	}
	others = each
	slices.SortStableFunc(others, func(g, h obligation.Ground) int {
		return cmp.Compare(away(spokenOf(&g), q.On), away(spokenOf(&h), q.On))
	})
	return others
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

// held names what the register has: the nearest, and how many there are.
func held(q *inquiry, n *obligation.ProofNode, others []obligation.Ground) string {
	var named []string
	for _, g := range others[:min(mostOtherDays, len(others))] {
		named = append(named, heldOne(q, n, &g))
	}
	text := strings.Join(named, ", and ")
	if len(others) > mostOtherDays {
		return typeset.Count(len(others)) + ", the nearest " + text
	}
	return text
}

// heldOne says of which day a piece of evidence speaks, and what.
func heldOne(q *inquiry, n *obligation.ProofNode, g *obligation.Ground) string {
	spoken := spokenOf(g)
	text := "one"
	switch {
	case !spoken.Until.IsZero() && !spoken.Until.After(q.On):
		text = "an earlier one"
	case spoken.From.After(q.On):
		text = "a later one"
	}
	if n.Kind == obligation.HadEvent || g.At.IsZero() {
		text += ", " + typeset.Whole(spokenOfIn(n, g))
	} else {
		text += " as at " + g.At.String()
	}
	text += ": " + g.Holds.String()
	switch g.Effect {
	case obligation.ShownOnly:
		text += " (not the State's own word)"
	case obligation.Foreseen:
		text += " (only foreseen)"
	}
	return text
}
