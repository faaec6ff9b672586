package evidence

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Ending is what is known of a fact by whose end events end: those of it that are still
// there go on until a source says, as of a later day, that the fact does not hold. That it
// holds at large says nothing of what an event left.
type Ending struct {
	now     *Evidence      // with what is carried, and what lists do not say
	pieces  []Piece        // words on the fact
	denied  []civil.Period // the days of which the words say No, in order
	unsure  []civil.Period // the days on which they disagree, in order
	carried bool           // what an event left is carried forward from its last day
}

// NewEnding takes the pieces on a fact.
func NewEnding(f Fact, pieces []Piece) *Ending {
	x := &Ending{now: New(f, pieces, nil), carried: f.Carry}
	x.pieces = slices.DeleteFunc(slices.Clone(pieces), func(p Piece) bool { return p.isSilence() })
	f.Carry = false
	said := New(f, x.pieces, nil).Timeline()
	for days, is := range said.over(civil.Period{}) {
		switch {
		case is.Truth == logic.No:
			x.denied = append(x.denied, days)
		case is.Gap == Contested:
			x.unsure = append(x.unsure, days)
		}
	}
	return x
}

// first returns the first day of some periods, in order, that lies in a period; no date if
// none does.
func first(of []civil.Period, in civil.Period) civil.Date {
	i, _ := slices.BinarySearchFunc(of, in.From, func(p civil.Period, day civil.Date) int {
		if !p.Until.IsZero() && !p.Until.After(day) {
			return -1
		}
		return 1
	})
	if i == len(of) || !of[i].Overlaps(in) {
		return civil.Date{}
	}
	if of[i].From.Before(in.From) {
		return in.From
	}
	return of[i].From
}

// ends returns the first day after an event of which a source says that the fact does not
// hold; no date if none does.
func (x *Ending) ends(p *Piece) civil.Date {
	return first(x.denied, civil.Period{From: p.LastDay().AddDays(1)})
}

// isUnsureFrom returns the first day on which the sources disagree over what an event left:
// one says within the days of the event, or is contradicted after it, that the fact does
// not hold. No date is none.
func (x *Ending) isUnsureFrom(p *Piece) civil.Date {
	within := first(x.denied, p.Days)
	after := first(x.unsure, civil.Period{From: p.Days.From})
	if within.IsZero() || !after.IsZero() && after.Before(within) {
		return after
	}
	return within
}

// weigh says what is left on a day of an event that happened in time, or may have.
func (x *Ending) weigh(p *Piece, o Outcome, effect Effect, day civil.Date) (Outcome, Effect) {
	if end := x.ends(p); !end.IsZero() && !end.After(day) {
		return Outcome{Truth: logic.No, Gone: true}, Ended
	}
	if unsure := x.isUnsureFrom(p); !unsure.IsZero() && !unsure.After(day) {
		return Outcome{Gap: Contested}, effect
	}
	switch {
	case !day.After(p.LastDay()):
	case !x.carried:
		return Outcome{Gap: NoSource}, Past
	case effect == Counts:
		return o, Carried
	}
	return o, effect
}

// changes returns the days on which what is left of an event may change.
func (x *Ending) changes(p *Piece) []civil.Date {
	return []civil.Date{p.LastDay().AddDays(1), x.ends(p), x.isUnsureFrom(p)}
}

// endings are the words that say that nothing is left, each to be told once.
type endings struct {
	day    map[civil.Date][]int // of one day, by their places
	longer []int                // the places of the others
	of     []Piece
}

// endings returns the words that deny the fact.
func (x *Ending) endings() endings {
	e := endings{day: make(map[civil.Date][]int), of: x.pieces}
	for i := range x.pieces {
		switch p := &x.pieces[i]; {
		case !p.denies():
		case p.Days == civil.Day(p.Days.From):
			e.day[p.Days.From] = append(e.day[p.Days.From], i)
		default:
			e.longer = append(e.longer, i)
		}
	}
	return e
}

// take returns the words that speak of a day and are not told yet.
func (e *endings) take(day civil.Date) (told []Piece) {
	places := e.day[day]
	delete(e.day, day)
	e.longer = slices.DeleteFunc(e.longer, func(i int) bool {
		speaks := e.of[i].Days.Contains(day)
		if speaks {
			places = append(places, i)
		}
		return speaks
	})
	slices.Sort(places)
	for _, i := range places {
		told = append(told, e.of[i])
	}
	return told
}
