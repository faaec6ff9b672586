package obligation

import (
	"fmt"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/internal/logic"
)

// compile turns the condition of a norm into a formula, under the choices. The
// instrument has been checked, so that every name in it resolves; the error is
// that the condition has too many leaves.
func compile(in *InstrumentDocument, n *Norm, c choices) (formula, error) {
	k := compiler{instrument: in, choices: c}
	root, err := k.clause(&n.When, place{})
	if err != nil {
		return formula{}, fmt.Errorf("norm %s: %w", n.ID, err)
	}
	k.formula.root, k.formula.logic = root, root.logical()
	k.formula.position = k.inside &^ k.outside
	k.formula.readings = slices.SortedFunc(slices.Values(k.formula.met), func(a, b *Reading) int { return in.readingOrder(a) - in.readingOrder(b) })
	return k.formula, nil
}

// compiler turns a condition into a formula.
type compiler struct {
	instrument *InstrumentDocument
	choices    choices
	formula    formula
	outside    logic.LeafSet // leaves met outside the qualification
	inside     logic.LeafSet // leaves met inside it
}

// place is where in an instrument a condition is compiled.
type place struct {
	holder        Who                 // whom Holder stands for
	category      assistance.Category // what a fact without a category takes
	inherits      bool                // whether it takes it
	qualification bool                // under the qualification "in a position to do so"
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
	role, ok := k.instrument.role(c.Role)
	if !ok {
		return clause{}, fmt.Errorf("role %s is not defined", c.Role)
	}
	inner := place{holder: at.who(c.Who), inherits: role.TakesCategory, qualification: at.qualification || role.Qualification}
	if role.TakesCategory {
		inner.category = at.categoryOf(c, nil)
	}
	part, err := k.clause(&role.When, inner)
	return clause{kind: HoldsRole, parts: []clause{part}, role: role, who: inner.holder, category: inner.category}, err
}

func (k *compiler) choice(c *Condition, at place) (clause, error) {
	reading, ok := k.instrument.reading(c.Reading)
	if !ok {
		return clause{}, fmt.Errorf("reading %s is not defined", c.Reading)
	}
	if !slices.Contains(k.formula.met, reading) {
		k.formula.met = append(k.formula.met, reading)
	}
	chosen := k.choices.of(reading.ID)
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
	var declared, ends, offers *FactDefinition
	for _, named := range []struct {
		code  FactCode
		found **FactDefinition
	}{{c.Fact, &declared}, {c.Ends, &ends}, {c.Offers, &offers}} {
		if named.code == "" {
			continue
		}
		fact, ok := k.instrument.fact(named.code)
		if !ok {
			return clause{}, fmt.Errorf("fact %s is not declared", named.code)
		}
		*named.found = fact
	}
	l := leaf{kind: c.Kind, subject: at.who(c.Who), object: at.who(c.Object), fact: declared,
		category: at.categoryOf(c, declared), admitted: c.Evidence, stages: stagesOf(c.Stages),
		withinYears: c.WithinYears, offers: offers, after: c.After, whileParty: c.WhileParty, ends: ends, presumed: c.UnlessDenied}
	if l.admitted == 0 && l.kind == HoldsFact {
		l.admitted = AnyEvidence
	}
	if declared != nil && declared.Mutual && l.subject == Counterparty && l.object == Bearer {
		l.subject, l.object = Bearer, Counterparty // the same fact
	}
	i := slices.Index(k.formula.leaves, l)
	if i < 0 {
		i = len(k.formula.leaves)
		if i == logic.MaxLeaves {
			return clause{}, fmt.Errorf("more than %d distinct facts", logic.MaxLeaves)
		}
		k.formula.leaves = append(k.formula.leaves, l)
	}
	if at.qualification {
		k.inside |= logic.Leaf(i)
	} else {
		k.outside |= logic.Leaf(i)
	}
	return clause{kind: c.Kind, leaf: i}, nil
}

func (p place) who(w Who) Who {
	if w == Holder {
		return p.holder
	}
	return w
}

// categoryOf is the category that a condition asks for; declared is its fact, if it
// has one.
func (p place) categoryOf(c *Condition, declared *FactDefinition) assistance.Category {
	if !c.Category.IsValid() && p.inherits && (c.Kind == HoldsRole || declared != nil && declared.Category) {
		return p.category
	}
	return c.Category
}
