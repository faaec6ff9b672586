package briefing

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Said is what the register makes of a fact of a State on the day, with the word on which
// that rests: the latest of those that count.
type Said struct {
	Fact  obligation.FactCode `json:"fact"`
	Name  string              `json:"name"`
	Truth obligation.Truth    `json:"truth"`
	Gap   obligation.Gap      `json:"gap,omitzero"` // why it is unknown
	// Unnamed says of a no that nobody has said it: lists name others, and not this State.
	Unnamed  bool        `json:"unnamed,omitempty"`
	Supposed bool        `json:"supposed,omitempty"` // it rests on a fact that nobody has stated
	AsAt     civil.Date  `json:"asAt,omitzero"`      // the day of which the word speaks; none: it speaks of the day asked
	Since    civil.Date  `json:"since,omitzero"`     // a word on a period: its first day
	Days     int         `json:"days,omitempty"`     // by how many days it is carried forward
	Words    int         `json:"words,omitempty"`    // how many words there are by the day, of whatever effect
	By       party.Actor `json:"by,omitzero"`
	Own      bool        `json:"own,omitempty"` // it is the State's own word
	Source   int         `json:"source,omitempty"`
}

// saidOf returns what is made of a trigger of a State.
func saidOf(a *answers, sources *sources, t *trigger, s party.State) Said {
	said := Said{Fact: t.code, Name: t.name}
	node := nodeOf(a, t, s)
	if node == nil {
		return said
	}
	if node.UnlessDenied && node.Truth == obligation.Yes && !slices.ContainsFunc(node.Grounds, asserts) {
		unsaid := *node // it is taken to be so for that norm; nobody says it
		unsaid.Truth, unsaid.Gap = obligation.Unknown, obligation.NoSource
		if slices.ContainsFunc(node.Grounds, func(g obligation.Ground) bool { return g.Effect == obligation.Hedged }) {
			unsaid.Gap = obligation.Unclear
		}
		node = &unsaid
	}
	said.Truth, said.Gap = node.Truth, node.Gap
	for _, g := range node.Grounds {
		if g.Effect != obligation.Later {
			said.Words++
		}
	}
	said.Unnamed = node.Truth == obligation.No && len(node.Grounds) > 0
	var best *obligation.Ground
	for i := range node.Grounds {
		g := &node.Grounds[i]
		if !weighs(g) || node.Truth != obligation.Unknown && !agrees(a, g, s, node.Truth) {
			continue
		}
		said.Unnamed = said.Unnamed && unnamed(a, g, s)
		said.Supposed = said.Supposed || g.Hypothetical
		if best == nil || spokenOf(g).After(spokenOf(best)) {
			best = g
		}
	}
	if best == nil {
		said.Unnamed = false
		return said
	}
	said.By, said.Own, said.Source = best.By, best.By.State == s, sources.number(best.Source)
	if best.Period != nil {
		said.Since = best.Period.From
	}
	if best.Effect == obligation.Carried || !best.At.IsZero() {
		said.AsAt, said.Days = spokenOf(best), best.Days
	}
	return said
}

// asserts reports whether a piece of evidence says of the day asked that the fact holds.
func asserts(g obligation.Ground) bool {
	return g.Holds == party.HoldsYes && (g.Effect == obligation.Counts || g.Effect == obligation.Carried)
}

// weighs reports whether a piece of evidence bears on what comes out: one that is shown
// only, is of a later day, or lies out of time, does not.
func weighs(g *obligation.Ground) bool {
	return !slices.Contains([]obligation.Effect{0, obligation.ShownOnly, obligation.Later, obligation.OutOfTime, obligation.Foreseen}, g.Effect)
}

// agrees reports whether a piece of evidence says what comes out. What a list does not
// name, it denies.
func agrees(a *answers, g *obligation.Ground, s party.State, truth obligation.Truth) bool {
	holds := party.HoldsYes
	if truth == obligation.No {
		holds = party.HoldsNo
	}
	return g.Holds == holds || truth == obligation.No && unnamed(a, g, s)
}

// unnamed reports whether a piece of evidence is the silence of a list on a State.
func unnamed(a *answers, g *obligation.Ground, s party.State) bool {
	list, ok := a.Register.List(g.ID)
	return ok && !list.Everyone && !slices.Contains(list.Named, s) && !slices.Contains(list.Unclear, s)
}

// spokenOf is the last day of which a piece of evidence speaks; of one without end, the
// first.
func spokenOf(g *obligation.Ground) civil.Date {
	switch {
	case g.Period == nil:
		return g.At
	case g.Period.Until.IsZero():
		return g.Period.From
	}
	return g.Period.Until.AddDays(-1)
}
