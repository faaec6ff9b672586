package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
)

// proof writes why a finding is as it is: the readings and the assumptions
// first, then the condition down to its evidence.
func (a *answer) proof(p *typeset.Page, f obligation.Finding, proof *obligation.Proof, told *telling) {
	label := "  Why"
	say := func(text string) {
		p.Wrap(typeset.Pad(label, beside), strings.Repeat(" ", beside+2), text)
		label = ""
	}
	for _, r := range proof.Readings {
		text := "reading " + r.Reading + "=" + r.Choice
		if a.isDefault(r) {
			text += " (default)"
		}
		if meaning := told.once(r.Reading+"="+r.Choice, a.meaning(r)); meaning != "" {
			text += ": " + meaning
		}
		say(text)
	}
	for _, x := range proof.Assumptions {
		say("assumed: " + assumed(x))
	}
	if proof.EveryCompletion {
		say("some facts are open, but whatever their answers the finding is the same")
	}
	say(legend(f))
	w := prover{page: p, answer: a, finding: f, told: told, open: f.Open()}
	w.node(&proof.Condition, 0)
}

// meaning returns what a choice means, in the catalogue's words.
func (a *answer) meaning(r obligation.ChosenReading) string {
	if reading, ok := a.instrument.Reading(r.Reading); ok {
		if choice, ok := reading.Choice(r.Choice); ok {
			return choice.Meaning
		}
	}
	return ""
}

// assumed says what is taken to be so although no source says it of the day.
func assumed(x obligation.Assumption) string {
	age := fmt.Sprintf("since %s, %s", x.Since, typeset.Counted(x.Days, "day", "days"))
	switch x.Kind {
	case obligation.Projection:
		return "nothing changes between what is known and the legal date, " + age
	case obligation.StandingCarried:
		return "the standing of " + x.State.Name() + " is as on the day to which the status list is complete, " + age
	case obligation.EvidenceCarried:
		return "what was said as at an earlier day still holds, " + age + ": " + x.Fact.Question()
	}
	return "hypothetical, stated by nobody: " + x.Fact.Question() + " (" + x.ID + ")"
}

// assumptions says in few words which facts are taken to be so; what is taken
// of standing and of the dates stands at the head of the page.
func assumptions(all []obligation.Assumption) string {
	var parts []string
	for _, x := range all {
		switch x.Kind {
		case obligation.EvidenceCarried:
			parts = append(parts, fmt.Sprintf("%q of %s, by evidence %s old", spaced(x.Fact.Predicate.String()), x.Fact.Subject.Name(), typeset.Counted(x.Days, "day", "days")))
		case obligation.Hypothetical:
			parts = append(parts, fmt.Sprintf("%q of %s, hypothetical: stated by nobody", spaced(x.Fact.Predicate.String()), x.Fact.Subject.Name()))
		}
	}
	return typeset.List(parts, ";")
}

// deciding returns the facts and standings on which it rests that a norm does
// not apply.
func deciding(f obligation.Finding, n *obligation.ProofNode) []*obligation.ProofNode {
	if f.Applicability() != obligation.DoesNotApply {
		return nil
	}
	var nodes []*obligation.ProofNode
	if n.Deciding {
		nodes = append(nodes, n)
	}
	for i := range n.Parts {
		nodes = append(nodes, deciding(f, &n.Parts[i])...)
	}
	return nodes
}

// legend says what the marks beside the condition mean for this finding.
func legend(f obligation.Finding) string {
	switch f.Applicability() {
	case obligation.Applies:
		return "the norm applies, since its condition is met (it rests on >):"
	case obligation.DoesNotApply:
		return "the norm does not apply, since its condition is not met (it rests on >):"
	}
	return "the register does not settle its condition (> would, if answered):"
}

// prover writes the condition of one finding.
type prover struct {
	page    *typeset.Page
	answer  *answer
	finding obligation.Finding
	told    *telling
	open    []obligation.OpenFact // those whose answer may decide
}

// node writes a condition and what is under it: its truth at the margin, marked
// if it decides.
func (w *prover) node(n *obligation.ProofNode, depth int) {
	mark := "  "
	if w.decides(n) {
		mark = "> "
	}
	indent := strings.Repeat("  ", depth)
	w.page.Wrap(typeset.Pad("  "+mark+truthWord(n.Truth), beside)+indent, strings.Repeat(" ", beside+2)+indent, w.condition(n))
	for i := range n.Grounds {
		w.ground(n, &n.Grounds[i], indent+"  ")
	}
	for _, g := range w.ofOtherDays(n) {
		w.ground(n, &g, indent+"  ")
	}
	for i := range n.Parts {
		w.node(&n.Parts[i], depth+1)
	}
}

