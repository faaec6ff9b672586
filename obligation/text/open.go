package text

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
)

// settling puts an open fact as a question, with the finding on either answer.
// The proof is that of the finding.
func settling(q *inquiry, f obligation.Finding, proof *obligation.Proof, o obligation.OpenFact) string {
	n := nodeOf(proof, o)
	text := o.Question(f.Instrument()) + " " + capital(gap(q, f, n)) + "."
	if n.Standing != nil && n.Standing.Asks != "" {
		text += " " + n.Standing.Asks
	}
	if o.Evidence == obligation.RecordsOnly {
		return text + " If so: " + then(f, o.IfTrue) + ". That there is none leaves it open."
	}
	if o.IfTrue == obligation.Undetermined && o.IfFalse == obligation.Undetermined {
		if o.GapIfTrue == obligation.Contested && o.GapIfFalse == obligation.Contested {
			return text + " Neither answer settles it: what is on record contests either."
		}
		return text + " Neither answer settles it alone."
	}
	yes, no := "If yes", "If no"
	switch o.Kind {
	case obligation.IsParty:
		yes, no = "If it is a party", "If not"
	case obligation.HadEvent:
		yes, no = "If in time", "If not"
		if !n.After.IsZero() {
			yes = "If in time (after " + n.After.String() + " and by the day asked)"
		}
	}
	return text + " " + yes + ": " + then(f, o.IfTrue) + leftOpen(o.GapIfTrue) + ". " + no + ": " + then(f, o.IfFalse) + leftOpen(o.GapIfFalse) + "."
}

// leftOpen says why an answer would leave its fact open.
func leftOpen(g obligation.Gap) string {
	switch g {
	case obligation.Contested:
		return ", since what is on record contests it"
	case obligation.Straddling:
		return ", since something on record may contest it"
	}
	return ""
}

// nodeOf returns the node of an open fact in the proof of its finding.
func nodeOf(proof *obligation.Proof, o obligation.OpenFact) *obligation.ProofNode {
	for _, n := range proof.Condition.All() {
		if asks(n, o) {
			return n
		}
	}
	return nil
}

// asks reports whether a node asks for an open fact.
func asks(n *obligation.ProofNode, o obligation.OpenFact) bool {
	switch {
	case o.Kind != n.Kind:
		return false
	case n.Kind == obligation.IsParty:
		return o.Subject == n.State
	}
	return o.About() == *n.Fact && o.Evidence == n.Evidence && o.WithinYears == n.WithinYears && o.Offers == n.Offers && slices.Equal(o.Stages, n.Stages)
}
