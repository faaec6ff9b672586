package briefing

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// done are the stages at which assistance was bound or given. They are never added: each
// total is of one.
func done() []assistance.Stage {
	return []assistance.Stage{assistance.Committed, assistance.Delivered, assistance.Provided}
}

// given is one step by which a record says that a State was helped.
type given struct {
	record *assistance.Record
	step   int // its number, from 0
	when   civil.Period
}

// to returns what was given to States by the day asked, as far as it was known.
func givenTo(a *answers) map[party.State][]given {
	all := make(map[party.State][]given)
	for r := range a.Register.Ledger().View() {
		to := r.Recipient.State
		if r.Kind != 0 || !to.IsValid() || extentOf(a, r) == assistance.Outside {
			continue
		}
		for i := range r.Steps {
			step := &r.Steps[i]
			when, _ := step.When()
			if !step.Foreseen && slices.Contains(done(), step.Stage) && !when.From.After(a.On) && isKnown(a, step.KnownOn()) {
				all[to] = append(all[to], given{r, i, when})
			}
		}
	}
	for _, one := range all {
		slices.SortStableFunc(one, func(g, h given) int {
			return cmp.Or(g.lastDay(a.On).Compare(h.lastDay(a.On)), cmp.Compare(g.record.ID, h.record.ID))
		})
	}
	return all
}

// isKnown reports whether what is known from a day on was known on the knowledge date.
func isKnown(a *answers, from civil.Date) bool { return a.Known.IsZero() || !from.After(a.Known) }

// extentOf returns how far the money of a record is about what is the treaty's own.
func extentOf(a *answers, r *assistance.Record) assistance.Extent {
	return assistance.SubjectSetOf(a.law.Subjects).Extent(assistance.SubjectSetOf(r.Subjects))
}

// lastDay is the last day on which the step may have been done, the day asked at the
// latest; none if it is not dated.
func (g given) lastDay(on civil.Date) civil.Date {
	switch {
	case g.when.Until.IsZero() && g.when.From.IsZero():
		return civil.Date{}
	case g.when.Until.IsZero() || g.when.Until.After(on):
		return on
	}
	return g.when.Until.AddDays(-1)
}

// by is the State that gave it; none if it was another actor.
func (g given) by() party.State { return g.record.Provider.State }
