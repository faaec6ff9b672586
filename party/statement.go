package party

import "github.com/treatyaid/treatyaid/schema/civil"

// Statement is what a source states of a day that a rule of the treaty derives
// too.
type Statement struct {
	On     civil.Date `json:"on"`
	Source Source     `json:"source"`
}
