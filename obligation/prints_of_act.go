package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema/civil"
)

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

// newPrintsOfAct returns the steps of records of an act that are known.
func newPrintsOfAct(records []*assistance.Record, k knowledge) *printsOfAct {
	a := &printsOfAct{records: make(map[*assistance.Record]bool)}
	for _, r := range records {
		a.records[r] = true
		for i := range r.Steps {
			s := &r.Steps[i]
			if !k.happened(s) {
				continue
			}
			again := stepAgain{record: r, step: s}
			for j := range s.Figures {
				if s.Counts(j, k.known) {
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
			if f := &s.step.Figures[i]; f.Replaces.Currency != 0 && (f.Source == nil || k.knows(f.Source.Known())) {
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
