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

// printsOfAct are the known steps of records of an act, and their times.
type printsOfAct struct {
	records    map[*assistance.Record]bool
	steps      []stepAgain
	categories map[assistance.Stage]times // steps that divide their money by categories
	actors     map[assistance.Stage]times // steps that divide it among actors
	corrected  map[correctedPrint]times   // steps by the prints that they correct
	between    timesBetween               // steps by the States that their records name
}

// stepAgain is a known step of another record, and the figures of it that count.
type stepAgain struct {
	record  *assistance.Record
	step    *assistance.Step
	figures []*assistance.Figure
}

// correctedPrint is an amount that was printed of a stage.
type correctedPrint struct {
	stage assistance.Stage
	print assistance.Money
}

// newPrintsOfAct returns the steps of records of an act, by what was known on a day.
func newPrintsOfAct(records []*assistance.Record, known civil.Date) *printsOfAct {
	a := &printsOfAct{records: make(map[*assistance.Record]bool)}
	isKnown := func(day civil.Date) bool { return known.IsZero() || !day.After(known) }
	for _, r := range records {
		a.records[r] = true
		for i := range r.Steps {
			s := &r.Steps[i]
			if s.Foreseen || !isKnown(s.KnownOn()) {
				continue
			}
			again := stepAgain{record: r, step: s}
			for j := range s.Figures {
				if s.Counts(j, known) {
					again.figures = append(again.figures, &s.Figures[j])
				}
			}
			a.steps = append(a.steps, again)
		}
	}
	a.categories = a.timesByStage(func(s *stepAgain) bool { return dividesAny(s.step, dividesCategories) })
	a.actors = a.timesByStage(func(s *stepAgain) bool { return dividesAny(s.step, dividesActors) })
	a.corrected = timesBy(a.steps, func(s *stepAgain) (prints []correctedPrint) {
		for i := range s.step.Figures {
			if f := &s.step.Figures[i]; f.Replaces.Currency != 0 && (f.Source == nil || isKnown(f.Source.Known())) {
				prints = append(prints, correctedPrint{s.step.Stage, f.Replaces})
			}
		}
		return prints
	})
	a.between = newTimesBetween(a.steps)
	return a
}

// timesByStage returns the times of the steps of which something is so, by stage.
func (a *printsOfAct) timesByStage(isSo func(*stepAgain) bool) map[assistance.Stage]times {
	return timesBy(a.steps, func(s *stepAgain) []assistance.Stage {
		if !isSo(s) {
			return nil
		}
		return []assistance.Stage{s.step.Stage}
	})
}

// timesBy returns the times of steps by keys, of which a step may have some.
func timesBy[K comparable](steps []stepAgain, keys func(*stepAgain) []K) map[K]times {
	spans := make(map[K][]civil.Period)
	for i := range steps {
		when, _ := steps[i].step.When()
		for _, key := range keys(&steps[i]) {
			spans[key] = append(spans[key], when)
		}
	}
	by := make(map[K]times, len(spans))
	for key, of := range spans {
		by[key] = newTimes(of)
	}
	return by
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
// that nothing passed, or names other States.
func (a *printedAgain) denies(r *printedRecord, p passage, s *assistance.Step) bool {
	if a == nil {
		return false
	}
	when, _ := s.When()
	return a.act.between.others(a.record, s.Stage, when) || byOthers(a.none.of(r, p), a.noneIn.of(r, p), s.Stage, when)
}
