package text

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// arrow stands between what was and what is.
const arrow = " -> "

// notAsked is said of a finding, or a fact, that one side alone has.
const notAsked = "not asked"

// changesByNorm parts changes by the norms of the catalogue, in its order; a norm may
// have none.
func changesByNorm(c catalogue, changes []obligation.Change) [][]obligation.Change {
	of := make([][]obligation.Change, len(c.norms))
	for _, one := range changes {
		at := c.place(one.Key)
		of[at] = append(of[at], one)
	}
	return of
}

// writeChanges writes changes one by one, under a heading for each norm.
func writeChanges(w *writer, changes []obligation.Change) {
	norms := w.asked.catalogue()
	for i, of := range changesByNorm(norms, changes) {
		for j := range of {
			w.page.Blank()
			if j == 0 {
				heading(w, of[j].Key.Instrument, &norms.norms[i])
			}
			writeChange(w, &norms.norms[i], &of[j])
		}
	}
}

// writeChange writes one change of a norm: what the finding was, what it is, and the
// facts that brought it.
func writeChange(w *writer, n *obligation.Norm, c *obligation.Change) {
	w.page.Line("  " + w.page.Paint(typeset.Bold, between(c.Key.Bearer, c.Key.Counterparty)))
	say := func(label, text string) { w.page.Item("  "+label, besideFinding, text) }
	for _, side := range []struct {
		label string
		is    *obligation.ChangeSide
	}{{"Before", c.Before}, {"After", c.After}} {
		if side.is == nil {
			say(side.label, notAsked)
			continue
		}
		say(side.label, changeSide(w, side.is, side.is.Suppositions...)+unaffected(n, side.is.Applicability))
	}
	label := "Facts"
	for _, text := range changedFacts(w, c) {
		say(label, text)
		label = ""
	}
}

// changeSide says a finding on one side of a change and, if it is supposed, on what.
func changeSide(w *writer, s *obligation.ChangeSide, ids ...string) string {
	if s == nil {
		return notAsked
	}
	text := outcome(w.page, s.Applicability)
	if s.Hypothetical {
		text += ", " + supposed(w, ids...)
	}
	return text + ": " + reasonWords(s.Reason)
}

// changedFacts says which facts brought a change. Where the finding was not asked on
// one side, none of its facts was.
func changedFacts(w *writer, c *obligation.Change) []string {
	if c.Before == nil || c.After == nil {
		return nil
	}
	if len(c.Facts) == 0 {
		return []string{"the answers are the same, by other evidence"}
	}
	var lines []string
	for _, f := range c.Facts {
		line := f.Question(w.asked.declares(f.Fact)) + " " + capital(factSide(f.Kind, f.Before)) + arrow + factSide(f.Kind, f.After) + "."
		if !slices.Contains(lines, line) { // facts that read alike
			lines = append(lines, line)
		}
	}
	return lines
}

// factSide says a fact on one side of a change.
func factSide(kind obligation.ConditionKind, s *obligation.FactSide) string {
	switch {
	case s == nil:
		return notAsked
	case s.Truth == obligation.Unknown:
		return "open (" + spaced(s.Gap.String()) + ")"
	case kind == obligation.HadEvent && s.Truth == obligation.Yes:
		return "in time"
	case kind == obligation.HadEvent:
		return "never in time, or nothing of it is left"
	}
	return truthWord(s.Truth)
}
