package text

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// spokenOf is the time of which a piece of evidence speaks.
func spokenOf(g *obligation.Ground) civil.Period {
	if g.Period != nil {
		return *g.Period
	}
	return civil.Day(g.At)
}

// spokenOfIn says the time of which a piece of evidence speaks, for an event when
// it happened.
func spokenOfIn(n *obligation.ProofNode, g *obligation.Ground) string {
	switch {
	case n.Kind == obligation.HadEvent:
		return happened(g.Holds, spokenOf(g))
	case g.Period != nil:
		return days(*g.Period)
	}
	return "as at " + g.At.String()
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

// writeEvidence writes a piece of evidence under the node that it answers: what it
// says, of which days, whose word it is, and where it stands.
func writeEvidence(w *writer, n *obligation.ProofNode, g *obligation.Ground, indent string) {
	at := strings.Repeat(" ", besideFinding) + indent
	text := spokenOfIn(n, g) + ": " + g.Holds.String()
	switch {
	case g.Effect == obligation.NotNamed:
		text = "as at " + g.At.String() + ": not named in a list"
	case g.Effect == obligation.Hedged:
		text = spokenOfIn(n, g) + ": it may be"
	case isOffer(n, g):
		text = offered(n, g)
	}
	if g.Fact != "" && !isOffer(n, g) {
		text += " (of " + strconv.Quote(spaced(g.Fact.Name())) + ")"
	}
	if !isOffer(n, g) || g.By.State != n.State {
		text += saidBy(w.asked, g)
	}
	text += effect(w.asked, n, g)
	if g.Hypothetical {
		text += ", hypothetical"
	}
	text += "; " + g.Of.String() + " " + g.ID
	if g.Step > 0 {
		text += fmt.Sprintf(", step %d", g.Step)
	}
	w.page.Wrap(at+"- ", at+"  ", text+" "+w.written.sources.mark(g.Source))
	if g.Words != "" {
		w.page.Wrap(at+"  ", at+"  ", "Its words: "+strconv.Quote(g.Words))
	}
	if note := w.written.note(g.ID, g.Note); note != "" {
		w.page.Wrap(at+"  ", at+"  ", note)
	}
}

// oncePerStep returns the evidence without what tells of a step of a record once more, of the
// same toward another of its States.
func oncePerStep(grounds []obligation.Ground) []obligation.Ground {
	type told struct {
		id       string
		step     int
		category assistance.Category
		holds    party.Holds
		effect   obligation.Effect
		days     int
	}
	met := make(map[told]bool)
	return slices.DeleteFunc(slices.Clone(grounds), func(g obligation.Ground) bool {
		one := told{g.ID, g.Step, g.Category, g.Holds, g.Effect, g.Days}
		again := met[one]
		met[one] = g.Of == obligation.FromRecord
		return again
	})
}

// isOffer reports whether a piece of evidence tells of an offer, and not of the fact itself.
func isOffer(n *obligation.ProofNode, g *obligation.Ground) bool {
	return g.Fact != "" && g.Fact == n.Offers
}

// offered says what a piece of evidence tells of an offer.
func offered(n *obligation.ProofNode, g *obligation.Ground) string {
	text := "offers"
	if g.Holds == party.HoldsDisputed {
		text = "whether it offers is disputed"
	}
	if g.By.State == n.State {
		text += ", by its own word"
	}
	if g.Category.IsValid() && g.Category != n.Category {
		text += " (" + g.Category.String() + ")"
	}
	return text + ", " + happened(g.Holds, spokenOf(g))
}

// saidBy says whose word a piece of evidence is, or of a record what was done.
func saidBy(q *inquiry, g *obligation.Ground) string {
	switch {
	case g.Of == obligation.FromRecord:
		r := q.record(g.ID)
		return ", " + act(r, &r.Steps[g.Step-1])
	case g.By != (party.Actor{}):
		return ", by " + g.By.String()
	}
	return ""
}

// effect says what a piece of evidence did, unless it speaks of the day itself.
func effect(q *inquiry, n *obligation.ProofNode, g *obligation.Ground) string {
	switch g.Effect {
	case 0:
		return ", which says nothing of the day asked"
	case obligation.Carried:
		return ", carried forward " + typeset.Counted(g.Days, "day", "days")
	case obligation.ShownOnly:
		return ", shown only: not the State's own word"
	case obligation.Contradicts:
		return ", against the State's own denial"
	case obligation.Straddles:
		return ", on a day that is not known"
	case obligation.Later:
		return ", as at a later day: when it changed is not known"
	case obligation.OutOfTime:
		since, _ := q.On.AddMonths(-12 * n.WithinYears)
		switch {
		case !isOffer(n, g):
			return ", out of time"
		case !since.IsZero() && !spokenOf(g).Until.After(since):
			return fmt.Sprintf(", which is more than %s before the day asked", typeset.Counted(n.WithinYears, "year", "years"))
		}
		return ", made while it was no party"
	case obligation.Overtaken:
		return ", in whose place a later word came"
	case obligation.Hedged:
		return ", which says no more than that"
	case obligation.NotNamed:
		return ", " + typeset.Counted(g.Days, "day", "days") + " before: a no inferred from silence, the weakest word"
	case obligation.Ended:
		return ", of which a later word says that nothing is left"
	case obligation.Past:
		return ", which is not carried forward"
	case obligation.Foreseen:
		return ", only foreseen: it says neither yes nor no"
	case obligation.Replaced:
		return ", " + inItsPlace(g)
	}
	return ""
}