// ofOtherDays returns the words of other days that the gap of a node names and
// that are not among its grounds.
func (w *prover) ofOtherDays(n *obligation.ProofNode) []obligation.Ground {
	if n.Gap != obligation.NoSource && n.Gap != obligation.NotOwnWord {
		return nil
	}
	others := w.answer.ofOtherDays(w.finding, n)
	others = others[:min(mostOtherDays, len(others))]
	return slices.DeleteFunc(others, func(g obligation.Ground) bool {
		return slices.ContainsFunc(n.Grounds, func(told obligation.Ground) bool { return told.ID == g.ID && told.Step == g.Step })
	})
}

// decides reports whether a determined finding rests on a node, or the node
// would settle what is open.
func (w *prover) decides(n *obligation.ProofNode) bool {
	return n.Deciding || slices.ContainsFunc(w.open, func(o obligation.OpenFact) bool { return asks(n, o) })
}

// asks reports whether a node is the open fact.
func asks(n *obligation.ProofNode, o obligation.OpenFact) bool {
	switch {
	case o.Kind != n.Kind:
		return false
	case n.Kind == obligation.IsParty:
		return o.Subject == n.State
	}
	return o.Fact() == *n.Fact && o.Evidence == n.Evidence && o.WithinYears == n.WithinYears && slices.Equal(o.Stages, n.Stages)
}

// nodeOf returns the node of an open fact in the proof of its finding; none in
// that of another.
func nodeOf(n *obligation.ProofNode, o obligation.OpenFact) *obligation.ProofNode {
	if asks(n, o) {
		return n
	}
	for i := range n.Parts {
		if found := nodeOf(&n.Parts[i], o); found != nil {
			return found
		}
	}
	return nil
}

// condition says in words what a node asks.
func (w *prover) condition(n *obligation.ProofNode) string {
	switch n.Kind {
	case obligation.All:
		return "all of these:"
	case obligation.Any:
		return "one of these at least:"
	case obligation.Not:
		return "not this:"
	case obligation.IsParty:
		return w.party(n)
	case obligation.HoldsRole:
		text := "Is " + n.State.Name() + " \"" + spaced(n.Role.String()) + "\""
		if n.Category.IsValid() {
			text += " for " + categoryName(n.Category)
		}
		return text + "? " + w.told.once("role "+n.Role.String(), n.Meaning)
	case obligation.UnderChoice:
		if len(n.Parts) == 0 {
			return "by " + n.Reading + "=" + n.Choice + " nothing is asked"
		}
		return "by " + n.Reading + "=" + n.Choice + ":"
	}
	return w.fact(n)
}

func (w *prover) party(n *obligation.ProofNode) string {
	bearer, other := w.finding.Standing()
	status := bearer
	if n.State != w.finding.Bearer() {
		status = other
	}
	return n.Question() + " " + capital(w.answer.standing(n.State, status)) + " " + w.told.sources.mark(n.Standing.Sources...)
}

func (w *prover) fact(n *obligation.ProofNode) string {
	text := n.Question()
	if !n.After.IsZero() {
		text += " Only after " + n.After.String() + " counts."
	}
	if n.Evidence == obligation.RecordsOnly {
		text += " Only records that divide what the Convention covers from other mine action show it."
	}
	if n.Gap != 0 {
		text += " Open: " + w.answer.gap(w.finding, n) + "."
	}
	return text
}

// ground writes a piece of evidence: what it says, of which days, whose word it
// is, and where it stands.
func (w *prover) ground(n *obligation.ProofNode, g *obligation.Ground, indent string) {
	at := strings.Repeat(" ", beside) + indent
	text := "as at " + g.At.String()
	if g.Period != nil {
		text = days(*g.Period)
	}
	if n.Kind == obligation.HadEvent {
		text = happened(g.Holds, spokenOf(g))
	}
	text += ": " + g.Holds.String()
	if r := w.answer.record(g.ID); g.Of == obligation.FromRecord && r != nil {
		text += ", " + act(r, &r.Steps[g.Step-1])
	} else if g.By != (party.Actor{}) {
		text += ", by " + g.By.String()
	}
	switch g.Effect {
	case 0:
		text += ", which says nothing of the day asked"
	case obligation.Carried:
		text += ", carried forward " + typeset.Counted(g.Days, "day", "days")
	case obligation.ShownOnly:
		text += ", shown only: not the State's own word"
	case obligation.Contradicts:
		text += ", against the State's own denial"
	case obligation.Straddles:
		text += ", on a day that is not known"
	case obligation.Later:
		text += ", as at a later day: when it changed is not known"
	case obligation.OutOfTime:
		text += ", out of time"
	}
	if g.Hypothetical {
		text += ", hypothetical"
	}
	text += "; " + g.Of.String() + " " + g.ID
	if g.Step > 0 {
		text += fmt.Sprintf(", step %d", g.Step)
	}
	w.page.Wrap(at+"- ", at+"  ", text+" "+w.told.sources.mark(g.Source))
	if note := w.told.once(g.ID, g.Note); note != "" {
		w.page.Wrap(at+"  ", at+"  ", note)
	}
}
