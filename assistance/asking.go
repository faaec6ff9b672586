package assistance

import (
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// asking is a question in the form in which it is put to each record.
type asking struct {
	subjects SubjectSet
	known    civil.Date // zero: all is known
	terms    Terms      // zero: any
	// providers and recipients are those by whom records are looked up, resolved; none: any.
	// in has the categories by which they are.
	providers, recipients []party.Actor
	in                    categorySet
	room                  [2]party.Actor // for one provider and one recipient
	// provider and recipient say who an actor of a record is to the question.
	provider, recipient func(party.Actor) Who
	// passer says who a State is to the question that only passes on what another gave:
	// it gives nothing of its own.
	passer Who
	// takes returns the categories that are asked for between two actors at a stage.
	takes func(provider, recipient Who, stage Stage) categorySet
	// extent returns how far the time of a step of a record is that which is asked for.
	extent func(*Record, Step) Extent
	actors *party.Actors // who is whose body; nil: nobody is known to be
	// printed asks for the money as it is printed, whatever its subjects and categories.
	printed bool
	// equivalents asks for the equivalents that are printed, in place of the amounts.
	equivalents bool
}

// asPrinted is how money is divided that is asked for whole: over one category, whichever.
var asPrinted = division{SubjectSetOf([]Subject{MineAction}), []Part{{Category: Clearance}}, 0}

// division returns how the money of a record is divided for the question.
func (a *asking) division(r *Record) division {
	if a.printed {
		return asPrinted
	}
	return r.division()
}

// seen returns a record as the question has it.
func (a *asking) seen(r *Record) *Record {
	if a.equivalents {
		return r.equivalents()
	}
	return r
}

// throughout returns the question about the same money between whomever and whenever.
func (a *asking) throughout() *asking {
	all := *a
	all.provider = func(party.Actor) Who { return Itself }
	all.recipient, all.passer = all.provider, Itself
	all.takes = func(_, _ Who, stage Stage) (categories categorySet) {
		for provider := Anyone; provider < whos; provider++ {
			for recipient := Anyone; recipient < whos; recipient++ {
				categories |= a.takes(provider, recipient, stage)
			}
		}
		return categories
	}
	all.extent = func(*Record, Step) Extent { return Wholly }
	return &all
}

// everything asks for all the money that is known, between whomever. Its extent is to be set.
func everything(known civil.Date, actors *party.Actors) *asking {
	all := func(party.Actor) Who { return Itself }
	return &asking{
		subjects: subjectsAsked(nil), known: known, provider: all, recipient: all, passer: Itself, actors: actors, printed: true,
		takes: func(_, _ Who, _ Stage) categorySet { return kindsOf[0] },
	}
}

// passer returns who a State that passes on is to a question about some providers.
func passer(asked []party.Actor) Who {
	if len(asked) == 0 {
		return Itself
	}
	return neither
}

// resolved appends to those who actors are that are asked for.
func resolved(those, asked []party.Actor, actors *party.Actors) []party.Actor {
	for _, actor := range asked {
		those = append(those, actors.Resolve(actor.Normal()))
	}
	return those
}

// oneOf returns a function that calls each of some resolved actors Itself, and others
// neither; every actor, if there are none.
func oneOf(those []party.Actor, actors *party.Actors) func(party.Actor) Who {
	switch len(those) {
	case 0:
		return func(party.Actor) Who { return Itself }
	case 1:
		that := those[0]
		return func(actor party.Actor) Who {
			if actors.Resolve(actor) == that {
				return Itself
			}
			return neither
		}
	}
	return func(actor party.Actor) Who {
		if slices.Contains(those, actors.Resolve(actor)) {
			return Itself
		}
		return neither
	}
}

// extentOf returns how far the time of a step lies in that which is asked for, by all its
// figures: one that counts the money over another time may have it elsewhere.
func (a *asking) extentOf(r *Record, s *Step) Extent {
	extent := a.extent(r, *s)
	for i := range s.Figures {
		if s.Figures[i].Period.IsZero() {
			continue
		}
		other := *s
		other.At, other.Period = civil.Date{}, s.Figures[i].Period
		if a.extent(r, other) != extent {
			extent = Partly
		}
	}
	return extent
}

// takesAny reports whether some of the steps of a record is asked for.
func (a *asking) takesAny(r *Record) bool {
	return (a.terms == 0 || a.terms == r.Terms) &&
		slices.ContainsFunc(r.Steps, func(s Step) bool { return s.knownBy(a.known) && a.extentOf(r, &s) != Outside })
}
