package obligation

import (
	"fmt"

	"github.com/treatyaid/treatyaid/schema"
)

// standsIn says where a condition stands, and so which places it may name.
type standsIn uint8

const (
	inRole standsIn = iota
	inNormOfPairs
	inNormOfOne
)

func (s standsIn) allows(w Who) bool {
	switch s {
	case inRole:
		return w == Holder
	case inNormOfPairs:
		return w == Bearer || w == Counterparty
	}
	return w == Bearer
}

// conditionCheck reports the faults of conditions.
type conditionCheck struct {
	*catalogueFaults
	instrument *InstrumentDocument

	facts, readings, roles declared
}

// place reports a place that has no meaning where it stands.
func (k *conditionCheck) place(w Who, at schema.Pointer, stands standsIn) {
	if w != 0 && !stands.allows(w) {
		k.argument(at, fmt.Sprintf("%s has no meaning here", w))
	}
}

// condition reports the faults of a condition and of every one in it; what a
// schema can say of its members has been checked.
func (k *conditionCheck) condition(c *Condition, at schema.Pointer, stands standsIn) {
	for i := range c.Conditions {
		k.condition(&c.Conditions[i], at.Member("conditions").Item(i), stands)
	}
	if c.Condition != nil {
		k.condition(c.Condition, at.Member("condition"), stands)
	}
	k.place(c.Who, at.Member("who"), stands)
	k.place(c.Object, at.Member("object"), stands)
	switch c.Kind {
	case HoldsRole:
		switch role, ok := k.instrument.role(c.Role); {
		case !ok && k.roles.leftOut.mayHave(c.Role.String()):
		case !ok:
			k.unknown(at.Member("role"), schema.CodeUnknownRole, fmt.Sprintf("no role %s is defined", schema.Excerpt(c.Role.String())), c.Role.String(), k.roles.names)
		case c.Category.IsValid() && !role.TakesCategory:
			k.argument(at.Member("category"), fmt.Sprintf("role %s takes no category", c.Role))
		}
	case HoldsFact:
		k.fact(c, at)
	case HadEvent:
		if declared, ok := k.declared(c.Fact, at.Member("fact")); ok && declared.Kind != Event {
			k.argument(at.Member("fact"), fmt.Sprintf("%s is not an event", c.Fact))
		}
		if c.Ends != "" {
			if ends, ok := k.declared(c.Ends, at.Member("ends")); ok && !ends.isOfOneState() {
				k.argument(at.Member("ends"), fmt.Sprintf("%s does not last, or is about more than the State", c.Ends))
			}
		}
	case UnderChoice:
		k.reading(c, at, stands)
	}
}

// declared finds the fact that a condition names, and reports one that is not
// declared.
func (k *conditionCheck) declared(fact FactCode, at schema.Pointer) (*FactDefinition, bool) {
	declared, ok := k.instrument.fact(fact)
	if !ok && !k.facts.leftOut.mayHave(string(fact)) {
		k.unknown(at, schema.CodeUnknownReference, fmt.Sprintf("no fact %s is declared", schema.Excerpt(string(fact))), string(fact), k.facts.names)
	}
	return declared, ok
}

func (k *conditionCheck) fact(c *Condition, at schema.Pointer) {
	declared, ok := k.declared(c.Fact, at.Member("fact"))
	if !ok {
		return
	}
	if declared.Kind == Event {
		k.argument(at.Member("fact"), fmt.Sprintf("%s is an event", c.Fact))
	}
	if c.Category.IsValid() && !declared.Category {
		k.argument(at.Member("category"), fmt.Sprintf("%s takes no category", c.Fact))
	}
	if c.Object != 0 && (!declared.Object || c.Object == c.Who) {
		k.argument(at.Member("object"), fmt.Sprintf("%s takes no object here", c.Fact))
	}
	if c.Evidence == OwnWord && declared.Mutual {
		k.argument(at.Member("evidence"), fmt.Sprintf("%s is a fact of both States alike, and no State's own", c.Fact))
	}
	if c.Offers != "" {
		k.offers(c, declared, at.Member("offers"))
	} else if c.WithinYears > 0 && c.Evidence != RecordsOnly {
		k.argument(at.Member("withinYears"), "a look-back is for evidence of records, or for offers")
	}
	if (len(c.Stages) > 0 || c.WithinYears > 0 && c.Offers == "" || c.Evidence == RecordsOnly) && declared.Records == nil {
		k.argument(at.Member("evidence"), fmt.Sprintf("records say nothing of %s", c.Fact))
	}
}

// offers reports an event that is no offer of what a fact asks for: it takes a category where
// the fact does, and of an offer that names none nobody says what it is of.
func (k *conditionCheck) offers(c *Condition, declared *FactDefinition, at schema.Pointer) {
	offer, ok := k.declared(c.Offers, at)
	switch {
	case !ok:
	case offer.Kind != Event:
		k.argument(at, fmt.Sprintf("%s is not an event", c.Offers))
	case declared.Object || declared.Category != offer.Category || offer.AtLarge:
		k.argument(at, fmt.Sprintf("%s is no offer of what %s asks for: both are of one State, in the same categories, and an offer of one is none of another", c.Offers, c.Fact))
	}
}

func (k *conditionCheck) reading(c *Condition, at schema.Pointer, stands standsIn) {
	reading, ok := k.instrument.reading(c.Reading)
	if !ok {
		k.unknownReading(at.Member("reading"), c.Reading)
	}
	listed := make(map[string]bool)
	for i := range c.Choices {
		choice := &c.Choices[i]
		here := at.Member("choices").Item(i)
		if choice.Condition != nil {
			k.condition(choice.Condition, here.Member("condition"), stands)
		}
		if !ok {
			continue
		}
		if _, known := reading.Choice(choice.Choice); !known {
			k.unknownChoice(here.Member("choice"), reading, choice.Choice)
		} else if listed[choice.Choice] {
			k.add(here.Member("choice"), schema.CodeDuplicateID, fmt.Sprintf("choice %s stands here twice", choice.Choice))
		}
		listed[choice.Choice] = true
	}
	if !ok {
		return
	}
	for _, id := range reading.choiceIDs() {
		if !listed[id] {
			k.add(at.Member("choices"), schema.CodeMissingChoice, fmt.Sprintf("choice %s of reading %s is missing", id, reading.ID))
		}
	}
}

func (k *conditionCheck) unknownReading(at schema.Pointer, id string) {
	if !k.readings.leftOut.mayHave(id) {
		k.unknown(at, schema.CodeUnknownReading, "no reading has the id "+schema.Excerpt(id), id, k.readings.names)
	}
}

func (k *conditionCheck) unknownChoice(at schema.Pointer, r *Reading, id string) {
	k.unknown(at, schema.CodeUnknownChoice, fmt.Sprintf("reading %s has no choice %s", r.ID, schema.Excerpt(id)), id, r.choiceIDs())
}
