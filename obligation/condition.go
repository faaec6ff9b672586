package obligation

import (
	"iter"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// Condition says when a norm applies or a role is held. It is built from a
// closed vocabulary of kinds; which fields a kind uses is said at the fields.
type Condition struct {
	Kind       ConditionKind       `json:"kind"`
	Conditions []Condition         `json:"conditions,omitempty"` // All, Any
	Condition  *Condition          `json:"condition,omitempty"`  // Not
	Who        Who                 `json:"who,omitzero"`         // IsParty, HoldsRole, HoldsFact, HadEvent: whom it is about
	Role       party.Role          `json:"role,omitzero"`        // HoldsRole
	Category   assistance.Category `json:"category,omitzero"`    // HoldsRole, HoldsFact: none means any
	Fact       FactCode            `json:"fact,omitempty"`       // HoldsFact, HadEvent
	Object     Who                 `json:"object,omitzero"`      // HoldsFact: the other State; none means anyone, a State or not
	Evidence   Admitted            `json:"evidence,omitzero"`    // HoldsFact: which evidence is admitted; none means all
	Stages     []assistance.Stage  `json:"stages,omitempty"`     // HoldsFact: the stages at which a record counts; none means those of its definition
	// WithinYears is the look-back of a reading: an act on record, or an offer, counts that
	// many years later still. Of HoldsFact that admits records only, or names an offer.
	WithinYears int `json:"withinYears,omitempty"`
	// Offers is an event by which a State, by its own word and while it was a party, offers
	// what the fact asks for: such an event within the look-back meets the condition as the
	// State's own word that the fact holds does. Of an offer and a denial the later
	// prevails, and they contest each other where the order is not known. That there was no
	// offer denies nothing. Of HoldsFact that admits the State's own word only.
	Offers FactCode  `json:"offers,omitempty"`
	After  Threshold `json:"after,omitzero"` // HadEvent: strictly after which entry into force
	// WhileParty asks that the State was a party on every day that the event
	// may have had. Of HadEvent.
	WhileParty bool `json:"whileParty,omitempty"`
	// Ends is a lasting fact: the event counts until a source says, as of a later day, that
	// the fact does not hold. Of HadEvent.
	Ends FactCode `json:"ends,omitempty"`
	// UnlessDenied takes the fact to hold unless a source says that it does not. Of HoldsFact.
	UnlessDenied bool              `json:"unlessDenied,omitempty"`
	Reading      string            `json:"reading,omitempty"` // UnderChoice
	Choices      []ConditionChoice `json:"choices,omitempty"` // UnderChoice: each choice of it, once
}

// roles yields the roles that the condition names, as often as it does.
func (c *Condition) roles() iter.Seq[party.Role] {
	return func(yield func(party.Role) bool) { c.eachRole(yield) }
}

func (c *Condition) eachRole(yield func(party.Role) bool) bool {
	switch c.Kind {
	case HoldsRole:
		return yield(c.Role)
	case Not:
		return c.Condition.eachRole(yield)
	}
	for i := range c.Conditions {
		if !c.Conditions[i].eachRole(yield) {
			return false
		}
	}
	for i := range c.Choices {
		if c.Choices[i].Condition != nil && !c.Choices[i].Condition.eachRole(yield) {
			return false
		}
	}
	return true
}

// clone returns a condition that shares nothing with c.
func (c Condition) clone() Condition {
	c.Conditions = cloned(c.Conditions, Condition.clone)
	c.Choices = cloned(c.Choices, ConditionChoice.clone)
	c.Stages = slices.Clone(c.Stages)
	if c.Condition != nil {
		part := c.Condition.clone()
		c.Condition = &part
	}
	return c
}

// ConditionChoice is the condition that holds under one choice of a reading.
type ConditionChoice struct {
	Choice    string     `json:"choice"`
	Condition *Condition `json:"condition,omitempty"` // none: nothing is asked
}

// clone returns a choice that shares nothing with c.
func (c ConditionChoice) clone() ConditionChoice {
	if c.Condition != nil {
		asked := c.Condition.clone()
		c.Condition = &asked
	}
	return c
}
