package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// recordActs are the acts of a State of which a record tells.
type recordActs struct {
	printedRecord
	from    *FactRecords // where the record names the State, and toward whom it acts
	subject party.Actor
	steps   []doneStep
}

// done returns the steps of the record at some stages. One that was taken back before it can
// have been done is left out.
func (r *recordActs) done(stages stageSet, categories []assistance.Category) (steps []doneStep) {
	ends, taken := r.deliveryEnds(), r.taken()
	for i := range r.record.Steps {
		s := &r.record.Steps[i]
		if !stages.has(s.Stage) || s.Stage == assistance.TakenBack || !r.happened(s) {
			continue
		}
		piece, undone := actOf(s, ends), undoneBy(taken, r.record, i)
		if piece.Unsure, piece.Undone = undone.perhaps, undone.surely; piece.Undone.IsZero() || piece.Undone.After(piece.Days.From) {
			steps = append(steps, newDoneStep(r.record, i, piece, categories, r.again, r.known))
		}
	}
	return steps
}

// deliveryEnds returns the last day of the record's delivery, or zero if it has
// none, or one that is not known to end.
func (r *recordActs) deliveryEnds() civil.Date {
	var ends civil.Date
	for i := range r.record.Steps {
		s := &r.record.Steps[i]
		if s.Stage != assistance.Delivered && s.Stage != assistance.Provided || !r.happened(s) {
			continue
		}
		when, _ := s.When()
		if when.Until.IsZero() {
			return civil.Date{}
		}
		if last := when.Until.AddDays(-1); last.After(ends) {
			ends = last
		}
	}
	return ends
}

// taken returns what is known to have been taken back of the record, and may be all of it: by
// its own steps, and by those of other records of the same act or of what it is part of.
func (r *recordActs) taken() []takenBack {
	taken := r.takenBy(r.record)
	if act := r.index.acts.byID[r.record.ID]; act != nil {
		for _, other := range act.taking() {
			if other != r.record {
				taken = append(taken, r.takenBy(other)...)
			}
		}
	}
	return taken
}

// takenBy returns the steps of a record that are known to take something back, but for those
// that take back in part, which is not at all: the rest of it was done.
func (r *recordActs) takenBy(of *assistance.Record) []takenBack {
	if !slices.ContainsFunc(of.Steps, func(s assistance.Step) bool { return s.Stage == assistance.TakenBack }) {
		return nil
	}
	return r.worked.taken.of(of, func() []takenBack { return newTakings(of, r.knowledge).list() })
}

// toward returns what the record says of acts toward somebody.
func (r *recordActs) toward(other party.Actor) (told []toldAct) {
	passages := passagesOf(r.record, sidesOf(r.record, r.from, r.subject, other), r.index.actors)
	for i := range r.steps {
		told = r.steps[i].tell(told, &r.printedRecord, passages)
	}
	return told
}

// apart returns what the record says of acts toward each of others.
func (r *recordActs) apart(others []party.Actor) []alikeTold {
	all := make([]alikeTold, len(others))
	for i, other := range others {
		all[i] = alikeTold{r.toward(other), []party.Actor{other}}
	}
	return all
}

// together returns the same, for those States together of whom the record says the same.
func (r *recordActs) together(others []party.Actor) []alikeTold {
	if len(others) > 2 && r.isNamedOnly() {
		apart, states := r.partStates(others)
		all := r.apart(apart)
		if len(states) > 0 {
			all = append(all, alikeTold{r.toward(states[0]), states})
		}
		return all
	}
	var all []alikeTold
	place := make(map[string]int) // in all, by what is said
	for _, other := range others {
		says := r.toward(other)
		if other.State.IsValid() {
			key := sayingsOf(says)
			if i, met := place[key]; met {
				all[i].others = append(all[i].others, other)
				continue
			}
			place[key] = len(all)
		}
		all = append(all, alikeTold{says, []party.Actor{other}})
	}
	return all
}

// isNamedOnly reports whether the record says the same of all States on the other side: nothing
// divides the money among actors, and the fact is about both sides.
func (r *recordActs) isNamedOnly() bool {
	return areSides(r.record, r.from) && !slices.ContainsFunc(r.steps, func(s doneStep) bool { return s.byActor })
}

// partStates parts the States among some actors from the others. What stays within the
// subject's own State is no act toward it, and is left out.
func (r *recordActs) partStates(actors []party.Actor) (apart, states []party.Actor) {
	for _, other := range actors {
		switch {
		case !other.State.IsValid():
			apart = append(apart, other)
		case !r.index.actors.OneState(r.subject, other):
			states = append(states, other)
		}
	}
	return apart, states
}
