package text

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
)

// truthWord says a truth as an answer to a question.
func truthWord(t obligation.Truth) string {
	if t == obligation.Unknown {
		return "open"
	}
	return t.String()
}

// truthOf says the truth of a fact, or of an event, as an answer to its question.
func truthOf(n *obligation.ProofNode) string {
	if n.Kind == obligation.HadEvent && n.Truth == obligation.No {
		if slices.ContainsFunc(n.Grounds, func(g obligation.Ground) bool { return g.Fact != "" && g.Fact == n.Ends }) {
			return "Nothing of it is left, if it happened"
		}
		return "Never in time"
	}
	return capital(truthWord(n.Truth))
}
