package assistance

import (
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// unit is a record that is not plain, or a family, in a [Yearly]. It is not made into
// flows: every question counts it anew, for each year in which it may lie.
type unit struct {
	number      uint32
	family      *family // nil: the record alone
	states      []party.State
	first, last int // the numbers of the years
}

// isPlain reports whether what is asked of the record is a share of each of its steps, and
// these add up as [flowMaker] has it.
func (r *Record) isPlain() bool {
	if r.From != nil || r.To != nil || r.isRelated() {
		return false
	}
	var met [lastStage + 1]bool
	for i := range r.Steps {
		s := &r.Steps[i]
		met[min(s.Stage, lastStage)] = true
		if s.Foreseen || slices.ContainsFunc(s.Figures, func(f Figure) bool { return f.Split != nil || !f.Period.IsZero() }) ||
			s.Stage.addsUp() && s.overlapsAny(r.Steps[:i]) {
			return false
		}
	}
	return !met[TakenBack] && !(met[Provided] && (met[Committed] || met[Delivered]))
}

// overlapsAny reports whether some of the steps is of the same stage and has a day in
// common with s.
func (s *Step) overlapsAny(steps []Step) bool {
	when, _ := s.When()
	return slices.ContainsFunc(steps, func(other Step) bool {
		at, _ := other.When()
		return other.Stage == s.Stage && other.Foreseen == s.Foreseen && at.Overlaps(when)
	})
}

func newUnit(l *Ledger, years calendar, number uint32) unit {
	u := unit{number: number, family: l.kin.family(number), first: lastYear - firstYear, last: 0}
	for _, r := range u.records(l) {
		providers, recipients := r.sides()
		for _, actor := range slices.Concat(providers, recipients) {
			if s := stateOf(actor); s.IsValid() {
				u.states = append(u.states, s)
			}
		}
		for i := range r.Steps {
			u.spanStep(years, &r.Steps[i])
		}
	}
	slices.SortFunc(u.states, party.State.Compare)
	u.states = slices.Compact(u.states)
	return u
}

// spanStep widens the years of the unit by those of a step and of its figures.
func (u *unit) spanStep(years calendar, s *Step) {
	when, _ := s.When()
	u.span(years, when)
	for i := range s.Figures {
		if period := s.Figures[i].Period; !period.IsZero() {
			u.span(years, period)
		}
	}
}

// span widens the years of the unit by those in which a time lies.
func (u *unit) span(years calendar, when civil.Period) {
	if first, last, lies := years.years(when); lies {
		u.first, u.last = min(u.first, first), max(u.last, last)
	}
}

// records returns the records of the unit.
func (u *unit) records(l *Ledger) (records []*Record) {
	if u.family == nil {
		return []*Record{l.record(u.number)}
	}
	for _, number := range u.family.members {
		records = append(records, l.record(number))
	}
	return records
}

// names reports whether a State gives or receives in the unit.
func (u *unit) names(s party.State) bool { return slices.Contains(u.states, s) }

// meetHeadings notes the headings that money of the unit may be totalled under.
func (u *unit) meetHeadings(m *flowMaker, l *Ledger) {
	records := u.records(l)
	if u.family != nil {
		for _, b := range u.family.bounds {
			records = append(records, l.record(b.total))
		}
	}
	for _, r := range records {
		for i := range r.Steps {
			for giver := States; giver <= Own; giver++ {
				for _, loan := range []bool{false, true} {
					h := heading{line: Line{Giver: giver, Loan: loan, Foreseen: r.Steps[i].Foreseen}, stage: r.Steps[i].Stage}
					m.meet(h)
					for j := range r.Steps[i].Figures {
						h.currency = r.Steps[i].Figures[j].Currency
						m.meet(h)
					}
				}
			}
		}
	}
}

// addUnit adds what a unit comes to, for a State, to each row and year. The zero State has
// no part in it.
func (a *yearlyAdder) addUnit(to *totalsGrid, u *unit, s party.State) {
	who := func(actor party.Actor) Who {
		switch of := stateOf(actor); {
		case of.IsValid() && of == s:
			return Itself
		case a.yearly.counterparties.has(of):
			return Counterparty
		}
		return neither
	}
	ask := &asking{subjects: a.subjects, known: a.yearly.known, provider: who, recipient: who, passer: neither, actors: a.yearly.ledger.actors}
	first, last := max(u.first-a.first, 0), min(u.last-a.first, to.years-1)
	for row, selections := range a.selections {
		ask.takes = func(provider, recipient Who, stage Stage) (categories categorySet) {
			for i := range selections {
				if selections[i].takes(provider, recipient, stage) {
					categories |= selections[i].categories
				}
			}
			return categories
		}
		for year := first; year <= last; year++ {
			in := a.yearly.years.period(a.first + year)
			ask.extent = func(_ *Record, s Step) Extent { return s.Lies(in) }
			for _, one := range a.count(u, ask) {
				at, _ := slices.BinarySearchFunc(a.yearly.headings, one.heading, func(a, b heading) int { return int(a.number()) - int(b.number()) })
				to.of(row, at)[year].add(one.money.Low, one.money.High, one.records)
			}
		}
	}
}

// count returns what a unit comes to.
func (a *yearlyAdder) count(u *unit, ask *asking) []talliedTotal {
	if u.family != nil {
		return a.relatives.counts(a.yearly.ledger, u.family, ask)
	}
	return a.relatives.tally.record(a.yearly.ledger.record(u.number), ask)
}
