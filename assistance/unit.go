package assistance

import (
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// unit is a record of which shares are not alike, or a family, in a [Yearly]. It is not made
// into flows: every question counts it anew, for each year in which it may lie.
type unit struct {
	records     []*Record // of which it is
	family      *family   // of them; nil: one record alone
	kin         *kin      // by whose numbers the family is told
	states      []party.State
	split       bool          // some split has rows for some of those who give or receive
	inRows      []party.State // that such rows name, by themselves or by a body
	first, last int           // the numbers of the years
}

// isPlain reports whether what is asked of the record is a share of each of its steps, and
// these add up as [flowMaker] has it.
func isPlain(r *Record) bool {
	if r.From != nil || r.To != nil || r.isRelated() {
		return false
	}
	var met [lastStage + 1]bool
	for i := range r.Steps {
		s := &r.Steps[i]
		met[min(s.Stage, lastStage)] = true
		if s.Foreseen || s.Stage.addsUp() && overlapsAny(s, r.Steps[:i]) {
			return false
		}
		for j := range s.Figures {
			if f := &s.Figures[j]; f.Split != nil || !f.Period.IsZero() {
				return false
			}
		}
	}
	return !met[TakenBack] && !(met[Provided] && (met[Committed] || met[Delivered]))
}

// overlapsAny reports whether some of the steps is of the same stage and has a day in
// common with s.
func overlapsAny(s *Step, steps []Step) bool {
	when := s.when()
	for i := range steps {
		if other := &steps[i]; other.Stage == s.Stage && other.Foreseen == s.Foreseen && other.when().Overlaps(when) {
			return true
		}
	}
	return false
}

func newUnit(records []*Record, family *family, of *kin, actors *party.Actors, years calendar) unit {
	u := unit{records: records, family: family, kin: of, first: lastYear - firstYear, last: 0}
	for _, r := range records {
		providers, recipients := sides(r)
		for _, actor := range slices.Concat(providers, recipients) {
			if s := stateOf(actor); s.IsValid() {
				u.states = append(u.states, s)
			}
		}
		for i := range r.Steps {
			u.spanStep(years, &r.Steps[i])
			u.nameInRows(&r.Steps[i], actors)
		}
	}
	u.states, u.inRows = each(u.states), each(u.inRows)
	return u
}

// each returns each of some States once, in code order.
func each(states []party.State) []party.State {
	slices.SortFunc(states, party.State.Compare)
	return slices.Compact(states)
}

// nameInRows notes the States that rows of the step's figures name, where these are divided by
// who gives or receives.
func (u *unit) nameInRows(s *Step, actors *party.Actors) {
	for i := range s.Figures {
		split := s.Figures[i].Split
		if split == nil || split.Rows[0].places() == splitCategory { // all rows name the same places
			continue
		}
		u.split = true
		for _, row := range split.Rows {
			for _, actor := range []party.Actor{row.From, row.To} {
				if of := bodyOf(actor, actors); of.IsValid() {
					u.inRows = append(u.inRows, of)
				}
			}
		}
	}
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

// unitOf returns the unit of the record of a number, or of its family.
func unitOf(of *kin, number uint32, actors *party.Actors, years calendar) unit {
	f := of.family(number)
	if f == nil {
		return newUnit([]*Record{of.record(number)}, nil, nil, actors, years)
	}
	var records []*Record
	for _, member := range f.members {
		records = append(records, of.record(member))
	}
	return newUnit(records, f, of, actors, years)
}

// meetHeadings notes the headings that money of the unit may be totalled under.
func (u *unit) meetHeadings(m *flowMaker) {
	records := slices.Clip(u.records)
	if u.family != nil {
		for _, b := range u.family.bounds {
			records = append(records, u.kin.record(b.total))
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
