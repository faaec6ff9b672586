package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/codelist"
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
	Object     Who                 `json:"object,omitzero"`      // fact: the other State; none means some State
	Evidence   Admitted            `json:"evidence,omitzero"`    // fact: which evidence is admitted; none means all
	Stages     []assistance.Stage  `json:"stages,omitempty"`     // fact: the stages at which a record counts; none means the predicate's own
	// WithinYears lets a record count that many years after its period: the
	// look-back of a reading (fact).
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

// ConditionKind is what a condition asks. The zero value is no kind.
type ConditionKind uint8

// The kinds of condition.
const (
	All         ConditionKind = iota + 1 // every one of Conditions holds
	Any                                  // at least one of Conditions holds
	Not                                  // Condition does not hold
	IsParty                              // Who is bound by the instrument on the day
	HoldsRole                            // Who holds Role
	HoldsFact                            // Predicate holds of Who on the day
	HadEvent                             // Predicate happened to Who, after a threshold and by the day
	UnderChoice                          // the condition of the choice that the caller made
)

var conditionKinds = codelist.New[ConditionKind]("kind of condition", "all", "any", "not", "party", "role", "fact", "event", "reading")

// String returns the code of k, or the empty string for the zero value.
func (k ConditionKind) String() string { return conditionKinds.String(k) }

// ParseConditionKind returns the kind of condition with the given code; the error is a
// *codelist.UnknownError.
func ParseConditionKind(code string) (ConditionKind, error) { return conditionKinds.Parse(code) }

// MarshalText writes the code; a value without one is an error.
func (k ConditionKind) MarshalText() ([]byte, error) { return conditionKinds.Marshal(k) }

// UnmarshalText reads a code as ParseConditionKind does.
func (k *ConditionKind) UnmarshalText(text []byte) error { return conditionKinds.Unmarshal(text, k) }

// Admitted says which evidence a fact admits. The zero value admits all.
type Admitted uint8

// The evidence that a fact can be limited to.
const (
	AnyEvidence Admitted = iota + 1 // determinations and records
	OwnWord                         // determinations that the State itself made; others are shown and settle nothing
	RecordsOnly                     // records of divided scope; they never make a No
)

var admissions = codelist.New[Admitted]("kind of evidence", "any", "own-word", "records")

// String returns the code of a, or the empty string for the zero value.
func (a Admitted) String() string { return admissions.String(a) }

// ParseAdmitted returns the kind of evidence with the given code; the error is a
// *codelist.UnknownError.
func ParseAdmitted(code string) (Admitted, error) { return admissions.Parse(code) }

// MarshalText writes the code; a value without one is an error.
func (a Admitted) MarshalText() ([]byte, error) { return admissions.Marshal(a) }

// UnmarshalText reads a code as ParseAdmitted does.
func (a *Admitted) UnmarshalText(text []byte) error { return admissions.Unmarshal(text, a) }

// Threshold is the entry into force that an event is held against. The zero
// value is none.
type Threshold uint8

// The thresholds. Paragraph 6(6) says "after entry into force of this
// Convention" without "for that State Party", unlike 3(2), 4(1) and 7(1).
const (
	InForceOfInstrument Threshold = iota + 1 // the entry into force of the instrument itself: 17(1)
	InForceForState                          // the entry into force for the State concerned: 17(2)
)

var thresholds = codelist.New[Threshold]("threshold", "instrument", "state")

// String returns the code of t, or the empty string for the zero value.
func (t Threshold) String() string { return thresholds.String(t) }

// ParseThreshold returns the threshold with the given code; the error is a
// *codelist.UnknownError.
func ParseThreshold(code string) (Threshold, error) { return thresholds.Parse(code) }

// MarshalText writes the code; a value without one is an error.
func (t Threshold) MarshalText() ([]byte, error) { return thresholds.Marshal(t) }

// UnmarshalText reads a code as ParseThreshold does.
func (t *Threshold) UnmarshalText(text []byte) error { return thresholds.Unmarshal(text, t) }
