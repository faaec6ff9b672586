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
func writeEvidence(w *writer, n *obligation.ProofNode, one *told, indent string) {
	g := &one.Ground
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
	text += onlyToward(w.asked, n, one) + effect(w.asked, n, g)
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

// told is a piece of evidence, and the States toward which it tells of an act.
type told struct {
	obligation.Ground
	toward []party.State
}

// together puts pieces of evidence together that tell of one step of a record, and the same of
// several States: the text of the step names all whom the record names.
func together(grounds []obligation.Ground) []told {
	type step struct {
		id       string
		number   int
		category assistance.Category
		holds    party.Holds
		effect   obligation.Effect
		days     int
	}
	var all []told
	place := make(map[step]int) // in all
	for _, g := range grounds {
		if g.Of != obligation.FromRecord {
			all = append(all, told{Ground: g})
			continue
		}
		one := step{g.ID, g.Step, g.Category, g.Holds, g.Effect, g.Days}
		i, met := place[one]
		if !met {
			i = len(all)
			place[one] = i
			all = append(all, told{Ground: g})
		}
		if g.Object.IsValid() {
			all[i].toward = append(all[i].toward, g.Object)
		}
	}
	return all
}

// onlyToward says toward which States an act counts, if the record names others beside them
// and the question is about anyone.
func onlyToward(q *inquiry, n *obligation.ProofNode, g *told) string {
	if len(g.toward) == 0 || n.Fact == nil || n.Fact.Object.IsValid() {
		return ""
	}
	r := q.record(g.ID)
	for _, group := range []*assistance.Group{r.From, r.To} {
		if group == nil {
			continue
		}
		isOf := func(m party.Actor) bool { return slices.Contains(g.toward, m.State) }
		if slices.ContainsFunc(group.Members, isOf) && slices.ContainsFunc(group.Members, func(m party.Actor) bool { return m.State.IsValid() && m.State != n.Fact.Subject && !isOf(m) }) {
			names := make([]string, len(g.toward))
			for i, s := range g.toward {
				names[i] = s.Name()
			}
			return ", which counts toward " + strings.Join(names, ", ")
		}
	}
	return ""
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
