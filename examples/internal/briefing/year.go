package briefing

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Year is what parties to the treaty gave a State in one year, by what the register
// holds: no measure of what was given.
type Year struct {
	Year int `json:"year"`
	// Own says that some of the money is for what the treaty covers alone. Other money is
	// an upper bound: the source counts more with it.
	Own      bool                 `json:"own,omitempty"`
	Subjects []assistance.Subject `json:"subjects"` // what all of it is about, as the sources count it
	From     []party.State        `json:"from"`     // those first of whom most is printed
	// Equivalents are the sums of what the sources print beside the amounts, in their
	// currencies; from 0 where the time of the money lies only partly in the year.
	Equivalents []assistance.Total `json:"equivalents,omitempty"`
	// Printed are the amounts of the records that print no equivalent: not added to one
	// another, and not to the equivalents. Without says how many such records there are.
	Printed []assistance.Range `json:"printed,omitempty"`
	Without int                `json:"without,omitempty"`
}

// lastYear returns the last year in which parties gave a State something, nil if none is on
// record. Money of several years has no year of its own while there is other money.
func lastYear(a *answers, s party.State, all []given) *Year {
	last, lastOfMany := 0, 0
	for _, g := range all {
		day := g.lastDay(a.On)
		switch {
		case day.IsZero() || !a.isParty(g.by()):
		case g.when.Within(civil.Year(day.Year())):
			last = max(last, day.Year())
		default:
			lastOfMany = max(lastOfMany, day.Year())
		}
	}
	if last = cmp.Or(last, lastOfMany); last == 0 {
		return nil
	}
	return yearOf(a, s, all, last)
}

// yearOf returns what parties gave a State in a year.
func yearOf(a *answers, s party.State, all []given, number int) *Year {
	y := &Year{Year: number}
	for _, g := range all {
		if !a.isParty(g.by()) || g.when.IsZero() || !g.when.Overlaps(civil.Year(number)) {
			continue
		}
		y.Own = y.Own || extentOf(a, g.record) == assistance.Wholly
		for _, subject := range g.record.Subjects {
			if !slices.Contains(y.Subjects, subject) {
				y.Subjects = append(y.Subjects, subject)
			}
		}
		if !slices.Contains(y.From, g.by()) {
			y.From = append(y.From, g.by())
		}
		if step := &g.record.Steps[g.step]; g.when.Within(civil.Year(number)) && !slices.ContainsFunc(step.Figures, hasEquivalent) {
			y.Without++
			y.Printed = append(y.Printed, step.Amounts(a.Known)...)
		}
	}
	slices.Sort(y.Subjects)
	amounts := make(map[party.State]assistance.Sum)
	for _, from := range y.From {
		for _, r := range equivalents(a, []party.State{from}, s, number) {
			if r.Currency != 0 && r.High.Compare(amounts[from]) > 0 {
				amounts[from] = r.High
			}
		}
	}
	slices.SortStableFunc(y.From, func(b, c party.State) int {
		return cmp.Or(amounts[c].Compare(amounts[b]), cmp.Compare(b.Name(), c.Name()))
	})
	for _, total := range equivalents(a, y.From, s, number) {
		if total.Currency != 0 {
			y.Equivalents = append(y.Equivalents, total)
		}
	}
	return y
}

func hasEquivalent(f assistance.Figure) bool { return f.Equivalent != (assistance.Money{}) }

// equivalents are the totals of what the sources print beside the amounts that States gave
// a State in a year.
func equivalents(a *answers, from []party.State, to party.State, year int) []assistance.Total {
	q := assistance.Query{Recipients: []party.Actor{{Kind: party.ActorState, State: to}}, Period: civil.Year(year), Known: a.Known, Stages: done()}
	for _, s := range from {
		q.Providers = append(q.Providers, party.Actor{Kind: party.ActorState, State: s})
	}
	if len(from) == 0 {
		return nil // which would ask of anyone
	}
	return slices.DeleteFunc(a.Register.Ledger().Equivalents(q), func(t assistance.Total) bool { return t.Foreseen })
}
