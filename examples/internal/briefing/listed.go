package briefing

import (
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Listed is a list of States on a fact, as a source prints it.
type Listed struct {
	Fact   obligation.FactCode     `json:"fact"`
	At     civil.Date              `json:"at"`
	By     party.Actor             `json:"by"`
	Words  string                  `json:"words"`
	Named  int                     `json:"named"`
	Kind   obligation.Completeness `json:"kind,omitzero"`
	Source int                     `json:"source"`
}

// latestList returns the latest list that says a fact of States and whose silence can
// say something of the others, by the day and what was known; nil if there is none.
func latestList(a *answers, sources *sources, fact obligation.FactCode) *Listed {
	var latest *obligation.ListStatement
	for i := range a.held.Lists {
		l := &a.held.Lists[i]
		if l.Fact != fact || l.Holds != party.HoldsYes || !l.CanClose() || l.At.After(a.On) || !a.Known.IsZero() && l.KnownOn().After(a.Known) {
			continue
		}
		if latest == nil || l.At.After(latest.At) {
			latest = l
		}
	}
	if latest == nil {
		return nil
	}
	return &Listed{Fact: fact, At: latest.At, By: latest.By, Words: latest.Words, Named: len(latest.Named), Kind: latest.Completeness,
		Source: sources.number(latest.Source)}
}
