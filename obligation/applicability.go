package obligation

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Applicability says whether a norm applies to a bearer, or a pair, on the
// day. It is one axis of a finding; standing, what is recorded and what has
// been said of it are others. The zero value is no answer.
type Applicability uint8

// The answers. Undetermined means that the register does not settle it:
// neither "no duty" nor "an unmet one".
const (
	Applies Applicability = iota + 1
	DoesNotApply
	Undetermined
)

var applicabilities = codelist.New[Applicability]("applicability", "applies", "does-not-apply", "undetermined")

// String returns the code of a, or the empty string for the zero value.
func (a Applicability) String() string { return applicabilities.String(a) }

// MarshalText writes the code; a value without one is an error.
func (a Applicability) MarshalText() ([]byte, error) { return applicabilities.Marshal(a) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (a *Applicability) UnmarshalText(text []byte) error { return applicabilities.Unmarshal(text, a) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (a *Applicability) Scan(held any) error { return codelist.Scan(a, held) }

// Value writes the code to a database, as [codelist.Value].
func (a Applicability) Value() (driver.Value, error) { return codelist.Value(a) }

// Label returns the name of a in a language. ok is false if there is none.
func (a Applicability) Label(language label.Language) (text string, ok bool) {
	return label.Text("Applicability", a.String(), language)
}

// applicabilityOf is whether a norm applies whose condition is a truth.
func applicabilityOf(t logic.Truth) Applicability {
	switch t {
	case logic.Yes:
		return Applies
	case logic.No:
		return DoesNotApply
	}
	return Undetermined
}

// Reason says why a finding is as it is. It is derived from the deciding part
// of the condition, or from the facts that leave it open. The zero value is no
// reason.
type Reason uint8

// The reasons.
const (
	// Of a norm that applies.
	ConditionsMet    Reason = iota + 1 // every condition is met
	EitherWayApplies                   // whatever the unknown facts turn out to be
	// Of a norm that does not apply.
	BearerNotParty       // the instrument does not bind the bearer on the day
	CounterpartyNotParty // it does not bind the counterparty on the day
	DeniedByOwnWord      // the State itself says that it is not in a position to
	FactDoesNotHold      // the register holds that a fact does not hold
	NoEventInTime        // no event after the threshold and by the day
	ExcludingFactHolds   // the register holds a fact that excludes it
	EitherWayFails       // whatever the unknown facts turn out to be
	// Of a finding that is undetermined.
	ConditionalOnPosition // all else is met: open is whether the State is in a position to do so
	WithoutSource         // no source settles a fact that matters
	ContestedFact         // what the register holds disagrees
	StraddlingDay         // a day is vague or straddles a threshold
	StandingNotSettled    // whether a State is bound on the day is not settled
)

var reasons = codelist.New[Reason]("reason",
	"conditions-met", "applies-either-way",
	"bearer-not-a-party", "counterparty-not-a-party", "denied-by-own-word", "fact-does-not-hold", "no-event-in-time", "excluding-fact-holds", "fails-either-way",
	"conditional-on-position", "no-source", "contested", "undated-or-straddling", "standing-undetermined")

// String returns the code of r, or the empty string for the zero value.
func (r Reason) String() string { return reasons.String(r) }

// MarshalText writes the code; a value without one is an error.
func (r Reason) MarshalText() ([]byte, error) { return reasons.Marshal(r) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (r *Reason) UnmarshalText(text []byte) error { return reasons.Unmarshal(text, r) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (r *Reason) Scan(held any) error { return codelist.Scan(r, held) }

// Value writes the code to a database, as [codelist.Value].
func (r Reason) Value() (driver.Value, error) { return codelist.Value(r) }

// Reasons returns every reason, in the order of the schema.
func Reasons() []Reason { return reasons.Values() }

// Label says the reason in a few words of a language. ok is false if there are none.
func (r Reason) Label(language label.Language) (text string, ok bool) {
	return label.Text("Reason", r.String(), language)
}
