package text

import "github.com/treatyaid/treatyaid/obligation"

// condition says in words what a node of a proof asks.
func condition(w *writer, f obligation.Finding, n *obligation.ProofNode) string {
	switch n.Kind {
	case obligation.All:
		return "all of these:"
	case obligation.Any:
		return "one of these at least:"
	case obligation.Not:
		return "not this:"
	case obligation.IsParty:
		return isParty(w, f, n)
	case obligation.HoldsRole:
		return holdsRole(w, f, n)
	case obligation.UnderChoice:
		if len(n.Parts) == 0 {
			return "by " + n.Reading + "=" + n.Choice + " nothing is asked"
		}
		return "by " + n.Reading + "=" + n.Choice + ":"
	}
	return holdsFact(w, f, n)
}

func isParty(w *writer, f obligation.Finding, n *obligation.ProofNode) string {
	return n.Question(f.Instrument()) + " " + capital(standing(w.asked.list(f.Instrument()), n.State, statusOf(f, n.State))) + " " + w.written.sources.mark(n.Standing.Sources...)
}

func holdsRole(w *writer, f obligation.Finding, n *obligation.ProofNode) string {
	text := "Is " + n.State.Name() + " \"" + spaced(n.Role.String()) + "\""
	if n.Category.IsValid() {
		text += " (" + categoryAsked(f.Instrument(), n.Category) + ")"
	}
	return text + "? " + w.written.note("role "+f.Instrument().ID()+" "+n.Role.String(), n.Meaning)
}

func holdsFact(w *writer, f obligation.Finding, n *obligation.ProofNode) string {
	text := n.Question(f.Instrument())
	if !n.After.IsZero() {
		text += " Only after " + n.After.String() + " counts."
	}
	if n.Evidence == obligation.RecordsOnly {
		text += " Only records of what the treaty covers, and of nothing wider, show it."
	}
	if n.Ends != "" {
		text += " What it left is taken to be there until a source denies \"" + spaced(n.Ends.Name()) + "\" as of a later day."
	}
	if n.UnlessDenied {
		text += " Taken to be so unless a source denies it."
	}
	if n.Gap != 0 {
		text += " Open: " + gap(w.asked, f, n) + "."
	}
	return text
}
