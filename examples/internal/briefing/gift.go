package briefing

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Gift is one step of a record whose money lies wholly within what the treaty covers.
type Gift struct {
	Record     string                `json:"record"`
	By         party.Actor           `json:"by"`
	Party      bool                  `json:"party,omitempty"` // of a State that is a party on the day
	When       civil.Period          `json:"when"`            // all time if it is not dated
	Stage      assistance.Stage      `json:"stage"`
	Printed    []assistance.Range    `json:"printed,omitempty"` // none: no amount is printed
	Loan       bool                  `json:"loan,omitempty"`    // to be paid back
	Categories []assistance.Category `json:"categories,omitempty"`
	Source     int                   `json:"source"`
}

// giftsOf returns what a State got for what the treaty covers alone, the latest first.
func giftsOf(a *answers, sources *sources, gave []given) []Gift {
	all := []Gift{}
	for _, g := range slices.Backward(gave) {
		if extentOf(a, g.record) != assistance.Wholly {
			continue
		}
		step := &g.record.Steps[g.step]
		gift := Gift{Record: g.record.ID, By: g.record.Provider, Party: a.isParty(g.by()), When: g.when, Stage: step.Stage,
			Printed: step.Amounts(a.Known), Loan: g.record.Terms == assistance.Loan, Source: sources.number(step.Source)}
		for _, part := range g.record.Parts {
			gift.Categories = append(gift.Categories, part.Category)
		}
		all = append(all, gift)
	}
	return all
}

// ownResourcesOf counts the records of a State's own resources for its own obligations.
func ownResourcesOf(a *answers, s party.State) int {
	n := 0
	for r := range a.Register.Ledger().View() {
		if r.Kind == assistance.OwnResources && r.Provider.State == s && extentOf(a, r) != assistance.Outside {
			n++
		}
	}
	return n
}

// togetherOf counts the records that are for several States together, this one among them.
func togetherOf(a *answers, s party.State) int {
	n := 0
	for r := range a.Register.Ledger().View() {
		if r.Kind == 0 && r.Recipient.State != s && extentOf(a, r) != assistance.Outside && isAmong(r, s) {
			n++
		}
	}
	return n
}

// gotTogether reports whether some record of what the treaty covers alone, of a step that may
// have been done by the day and was known, is for several States, this one among them.
func gotTogether(a *answers, s party.State) bool {
	for r := range a.Register.Ledger().View() {
		if r.Kind != 0 || r.Recipient.State == s || extentOf(a, r) != assistance.Wholly || !isAmong(r, s) {
			continue
		}
		if slices.ContainsFunc(r.Steps, func(step assistance.Step) bool {
			when, _ := step.When()
			return !when.From.After(a.On) && (a.Known.IsZero() || !step.KnownOn().After(a.Known))
		}) {
			return true
		}
	}
	return false
}

// isAmong reports whether a State is one of several recipients of a record.
func isAmong(r *assistance.Record, s party.State) bool {
	if r.To != nil && slices.ContainsFunc(r.To.Members, func(m party.Actor) bool { return m.State == s }) {
		return true
	}
	for i := range r.Steps {
		for _, f := range r.Steps[i].Figures {
			if f.Split != nil && slices.ContainsFunc(f.Split.Rows, func(row assistance.SplitRow) bool { return row.To.State == s }) {
				return true
			}
		}
	}
	return false
}
