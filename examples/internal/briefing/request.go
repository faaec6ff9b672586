package briefing

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Request is one time that a State asked for help. To ask for more time, or to state a
// need, is none.
type Request struct {
	Record  string             `json:"record"`
	By      party.Actor        `json:"by"` // the State, or somebody in it
	On      civil.Period       `json:"on"` // when; all time if it is not dated
	Of      party.Actor        `json:"of"` // whom it asked
	Printed []assistance.Range `json:"printed,omitempty"`
	Source  int                `json:"source"`
}

// requestsOf returns the requests of a State, the latest first and those without a day
// last.
func requestsOf(a *answers, sources *sources, s party.State) []Request {
	var all []Request
	for r := range a.Register.Ledger().View() {
		if r.Kind != 0 || asker(r) != s || extentOf(a, r) == assistance.Outside {
			continue
		}
		for i := range r.Steps {
			step := &r.Steps[i]
			when, _ := step.When()
			if step.Stage == assistance.Requested && !step.Foreseen && !when.From.After(a.On) && isKnown(a, step.KnownOn()) {
				all = append(all, Request{r.ID, cmp.Or(r.Requester, r.Recipient), when, r.Provider, step.Amounts(a.Known), sources.number(step.Source)})
			}
		}
	}
	slices.SortStableFunc(all, func(r, q Request) int { return q.On.From.Compare(r.On.From) })
	return all
}

// asker is the State that asked, or for which somebody in it did.
func asker(r *assistance.Record) party.State {
	if r.Requester.State.IsValid() {
		return r.Requester.State
	}
	return r.Recipient.State
}
