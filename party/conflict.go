package party

import "github.com/treatyaid/treatyaid/schema/civil"

// Conflict is whether a withdrawing State was engaged in an armed conflict when
// the months of the withdrawal rule ran out, Article 20(3). A conflict that
// began later does not matter.
type Conflict struct {
	Holds  Holds      `json:"holds"`
	Ended  civil.Date `json:"ended,omitzero"` // zero if it has not, or no source says; never beside a no
	Source Source     `json:"source"`
}

// endedBy returns the day on which the conflict ended, zero if that is not yet
// known.
func (c *Conflict) endedBy(known civil.Date) civil.Date {
	if !knownBy(c.Ended, known) {
		return civil.Date{}
	}
	return c.Ended
}
