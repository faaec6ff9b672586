package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// Condition says when a norm applies or a role is held. It is built from a
// closed vocabulary of kinds; which fields a kind uses is said at the fields.
type Condition struct {
	Kind       ConditionKind       `json:"kind"`
	Conditions []Condition         `json:"conditions,omitempty"` // all, any
	Condition  *Condition          `json:"condition,omitempty"`  // not
	Who        Who                 `json:"who,omitzero"`         // party, role, fact, event: whom it is about
	Role       party.Role          `json:"role,omitzero"`        // role
	Category   assistance.Category `json:"category,omitzero"`    // role, fact: none means any
	Predicate  Predicate           `json:"predicate,omitzero"`   // fact, event
	Object     Who                 `json:"object,omitzero"`      // fact: the other State; none means anyone, a State or not
	Evidence   Admitted            `json:"evidence,omitzero"`    // fact: which evidence is admitted; none means all
	Stages     []assistance.Stage  `json:"stages,omitempty"`     // fact: the stages at which a record counts; none means the predicate's own
	// WithinYears is the look-back of a reading: an act on record counts that
	// many years later still. Of a fact that admits records only.
	WithinYears int       `json:"withinYears,omitempty"`
	After       Threshold `json:"after,omitzero"` // event: strictly after which entry into force
	// WhileParty asks that the State was a party on every day that the event
	// may have had (event).
	WhileParty bool              `json:"whileParty,omitempty"`
	Reading    string            `json:"reading,omitempty"` // reading
	Choices    []ConditionChoice `json:"choices,omitempty"` // reading: each choice of it, once
}

// ConditionChoice is the condition that holds under one choice of a reading.
type ConditionChoice struct {
	Choice    string     `json:"choice"`
	Condition *Condition `json:"condition,omitempty"` // none: nothing is asked
}
