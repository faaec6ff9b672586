package desk

import (
	"errors"

	"github.com/treatyaid/treatyaid/examples/internal/briefing"
)

// newTreatyPage returns the first page: who is affected, who is bound, whom to ask.
func newTreatyPage(a *asked) (*briefing.Overall, error) {
	return briefing.NewOverall(a.briefing())
}

// newStatePage returns the page on one State.
func newStatePage(a *asked) (*briefing.One, error) {
	if !a.State.IsValid() {
		return nil, errors.New("state: none is given")
	}
	return briefing.NewOne(a.briefing(), a.State)
}
