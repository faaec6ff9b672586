package text

import (
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// writeProof writes why a finding is as it is: the readings and the assumptions
// first, then the condition down to its evidence.
func writeProof(w *writer, f obligation.Finding, proof *obligation.Proof) {
	label := "  Why"
	say := func(text string) {
		w.page.Wrap(typeset.Pad(label, besideFinding), strings.Repeat(" ", besideFinding+2), text)
		label = ""
	}
	for _, r := range proof.Readings {
		say(readingUsed(w, r))
	}
	for _, x := range proof.Assumptions {
		say("assumed: " + assumed(w.asked, x))
	}
	if proof.EveryCompletion {
		say("some facts are open, but whatever their answers the finding is the same")
	}
	say(legend(f))
	open := f.Open()
	for depth, n := range proof.Condition.All() {
		mark := "  "
		if decides(n, open) {
			mark = "> "
		}
		writeNode(w, f, n, mark, strings.Repeat("  ", depth))
	}
}

// legend says what the marks beside the condition mean for a finding.
func legend(f obligation.Finding) string {
	marked, with := "", ""
	if f.Hypothetical() {
		marked, with = ", as supposed", ", with what is supposed,"
	}
	switch f.Applicability() {
	case obligation.Applies:
		return "the norm applies" + marked + ", since its condition is met (it rests on >):"
	case obligation.DoesNotApply:
		return "the norm does not apply" + marked + ", since its condition is not met (it rests on >):"
	}
	return "the register" + with + " does not settle its condition (> would, if answered):"
}

// decides reports whether a determined finding rests on a node, or the node would
// settle what is open.
func decides(n *obligation.ProofNode, open []obligation.OpenFact) bool {
	return n.Deciding || slices.ContainsFunc(open, func(o obligation.OpenFact) bool { return asks(n, o) })
}

// writeNode writes one condition, its truth at the margin beside a mark, and the
// evidence that answers it.
func writeNode(w *writer, f obligation.Finding, n *obligation.ProofNode, mark, indent string) {
	truth := typeset.Pad("  "+mark+truthWord(n.Truth), besideFinding)
	w.page.Wrap(truth+indent, strings.Repeat(" ", besideFinding+2)+indent, condition(w, f, n))
	for _, g := range together(n.Grounds) {
		writeEvidence(w, n, &g, indent+"  ")
	}
	for _, g := range namedByGap(w.asked, f, n) {
		writeEvidence(w, n, &told{Ground: g}, indent+"  ")
	}
}

// namedByGap returns the evidence of other days that the gap of a node names and
// that does not answer the node.
func namedByGap(q *inquiry, f obligation.Finding, n *obligation.ProofNode) []obligation.Ground {
	switch n.Gap {
	case obligation.NoSource, obligation.OnlyReplaced, obligation.OnlyForeseen, obligation.NotOwnWord:
	default:
		return nil
	}
	others := ofOtherDays(q, f, n)
	return slices.DeleteFunc(others[:min(mostOtherDays, len(others))], func(g obligation.Ground) bool {
		return slices.ContainsFunc(n.Grounds, func(answering obligation.Ground) bool { return answering.ID == g.ID && answering.Step == g.Step })
	})
}

// deciding returns the facts and standings on which it rests that a norm does not
// apply.
func deciding(f obligation.Finding, proof *obligation.Proof) []*obligation.ProofNode {
	if f.Applicability() != obligation.DoesNotApply {
		return nil
	}
	var nodes []*obligation.ProofNode
	for _, n := range proof.Condition.All() {
		if n.Deciding {
			nodes = append(nodes, n)
		}
	}
	return nodes
}
