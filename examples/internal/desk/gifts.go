package desk

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// gifts say which records, and which steps of them, flows are asked about.
type gifts struct{ *asked }

// stages are those at which something is given, or taken back.
func (g gifts) stages() []assistance.Stage {
	if g.Stage != 0 {
		return []assistance.Stage{g.Stage}
	}
	return []assistance.Stage{assistance.Committed, assistance.Delivered, assistance.Provided, assistance.TakenBack}
}

// counts reports whether some step of a record is asked about.
func (g gifts) counts(r *assistance.Record) bool {
	for i := range r.Steps {
		if g.extent(r, r.Steps[i]) != assistance.Outside && g.isKnown(r.Steps[i]) {
			return true
		}
	}
	return false
}

// isKnown reports whether a step was known on the knowledge date.
func (g gifts) isKnown(step assistance.Step) bool {
	return g.Known.IsZero() || !step.KnownOn().After(g.Known)
}

// extent is how far a step is asked about: by its time, its stage, and the category and the
// subjects of its record.
func (g gifts) extent(r *assistance.Record, step assistance.Step) assistance.Extent {
	switch {
	case step.Foreseen, !slices.Contains(g.stages(), step.Stage):
		return assistance.Outside
	case g.By.IsValid() && g.register.Actors().Resolve(r.Provider).State != g.By, g.To.IsValid() && g.register.Actors().Resolve(r.Recipient).State != g.To:
		return assistance.Outside
	case g.Category != 0 && !slices.ContainsFunc(r.Parts, func(p assistance.Part) bool { return p.Category == g.Category }):
		return assistance.Outside
	case assistance.SubjectSetOf(g.instrument.Subjects()).Extent(assistance.SubjectSetOf(r.Subjects)) == assistance.Outside:
		return assistance.Outside
	}
	return step.Lies(g.Period)
}

// some returns the ledger of the records that are asked about.
func (g gifts) some(ledger *assistance.Ledger) (*assistance.Ledger, error) {
	var records []assistance.Record
	for r := range ledger.View() {
		if g.counts(r) {
			records = append(records, *r)
		}
	}
	some, err := assistance.LedgerOver(records)
	if err != nil {
		return nil, err
	}
	return some.WithActors(g.register.Actors()), nil
}

// money asks for what some actors gave others, in each of the three ways.
func (g gifts) money(ledger, equivalents *assistance.Ledger, by, to []party.Actor) Money {
	q := assistance.Query{Providers: by, Recipients: to, Period: g.Period, Known: g.Known, Stages: g.stages()}
	m := Money{Printed: []assistance.Total{}, Equivalents: listed(equivalents.Equivalents(q))}
	for _, t := range ledger.TracedAsPrinted(q, g.extent) {
		m.Printed = append(m.Printed, t.Total)
	}
	q.Subjects = g.instrument.Subjects()
	if g.Category != 0 {
		q.Categories = []assistance.Category{g.Category}
	}
	m.Own = bounded(m.Printed, ledger.Totals(q))
	return m
}

// bounded returns what is printed from what is surely the treaty's own up to all of it: money
// of no category is in no total of a treaty, and may be its own all the same.
func bounded(printed, own []assistance.Total) []assistance.Total {
	bounds := listed(printed)
	for i := range bounds {
		b := &bounds[i]
		b.Low = assistance.Sum{}
		for _, t := range own {
			if t.Line == b.Line && t.Stage == b.Stage && t.Currency == b.Currency && t.Low.Compare(b.High) <= 0 {
				b.Low = t.Low
			}
		}
	}
	return bounds
}

// side says what an actor is on the day.
func (g gifts) side(actor party.Actor) Side {
	switch {
	case g.isParty(actor.State):
		return Parties
	case actor.State.IsValid():
		return States
	}
	return Others
}

// listed returns totals as a list that is never null.
func listed(totals []assistance.Total) []assistance.Total {
	return append([]assistance.Total{}, totals...)
}
