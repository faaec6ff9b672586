package briefing

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// soon is how many days before a deadline it is marked.
const soon = 60

// Deadline is how a deadline of a State stands on the day. That it has passed says nothing
// of what was done.
type Deadline struct {
	ID    string                `json:"id"`
	Cite  string                `json:"cite"`
	Until *obligation.EventSpan `json:"until,omitempty"` // none: no word gives the day
	// Passed and Soon say that the last day which it may have lies before the day asked,
	// or in the 60 days from it on.
	Passed bool `json:"passed,omitempty"`
	Soon   bool `json:"soon,omitempty"`
	// Unsure says that the day is vague, that it is only printed, the decision not being
	// read, or that a word without a day gives it, of a source later than the day asked.
	Unsure bool `json:"unsure,omitempty"`
	// Asked says that more time was asked for and that no decision is on record.
	Asked bool           `json:"asked,omitempty"`
	Words []DeadlineWord `json:"words"`
}

// DeadlineWord is one word on a deadline.
type DeadlineWord struct {
	Kind   obligation.DeadlineWordKind `json:"kind"`
	Until  *obligation.EventSpan       `json:"until,omitempty"`
	At     civil.Date                  `json:"at,omitzero"`
	By     party.Actor                 `json:"by"`
	Source int                         `json:"source"`
}

// deadlinesOf returns the deadlines of a State under the treaty, by paragraph and id. Words
// of after the day asked are left out, and so are those that were not known.
func deadlinesOf(a *answers, sources *sources, s party.State) []Deadline {
	var all []Deadline
	for _, d := range a.Register.Deadlines(s) {
		if d.Instrument != a.law.ID {
			continue
		}
		d.Words = slices.DeleteFunc(d.Words, func(w obligation.DeadlineWord) bool {
			return w.At.After(a.On) || !a.Known.IsZero() && w.KnownOn().After(a.Known)
		})
		if len(d.Words) > 0 {
			all = append(all, deadlineOf(a, sources, &d))
		}
	}
	slices.SortStableFunc(all, func(d, e Deadline) int { return obligation.CompareCites(d.Cite, e.Cite) })
	return all
}

func deadlineOf(a *answers, sources *sources, d *obligation.Deadline) Deadline {
	given, asked := d.Standing(a.Known)
	stands := Deadline{ID: d.ID, Cite: d.Cite, Asked: asked != nil}
	if given != nil && given.Until != nil {
		stands.Until = given.Until
		stands.Passed = given.Until.Latest.Before(a.On)
		stands.Soon = !stands.Passed && !given.Until.Earliest.After(a.On.AddDays(soon))
		later := given.At.IsZero() && given.KnownOn().After(a.On) // nobody says that it was so on the day already
		stands.Unsure = given.Kind == obligation.DeadlinePrinted || given.Until.Earliest != given.Until.Latest || later
	}
	for _, w := range d.Words {
		stands.Words = append(stands.Words, DeadlineWord{Kind: w.Kind, Until: w.Until, At: w.At, By: w.By, Source: sources.number(w.Source)})
	}
	return stands
}
