package desk

import (
	"errors"

	"github.com/treatyaid/treatyaid/examples/internal/briefing"
)

// Treaty returns the first page: who is affected, who is bound, whom to ask.
func (d *Desk) Treaty(q Question) (*briefing.Overall, error) {
	a, err := d.ask(q)
	if err != nil {
		return nil, err
	}
	return briefing.NewOverall(a.briefing())
}

// State returns the page on one State.
func (d *Desk) State(q Question) (*briefing.One, error) {
	if !q.State.IsValid() {
		return nil, errors.New("state: none is given")
	}
	a, err := d.ask(q)
	if err != nil {
		return nil, err
	}
	return briefing.NewOne(a.briefing(), q.State)
}
