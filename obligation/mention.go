package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// mention is a State that a register names, and the first day on which
// something that names it was known; zero if it always was.
type mention struct {
	state party.State
	since civil.Date
}

// mentioned collects every State that the register or its status lists name.
func mentioned(r items, lists map[string]*party.StatusList) []mention {
	first := make(map[party.State]civil.Date)
	add := func(since civil.Date, states ...party.State) {
		for _, s := range states {
			if earlier, again := first[s]; s.IsValid() && (!again || since.Before(earlier)) {
				first[s] = since
			}
		}
	}
	for _, list := range lists {
		for s := range list.States() {
			add(civil.Date{}, s)
		}
	}
	for i := range r.determinations {
		add(r.determinations[i].KnownOn(), r.determinations[i].Subject, r.determinations[i].Object)
	}
	for i := range r.records {
		record := &r.records[i]
		for _, step := range record.Steps {
			add(step.KnownOn(), record.Provider.State, record.Recipient.State, record.Requester.State)
		}
	}
	for i := range r.restrictions {
		add(r.restrictions[i].Source.Known(), r.restrictions[i].By)
	}
	for i := range r.programmes {
		add(r.programmes[i].KnownOn(), statesOf(&r.programmes[i])...)
	}
	for i := range r.reports {
		add(r.reports[i].KnownOn(), r.reports[i].State)
	}
	for i := range r.appraisals {
		add(r.appraisals[i].KnownOn(), r.appraisals[i].Bearer, r.appraisals[i].Counterparty)
	}
	mentions := make([]mention, 0, len(first))
	for s, since := range first {
		mentions = append(mentions, mention{s, since})
	}
	slices.SortFunc(mentions, func(a, b mention) int { return a.state.Compare(b.state) })
	return mentions
}
