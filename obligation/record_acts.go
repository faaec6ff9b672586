package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/party"
)

// recordActs are the acts of a State of which a record tells.
type recordActs struct {
	printedRecord
	from    *FactRecords // where the record names the State, and toward whom it acts
	subject party.Actor
	steps   []doneStep
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
