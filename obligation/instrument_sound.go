package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
)

// isSound reports whether the conditions of a catalogue can be written out under whatever
// choices: that what they name is there, that roles do not lead back to themselves, and that
// no norm grows too large. It is what the answers of an instrument take for granted, and
// says no where it is not certain.
func isSound(in *InstrumentDocument) bool {
	for i := range in.Readings {
		if len(in.Readings[i].Choices) == 0 {
			return false
		}
	}
	k := soundness{in, make(map[party.Role]extent)}
	for i := range in.Norms {
		stands := inNormOfOne
		if in.Norms[i].Pairs() {
			stands = inNormOfPairs
		}
		if e, ok := k.extent(&in.Norms[i].When, stands); !ok || e.clauses > maxClauses || e.depth > maxDepth || e.leaves > logic.MaxLeaves || !k.isEvidence(&in.Norms[i]) {
			return false
		}
	}
	return true
}

// extent is how large a condition is with its roles written out: its clauses under all choices
// together, how deep they nest, and no fewer leaves than it has under any choices.
type extent struct{ clauses, depth, leaves int }

// soundness measures conditions.
type soundness struct {
	instrument *InstrumentDocument
	roles      map[party.Role]extent // those that were measured; the zero one while it is
}

// extent measures a condition; ok is false if something in it is not as it must be.
func (k *soundness) extent(c *Condition, stands standsIn) (e extent, ok bool) {
	if c.Who != 0 && !stands.allows(c.Who) || c.Object != 0 && (!stands.allows(c.Object) || c.Object == c.Who) || !k.declares(c.Fact, c.Ends, c.Offers) {
		return extent{}, false
	}
	switch c.Kind {
	case All, Any:
		for i := range c.Conditions {
			part, ok := k.extent(&c.Conditions[i], stands)
			if !ok {
				return extent{}, false
			}
			e = extent{e.clauses + part.clauses, max(e.depth, part.depth), e.leaves + part.leaves}
		}
		ok = true
	case Not:
		if c.Condition != nil {
			e, ok = k.extent(c.Condition, stands)
		}
	case HoldsRole:
		if e, ok = k.role(c.Role); c.Who == 0 {
			ok = false
		}
	case UnderChoice:
		e, ok = k.choice(c, stands)
	case IsParty:
		e.leaves, ok = 1, c.Who != 0
	case HoldsFact, HadEvent:
		e.leaves, ok = 1, c.Who != 0 && k.isFact(c)
	}
	return extent{e.clauses + 1, e.depth + 1, e.leaves}, ok && e.clauses < maxClauses
}

// role measures the condition of a role, once.
func (k *soundness) role(r party.Role) (e extent, ok bool) {
	if e, met := k.roles[r]; met {
		return e, e.clauses > 0
	}
	role, ok := k.instrument.role(r)
	if !ok {
		return extent{}, false
	}
	k.roles[r] = extent{}
	e, ok = k.extent(&role.When, inRole)
	if ok {
		k.roles[r] = e
	}
	return e, ok
}

// choice measures a condition on a reading, each choice of which has its own.
func (k *soundness) choice(c *Condition, stands standsIn) (e extent, ok bool) {
	reading, ok := k.instrument.reading(c.Reading)
	if !ok {
		return extent{}, false
	}
	for i := range reading.Choices {
		if !slices.ContainsFunc(c.Choices, func(of ConditionChoice) bool { return of.Choice == reading.Choices[i].ID }) {
			return extent{}, false
		}
	}
	for i := range c.Choices {
		if c.Choices[i].Condition == nil {
			continue
		}
		part, ok := k.extent(c.Choices[i].Condition, stands)
		if !ok {
			return extent{}, false
		}
		e = extent{e.clauses + part.clauses, max(e.depth, part.depth), max(e.leaves, part.leaves)}
	}
	return e, true
}

// isFact reports whether a condition on a fact names one of the kind that it takes.
func (k *soundness) isFact(c *Condition) bool {
	fact, ok := k.instrument.fact(c.Fact)
	return ok && (fact.Kind == Event) == (c.Kind == HadEvent)
}

// declares reports whether facts are declared, those that are named.
func (k *soundness) declares(facts ...FactCode) bool {
	for _, code := range facts {
		if _, ok := k.instrument.fact(code); code != "" && !ok {
			return false
		}
	}
	return true
}

// isEvidence reports whether what the evidence of a norm names is there.
func (k *soundness) isEvidence(n *Norm) bool {
	if n.Evidence == nil {
		return true
	}
	for i := range n.Evidence.Records {
		e := &n.Evidence.Records[i]
		if e.Under != nil {
			if reading, ok := k.instrument.reading(e.Under.Reading); !ok || !slices.Contains(reading.choiceIDs(), e.Under.Choice) {
				return false
			}
		}
		if e.BearsOn != "" {
			if other, ok := k.instrument.norm(e.BearsOn); !ok || !other.Pairs() {
				return false
			}
		}
	}
	return true
}
