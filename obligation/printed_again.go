package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// printedAgain is what the other records of the same act print, as far as it may speak
// against one record: a step of theirs does against the steps of the same stage whose times
// meet its own.
type printedAgain struct {
	record       *assistance.Record
	act          *printsOfAct // of all records
	own          *printsOfAct // of the record alone
	none, noneIn *saidNone    // what all records deny, and what the record itself does
}

// byOthers reports whether a step of another record than the one meets a time, under a key.
func byOthers[K comparable](act, own map[K]times, key K, when civil.Period) bool {
	return act[key].meeting(when) > own[key].meeting(when)
}

// corrects reports whether a figure of a step is a print that another record corrects.
func (a *printedAgain) corrects(s *assistance.Step, f *assistance.Figure) bool {
	if a == nil {
		return false
	}
	when, _ := s.When()
	return byOthers(a.act.corrected, a.own.corrected, correctedPrint{s.Stage, f.Money()}, when)
}

// divides reports whether a step, or one of another record that may speak against it, divides
// its money by categories, and whether among actors.
func (a *printedAgain) divides(s *assistance.Step) (byCategory, byActor bool) {
	byCategory, byActor = dividesAny(s, dividesCategories), dividesAny(s, dividesActors)
	if a == nil {
		return byCategory, byActor
	}
	when, _ := s.When()
	return byCategory || byOthers(a.act.categories, a.own.categories, s.Stage, when),
		byActor || byOthers(a.act.actors, a.own.actors, s.Stage, when)
}

// denies reports whether another record says of a passage, at the stage and the time of a step,
// that nothing passed, or names other States. none says of which figures nothing passed.
func (a *printedAgain) denies(s *assistance.Step, p *passage, none func(*assistance.Figure) bool) bool {
	if a == nil {
		return false
	}
	when, _ := s.When()
	return a.act.between.others(a.record, s.Stage, when) || byOthers(a.none.of(p, none), a.noneIn.of(p, none), s.Stage, when)
}
