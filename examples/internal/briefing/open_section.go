package briefing

import (
	"strings"

	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// openSection says why the rest is undetermined.
func openSection(p *Overall) section {
	s := section{title: "Why the rest is open", beside: "of " + typeset.Counted(p.Open.Findings, "finding", "findings") + " of norms between States"}
	var reasons []string
	for _, r := range p.Open.Reasons {
		reasons = append(reasons, typeset.Count(r.Count)+": "+r.Says)
	}
	if len(reasons) > 0 {
		s.before = []string{strings.Join(reasons, " · ") + "."}
	}
	return s
}
