package party

import "github.com/treatyaid/treatyaid/schema/civil"

// Statement is a day as a source states it, where a rule of the treaty gives one too.
type Statement struct {
	On     civil.Date `json:"on"`
	Source Source     `json:"source"`
}
