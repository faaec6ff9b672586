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
	// in has the categories by which they are: those asked for from one to another.
	providers, recipients []party.Actor
	in                    categorySet
	room                  [2]party.Actor // for one provider and one recipient
	// who says who an actor of a record is to the question; nil: one of those asked for on
	// its side is Itself, or everybody if none is.
	who func(party.Actor) Who
	// passer says who a State is to the question that only passes on what another gave:
	// it gives nothing of its own.
	passer Who
	// rows returns the categories that are asked for between two actors at a stage; nil: in,
	// where both are Itself.
	rows func(provider, recipient Who, stage Stage) categorySet
	// steps are those asked for, if extent is nil. It returns how far the time of a step of
	// a record is that which is asked for.
	steps  stepsAsked
	extent func(*Record, *Step) Extent
	actors *party.Actors // who is whose body; nil: nobody is known to be
	// printed asks for the money as it is printed, whatever its subjects and categories.
	printed bool
	// equivalents asks for the equivalents that are printed, in place of the amounts.
	equivalents bool
}

// provider returns who a provider of a record is to the question.
func (a *asking) provider(actor party.Actor) Who { return a.whoIs(actor, a.providers) }

// recipient returns who a recipient of a record is to the question.
func (a *asking) recipient(actor party.Actor) Who { return a.whoIs(actor, a.recipients) }

func (a *asking) whoIs(actor party.Actor, asked []party.Actor) Who {
	switch {
	case a.who != nil:
		return a.who(actor)
	case len(asked) == 0 || slices.Contains(asked, a.actors.Resolve(actor)):
		return Itself
	}
	return neither
}

// takes returns the categories that are asked for between two actors at a stage.
func (a *asking) takes(provider, recipient Who, stage Stage) categorySet {
	switch {
	case a.rows != nil:
		return a.rows(provider, recipient, stage)
	case provider == Itself && recipient == Itself:
		return a.in
	}
	return 0
}

// lies returns how far the time of a step of a record is that which is asked for.
func (a *asking) lies(r *Record, s *Step) Extent {
	if a.extent != nil {
		return a.extent(r, s)
	}
	return a.steps.lies(s)
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
	all.who, all.passer = func(party.Actor) Who { return Itself }, Itself
	all.rows = func(_, _ Who, stage Stage) (categories categorySet) {
		for provider := Anyone; provider < whos; provider++ {
			for recipient := Anyone; recipient < whos; recipient++ {
				categories |= a.takes(provider, recipient, stage)
			}
		}
		return categories
	}
	all.extent = func(*Record, *Step) Extent { return Wholly }
	return &all
}

// everything asks for all the money that is known, between whomever. Its extent is to be set.
func everything(known civil.Date, actors *party.Actors) *asking {
	return &asking{subjects: subjectsAsked(nil), known: known, in: kindsOf[0], passer: Itself, actors: actors, printed: true}
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

// extentOf returns how far the time of a step lies in that which is asked for, by all its
// figures: one that counts the money over another time may have it elsewhere.
func (a *asking) extentOf(r *Record, s *Step) Extent {
	extent := a.lies(r, s)
	for i := range s.Figures {
		if s.Figures[i].Period.IsZero() {
			continue
		}
		other := *s
		other.At, other.Period = civil.Date{}, s.Figures[i].Period
		if a.lies(r, &other) != extent {
			extent = Partly
		}
	}
	return extent
}

// takesAny reports whether some of the steps of a record is asked for.
func (a *asking) takesAny(r *Record) bool {
	if a.terms != 0 && a.terms != r.Terms {
		return false
	}
	for i := range r.Steps {
		if s := &r.Steps[i]; s.knownBy(a.known) && a.extentOf(r, s) != Outside {
			return true
		}
	}
	return false
}

// isOf reports whether some pair of a record is asked for.
func (a *asking) isOf(r *Record) bool {
	if a.rows == nil && a.who == nil && !r.passesOn() { // one on each side is enough
		return a.in != 0 && a.isOnSide(r.Provider, r.From, a.providers) && a.isOnSide(r.receiver(), r.To, a.recipients)
	}
	var p pairing
	p.of(r, a)
	for k := range p.kinds.all() {
		for stage := Requested; stage <= lastStage; stage++ {
			if a.takes(k.from, k.to, stage) != 0 {
				return true
			}
		}
	}
	return false
}

// isOnSide reports whether an actor on a side of a record, or a member of its group, is one
// of those asked for there.
func (a *asking) isOnSide(actor party.Actor, g *Group, asked []party.Actor) bool {
	isAsked := func(actor party.Actor) bool { return a.whoIs(actor, asked) == Itself }
	return isAsked(actor) || g != nil && slices.ContainsFunc(g.Members, isAsked)
}
