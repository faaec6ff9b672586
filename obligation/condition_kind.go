package obligation

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// ConditionKind is what a condition asks. The zero value is no kind.
type ConditionKind uint8

// The kinds of condition.
const (
	All         ConditionKind = iota + 1 // every one of Conditions holds
	Any                                  // at least one of Conditions holds
	Not                                  // Condition does not hold
	IsParty                              // Who is bound by the instrument on the day
	HoldsRole                            // Who holds Role
	HoldsFact                            // Fact holds of Who on the day
	HadEvent                             // Fact happened to Who, after a threshold and by the day
	UnderChoice                          // the condition of the choice that the caller made
)

var conditionKinds = codelist.New[ConditionKind]("kind of condition", "all", "any", "not", "party", "role", "fact", "event", "reading")

// String returns the code of k, or the empty string for the zero value.
func (k ConditionKind) String() string { return conditionKinds.String(k) }

// MarshalText writes the code; a value without one is an error.
func (k ConditionKind) MarshalText() ([]byte, error) { return conditionKinds.Marshal(k) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (k *ConditionKind) UnmarshalText(text []byte) error { return conditionKinds.Unmarshal(text, k) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (k *ConditionKind) Scan(held any) error { return codelist.Scan(k, held) }

// Value writes the code to a database, as [codelist.Value].
func (k ConditionKind) Value() (driver.Value, error) { return codelist.Value(k) }

// Label returns the name of k in a language. ok is false if there is none.
func (k ConditionKind) Label(language label.Language) (text string, ok bool) {
	return label.Text("ConditionKind", k.String(), language)
}
