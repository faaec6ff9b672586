package party

import "github.com/treatyaid/treatyaid/schema/civil"

// Conflict is whether what prolongs by the rule, a [Prolongation], held for a
// withdrawing State when the delay of the rule had passed, Article 20(3). What began
// later does not matter but where the rule is [ByAnyArmedConflict]: there it has ended
// when the State is party to no armed conflict.
type Conflict struct {
	Holds  Holds      `json:"holds"`
	Ended  civil.Date `json:"ended,omitzero"` // zero if it has not, or no source says; never beside a no
	Source Source     `json:"source"`
}
