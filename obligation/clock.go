package obligation

import "github.com/treatyaid/treatyaid/party"

// Clock is a time that a norm sets. It is counted and never judged: that it has run out
// says nothing of what was done.
type Clock struct {
	Words string      `json:"words"` // verbatim from the paragraph, such as "not later than 180 days"
	Delay party.Delay `json:"delay"`
	From  ClockStart  `json:"from"`
}
