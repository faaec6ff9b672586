package obligation

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// StateGroup is the States of which a list speaks. The zero value is none.
type StateGroup uint8

// The groups.
const (
	StatesParties StateGroup = iota + 1 // for which the treaty is in force on the day of the list
	Ratified                            // which have consented to be bound by then, in force or not yet
	AllStates
	TheseStates // which the list itself says it looked at
)

var stateGroups = codelist.New[StateGroup]("group of States", "states-parties", "ratified", "all-states", "these")

// String returns the code of g, or the empty string for the zero value.
func (g StateGroup) String() string { return stateGroups.String(g) }

// MarshalText writes the code; a value without one is an error.
func (g StateGroup) MarshalText() ([]byte, error) { return stateGroups.Marshal(g) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (g *StateGroup) UnmarshalText(text []byte) error { return stateGroups.Unmarshal(text, g) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (g *StateGroup) Scan(held any) error { return codelist.Scan(g, held) }

// Value writes the code to a database, as [codelist.Value].
func (g StateGroup) Value() (driver.Value, error) { return codelist.Value(g) }

// Label returns the name of g in a language. ok is false if there is none.
func (g StateGroup) Label(language label.Language) (text string, ok bool) {
	return label.Text("StateGroup", g.String(), language)
}
