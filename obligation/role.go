package obligation

import (
	"github.com/treatyaid/treatyaid/party"

	"github.com/treatyaid/treatyaid/schema/label"
)

// RoleDefinition says when a State holds a role. Inside its condition the
// State is called the holder.
type RoleDefinition struct {
	Role    party.Role  `json:"role"`
	Meaning label.Texts `json:"meaning"`
	// TakesCategory lets a condition ask for the role in one category of
	// assistance; a fact in the role's condition that names no category then
	// takes that one.
	TakesCategory bool `json:"takesCategory,omitempty"`
	// Qualification marks the role that qualifies a duty: being "in a
	// position to do so".
	Qualification bool      `json:"qualification,omitempty"`
	When          Condition `json:"when"`
}

// clone returns a definition that shares nothing with r.
func (r RoleDefinition) clone() RoleDefinition {
	r.When = r.When.clone()
	return r
}
