package desk

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// gifts say which records, and which steps of them, flows are asked about.
type gifts struct {
	*asked
	subjects []assistance.Subject // the treaty's own
	own      assistance.SubjectSet
	stages   []assistance.Stage             // at which something is given, or taken back
	totals   []assistance.Record            // printed totals and own resources, which others refer to
	party    map[party.State][]civil.Period // when a State was a party, of those that were asked for
}

func newGifts(a *asked) *gifts {
	g := &gifts{asked: a, subjects: a.instrument.Subjects(), party: make(map[party.State][]civil.Period),
		stages: []assistance.Stage{assistance.Committed, assistance.Delivered, assistance.Provided, assistance.TakenBack}}
	g.own = assistance.SubjectSetOf(g.subjects)
	if a.Stage != 0 {
		g.stages = []assistance.Stage{a.Stage}
	}
	for r := range a.register.Ledger().View() {
		if r.Kind != 0 {
			g.totals = append(g.totals, *r)
		}
	}
	return g
}

// counts reports whether some step of a record is asked about.
func (g *gifts) counts(r *assistance.Record) bool {
	return slices.ContainsFunc(r.Steps, func(step assistance.Step) bool { return g.takes(r, step) })
}

// takes reports whether a step is asked about, and was known.
func (g *gifts) takes(r *assistance.Record, step assistance.Step) bool {
	return g.extent(r, step) != assistance.Outside && (g.Known.IsZero() || !step.KnownOn().After(g.Known))
}

// saysNoCategory reports whether a record would be asked about, but that it says no category:
// it may be of the one that is asked for.
func (g *gifts) saysNoCategory(r *assistance.Record) bool {
	if g.Category == 0 || r.Kind != 0 || len(r.Parts) > 0 {
		return false
	}
	asked := *g.asked
	asked.Category = 0
	whatever := *g
	whatever.asked = &asked
	return whatever.counts(r)
}

// extent is how far a step is asked about: by its time, its stage, who gives and who gets,
// and the category and the subjects of its record.
func (g *gifts) extent(r *assistance.Record, step assistance.Step) assistance.Extent {
	actors := g.register.Actors()
	switch {
	case step.Foreseen, !slices.Contains(g.stages, step.Stage):
		return assistance.Outside
	case g.By.IsValid() && actors.Resolve(r.Provider).State != g.By, g.To.IsValid() && actors.Resolve(r.Recipient).State != g.To:
		return assistance.Outside
	case g.Category != 0 && !slices.ContainsFunc(r.Parts, func(p assistance.Part) bool { return p.Category == g.Category }):
		return assistance.Outside
	case g.own.Extent(assistance.SubjectSetOf(r.Subjects)) == assistance.Outside:
		return assistance.Outside
	}
	return step.Lies(g.Period)
}

// sides say what the giver and the recipient of a record were when its steps were done.
func (g *gifts) sides(r *assistance.Record) [2]Side {
	var sides [2]Side
	for _, step := range r.Steps {
		if !g.takes(r, step) {
			continue
		}
		when, _ := step.When()
		for i, actor := range []party.Actor{r.Provider, r.Recipient} {
			switch side := g.side(g.register.Actors().Resolve(actor), when); sides[i] {
			case "", side:
				sides[i] = side
			default:
				sides[i] = Partly
			}
		}
	}
	return sides
}

// side says what an actor was in a time.
func (g *gifts) side(actor party.Actor, when civil.Period) Side {
	if !actor.State.IsValid() {
		return Others
	}
	bound, ok := g.party[actor.State]
	if !ok {
		bound, _ = g.list.PartyPeriods(actor.State, g.Known)
		g.party[actor.State] = bound
	}
	switch {
	case slices.ContainsFunc(bound, when.Within):
		return Parties
	case slices.ContainsFunc(bound, when.Overlaps):
		return Partly
	}
	return States
}

// ledger returns the ledger of some records, with the totals to which they may refer.
func (g *gifts) ledger(records []*assistance.Record) (*assistance.Ledger, error) {
	some := slices.Clone(g.totals)
	for _, r := range records {
		some = append(some, *r)
	}
	slices.SortFunc(some, func(r, s assistance.Record) int { return cmp.Compare(r.ID, s.ID) })
	ledger, err := assistance.LedgerOver(some)
	if err != nil {
		return nil, err
	}
	return ledger.WithActors(g.register.Actors()), nil
}

// money asks a ledger for what some actors gave others, in each of the three ways.
func (g *gifts) money(ledger *assistance.Ledger, by, to []party.Actor) Money {
	q := assistance.Query{Providers: by, Recipients: to, Period: g.Period, Known: g.Known, Stages: g.stages}
	m := Money{Printed: []assistance.Total{}, Equivalents: listed(ledger.Equivalents(q))}
	for _, t := range ledger.TracedAsPrinted(q, g.extent) {
		m.Printed = append(m.Printed, t.Total)
	}
	q.Subjects = g.subjects
	if g.Category != 0 {
		q.Categories = []assistance.Category{g.Category}
		m.Own = listed(ledger.Totals(q)) // a print that divides the money bounds the share of the category
		return m
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

// listed returns totals as a list that is never null.
func listed(totals []assistance.Total) []assistance.Total {
	return append([]assistance.Total{}, totals...)
}
