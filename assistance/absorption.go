package assistance

import (
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// absorption finds what steps of a record that do not say the stage print once more of the
// money of others: committed or delivered, at a time and of an amount that may be the same.
// Such a step is absorbed by one of those, and each of those absorbs one: money that was
// delivered once is not provided twice.
//
// Where there are too few to absorb all, nobody knows which of them are left. Then all of
// them count, less what is absorbed.
type absorption struct {
	unsaid []stagePrint // of steps that do not say the stage, in one currency each, see byMoney
	stated []stagePrint // the same
	prints []Range      // of the step in hand
	tried  []bool       // of the stated prints in hand
}

// stagePrint is what a step prints in one currency.
type stagePrint struct {
	step     int
	stage    Stage
	foreseen bool
	money    Range
	when     civil.Period
	of       int  // of a stated one: one more than the place, among those of its money, of the one that it absorbs; 0: none
	short    bool // it is of those of which there are too few, or too many
}

// find looks at the steps of a record that are known on a day.
func (a *absorption) find(r *Record, known civil.Date) {
	a.unsaid, a.stated = a.unsaid[:0], a.stated[:0]
	var met stageSet
	for i := range r.Steps {
		met |= 1 << r.Steps[i].Stage
	}
	if !met.has(Provided) || !met.has(Committed) && !met.has(Delivered) {
		return // nothing is printed once more
	}
	for i := range r.Steps {
		s := &r.Steps[i]
		if !s.knownBy(known) {
			continue
		}
		one := stagePrint{step: i, stage: s.Stage, foreseen: s.Foreseen}
		one.when = s.when()
		a.prints = s.appendAmounts(a.prints[:0], known)
		for _, one.money = range a.prints {
			switch s.Stage {
			case Provided:
				a.unsaid = append(a.unsaid, one)
			case Committed, Delivered:
				a.stated = append(a.stated, one)
			}
		}
	}
	slices.SortStableFunc(a.unsaid, byMoney)
	slices.SortStableFunc(a.stated, byMoney)
	for rest := a.unsaid; len(rest) > 0; {
		unsaid := ofMoney(rest, &rest[0])
		a.match(unsaid, ofMoney(a.stated, &rest[0]))
		rest = rest[len(unsaid):]
	}
}

// byMoney orders prints by what they are of: done or foreseen, and the currency. Those of
// one step and one currency are one, and those of others are never the same money.
func byMoney(a, b stagePrint) int {
	if a.foreseen != b.foreseen {
		if a.foreseen {
			return 1
		}
		return -1
	}
	return int(a.money.Currency) - int(b.money.Currency)
}

// ofMoney returns those of prints, in their order, that are of the same currency as one is, and
// foreseen as it is or is not.
func ofMoney(all []stagePrint, one *stagePrint) []stagePrint {
	from, _ := slices.BinarySearchFunc(all, *one, byMoney)
	until := from
	for until < len(all) && byMoney(all[until], *one) == 0 {
		until++
	}
	return all[from:until]
}

// ofHeading returns those of prints that are in the currency of a heading, and foreseen as that.
func ofHeading(all []stagePrint, h heading) []stagePrint {
	return ofMoney(all, &stagePrint{foreseen: h.line.Foreseen, money: Range{Currency: h.currency}})
}

// match finds what stated prints absorb of unsaid ones, all of one currency, and foreseen or
// not.
func (a *absorption) match(unsaid, stated []stagePrint) {
	a.tried = append(a.tried[:0], make([]bool, len(stated))...)
	m := matching{unsaid, stated, a.tried}
	for i := range unsaid {
		unsaid[i].stage = m.stageFor(&unsaid[i])
		if unsaid[i].stage == 0 {
			continue
		}
		if m.absorb(i) {
			for j := range stated { // what was in vain is so for ever
				m.tried[j] = stated[j].short
			}
			continue
		}
		unsaid[i].short = true
		for j := range stated {
			if m.tried[j] {
				stated[j].short, unsaid[stated[j].of-1].short = true, true
			}
		}
	}
}

// matching is which stated prints absorb which unsaid ones, in the making.
type matching struct {
	unsaid, stated []stagePrint
	tried          []bool // of the stated ones: by the print in hand, or in vain by one before
}

// stageFor returns the stage of the money that a print may be once more: delivered, if it
// may be of that, else committed, or none.
func (m *matching) stageFor(unsaid *stagePrint) (stage Stage) {
	for i := range m.stated {
		if m.stated[i].mayBe(unsaid) {
			stage = max(stage, m.stated[i].stage) // Delivered is after Committed
		}
	}
	return stage
}

// mayBe reports whether two prints may be of the same money.
func (s *stagePrint) mayBe(other *stagePrint) bool {
	return s.foreseen == other.foreseen && s.money.Currency == other.money.Currency && s.when.Overlaps(other.when) && s.money.meets(other.money)
}

// absorb finds a stated print that absorbs an unsaid one, and moves others to make room. It
// marks those that it tried.
func (m *matching) absorb(unsaid int) bool {
	for i := range m.stated {
		s := &m.stated[i]
		if m.tried[i] || s.stage != m.unsaid[unsaid].stage || !s.mayBe(&m.unsaid[unsaid]) {
			continue
		}
		m.tried[i] = true
		if s.of == 0 || m.absorb(s.of-1) {
			s.of = unsaid + 1
			return true
		}
	}
	return false
}

// print returns what a step that does not say the stage prints under a heading, if that may
// be money of another step.
func (a *absorption) print(step int, under heading) *stagePrint {
	all := ofHeading(a.unsaid, under)
	i, found := slices.BinarySearchFunc(all, step, func(u stagePrint, step int) int { return u.step - step })
	if !found || all[i].stage == 0 {
		return nil
	}
	return &all[i]
}

// absorbs reports whether money of a step under a heading is surely that of another.
func (a *absorption) absorbs(step int, under heading) bool {
	unsaid := a.print(step, under)
	return unsaid != nil && !unsaid.short
}

// takeOff takes off the total of what does not say the stage what is absorbed of it, where
// nobody knows of which.
func (a *absorption) takeOff(total *talliedTotal, counted []countedMoney) {
	asked, short := 0, 0
	var all, most, least Sum
	for i := range counted {
		all, _ = all.Plus(counted[i].whole.High) // none of these can fail, see plus
		if u := a.print(counted[i].step, total.heading); u != nil && u.short {
			asked++
		}
	}
	if asked == 0 {
		return
	}
	unsaid := ofHeading(a.unsaid, total.heading)
	for i := range unsaid {
		if unsaid[i].short {
			short++
		}
	}
	stated := ofHeading(a.stated, total.heading)
	for i := range stated {
		switch s := &stated[i]; {
		case s.short:
			most, _ = most.Plus(s.money.High)
			least, _ = least.Plus(s.money.Low)
		case slices.ContainsFunc(unsaid, func(u stagePrint) bool { return u.short && s.mayBe(&u) }):
			most, _ = most.Plus(s.money.High) // a commitment of which it may be, too
		}
	}
	total.money.Low, _ = total.money.Low.minus(most) // nothing is less than nothing
	total.gross.Low, _ = total.gross.Low.minus(most)
	if asked == short {
		left, _ := all.minus(least)
		total.money.High, total.gross.High = lesser(total.money.High, left), lesser(total.gross.High, left)
	}
}

// alike returns the steps that do not say the stage and that print what may be the same
// money as some of what was counted under a heading of what is committed or delivered.
func (a *absorption) alike(under heading, counted []countedMoney) (steps placeSet) {
	unsaid := ofHeading(a.unsaid, under)
	if len(unsaid) == 0 {
		return nil
	}
	var of placeSet
	for i := range counted {
		of.add(counted[i].step)
	}
	stated := ofHeading(a.stated, under)
	for i := range unsaid {
		if slices.ContainsFunc(stated, func(s stagePrint) bool { return s.stage == under.stage && of.has(s.step) && s.mayBe(&unsaid[i]) }) {
			steps.add(unsaid[i].step)
		}
	}
	return steps
}
