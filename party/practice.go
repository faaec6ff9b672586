package party

import "github.com/treatyaid/treatyaid/schema/civil"

// Practice is what is done where a treaty is silent on a deposit that came after the
// number of instruments was reached, but before the treaty was in force: it enters into
// force for the State on its own day, as for the first States. The Arms Trade Treaty,
// Article 22(2), speaks of deposits after its entry into force alone.
type Practice struct {
	Until  civil.Date `json:"until"` // the last day of deposit that has the treaty's own day
	Source Source     `json:"source"`
	Note   string     `json:"note,omitempty"`
}
