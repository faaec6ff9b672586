package obligation

import (
	"fmt"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// leaf is a condition that evidence answers: that a State is a party, that a
// fact holds, that an event happened. It is comparable; the same leaf met
// twice in a condition is one unknown.
type leaf struct {
	kind        ConditionKind // IsParty, HoldsFact or HadEvent
	subject     Who
	object      Who
	predicate   Predicate
	category    assistance.Category
	admitted    Admitted
	stages      stageSet
	withinYears int
	after       Threshold
	whileParty  bool
}

// pairwise reports whether the leaf is about both States of a pair.
func (l leaf) pairwise() bool { return l.subject != 0 && l.object != 0 }

// fact returns the fact that a leaf asks of two States.
func (l leaf) fact(bearer, counterparty party.State) Fact {
	return Fact{Predicate: l.predicate, Subject: l.subject.of(bearer, counterparty), Object: l.object.of(bearer, counterparty), Category: l.category}
}

// clause is a condition under one choice of readings: roles are replaced by
// what they mean, and leaves are numbered.
type clause struct {
	kind     ConditionKind
	parts    []clause            // All, Any, Not; HoldsRole and UnderChoice have one or none
	leaf     int                 // IsParty, HoldsFact, HadEvent
	role     *RoleDefinition     // HoldsRole
	who      Who                 // HoldsRole
	category assistance.Category // HoldsRole
	reading  *Reading            // UnderChoice
	choice   *Choice             // UnderChoice
}

// formula is the condition of a norm under one choice of readings.
type formula struct {
	root   clause
	leaves []leaf
	// position marks the leaves that stand only under the qualification "in a
	// position to do so", a bit for each.
	position uint16
	// readings are those that the formula met, in the instrument's order.
	readings []*Reading
	clauses  int // how many there are, the root included
}

// entries is the number of combinations of truths of the leaves.
func (f *formula) entries() int { return int(powers[len(f.leaves)]) }

// maxLeaves is the number of distinct facts that the condition of a norm may
// have under any one choice of readings, standing as a party included.
const maxLeaves = 12

// choices is a choice for each reading of an instrument, by reading id.
type choices map[string]*Choice

// compiler turns a condition into a formula.
type compiler struct {
	instrument *Instrument
	choices    choices
	formula    formula
	outside    uint16 // leaves met outside the qualification
	inside     uint16 // leaves met inside it
}

// place is where in an instrument a condition is compiled.
type place struct {
	holder        Who                 // whom Holder stands for
	category      assistance.Category // what a fact without a category takes
	inherits      bool                // whether it takes it
	qualification bool                // under the qualification "in a position to do so"
}

// formula compiles the condition of a norm under the choices. The instrument
// has been checked, so that every name in it resolves.
func (in *Instrument) formula(n *Norm, c choices) (formula, error) {
	k := compiler{instrument: in, choices: c}
	root, err := k.clause(&n.When, place{})
	if err != nil {
		return formula{}, fmt.Errorf("norm %s: %w", n.ID, err)
	}
	k.formula.root = root
	k.formula.position = k.inside &^ k.outside
	slices.SortFunc(k.formula.readings, func(a, b *Reading) int { return in.readingOrder(a) - in.readingOrder(b) })
	return k.formula, nil
}

func (k *compiler) clause(c *Condition, at place) (clause, error) {
	k.formula.clauses++
	switch c.Kind {
	case All, Any:
		out := clause{kind: c.Kind}
		for i := range c.Conditions {
			part, err := k.clause(&c.Conditions[i], at)
			if err != nil {
				return clause{}, err
			}
			out.parts = append(out.parts, part)
		}
		return out, nil
	case Not:
		part, err := k.clause(c.Condition, at)
		return clause{kind: Not, parts: []clause{part}}, err
	case HoldsRole:
		return k.role(c, at)
	case UnderChoice:
		return k.choice(c, at)
	}
	return k.number(c, at)
}

func (k *compiler) role(c *Condition, at place) (clause, error) {
	role, ok := k.instrument.Role(c.Role)
	if !ok {
		return clause{}, fmt.Errorf("role %s is not defined", c.Role)
	}
	inner := place{holder: at.who(c.Who), inherits: role.TakesCategory, qualification: at.qualification || role.Qualification}
	if role.TakesCategory {
		inner.category = at.categoryOf(c)
	}
	part, err := k.clause(&role.When, inner)
	return clause{kind: HoldsRole, parts: []clause{part}, role: role, who: inner.holder, category: inner.category}, err
}

func (k *compiler) choice(c *Condition, at place) (clause, error) {
	reading, ok := k.instrument.Reading(c.Reading)
	if !ok {
		return clause{}, fmt.Errorf("reading %s is not defined", c.Reading)
	}
	if !slices.Contains(k.formula.readings, reading) {
		k.formula.readings = append(k.formula.readings, reading)
	}
	chosen := k.choices[reading.ID]
	for i := range c.Choices {
		if c.Choices[i].Choice != chosen.ID {
			continue
		}
		out := clause{kind: UnderChoice, reading: reading, choice: chosen}
		if c.Choices[i].Condition != nil {
			part, err := k.clause(c.Choices[i].Condition, at)
			if err != nil {
				return clause{}, err
			}
			out.parts = []clause{part}
		}
		return out, nil
	}
	return clause{}, fmt.Errorf("reading %s: the condition has no choice %s", reading.ID, chosen.ID)
}

// number finds the number of a leaf, or gives it one.
func (k *compiler) number(c *Condition, at place) (clause, error) {
	l := leaf{kind: c.Kind, subject: at.who(c.Who), object: at.who(c.Object), predicate: c.Predicate,
		category: at.categoryOf(c), admitted: c.Evidence, stages: stagesOf(c.Stages),
		withinYears: c.WithinYears, after: c.After, whileParty: c.WhileParty}
	if l.admitted == 0 && l.kind == HoldsFact {
		l.admitted = AnyEvidence
	}
	if l.predicate.IsMutual() && l.subject == Counterparty && l.object == Bearer {
		l.subject, l.object = Bearer, Counterparty // the same fact
	}
	i := slices.Index(k.formula.leaves, l)
	if i < 0 {
		i = len(k.formula.leaves)
		if i == maxLeaves {
			return clause{}, fmt.Errorf("more than %d distinct facts", maxLeaves)
		}
		k.formula.leaves = append(k.formula.leaves, l)
	}
	if at.qualification {
		k.inside |= 1 << i
	} else {
		k.outside |= 1 << i
	}
	return clause{kind: c.Kind, leaf: i}, nil
}

func (p place) who(w Who) Who {
	if w == Holder {
		return p.holder
	}
	return w
}

func (p place) categoryOf(c *Condition) assistance.Category {
	if !c.Category.IsValid() && p.inherits && (c.Kind == HoldsRole || c.Predicate.TakesCategory()) {
		return p.category
	}
	return c.Category
}

// kleene evaluates a clause, every part of it, for the truths of the leaves.
func (c *clause) kleene(truths []Truth) Truth {
	switch c.kind {
	case All:
		all := Yes
		for i := range c.parts {
			all = all.And(c.parts[i].kleene(truths))
		}
		return all
	case Any:
		some := No
		for i := range c.parts {
			some = some.Or(c.parts[i].kleene(truths))
		}
		return some
	case Not:
		return c.parts[0].kleene(truths).Not()
	case HoldsRole, UnderChoice:
		if len(c.parts) == 0 {
			return Yes
		}
		return c.parts[0].kleene(truths)
	}
	return truths[c.leaf]
}

// deciding returns the first leaf, in the order of the text, that makes the
// clause as true or false as it is; -1 if none does, as under a choice that
// asks nothing.
func (c *clause) deciding(truths []Truth, is Truth) int {
	switch c.kind {
	case All, Any:
		for i := range c.parts {
			if c.parts[i].kleene(truths) == is {
				return c.parts[i].deciding(truths, is)
			}
		}
		return -1
	case Not:
		return c.parts[0].deciding(truths, is.Not())
	case HoldsRole, UnderChoice:
		if len(c.parts) == 0 {
			return -1
		}
		return c.parts[0].deciding(truths, is)
	}
	return c.leaf
}
