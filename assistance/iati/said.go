package iati

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// said is what an activity says of all its money: read once, and not for each transaction.
type said struct {
	reporter     party.Actor
	funder       party.Actor // of what did not come in
	implementing []assistance.Channel
	named        bool       // the activity names countries or regions
	to           recipients // these, if they do not turn on who receives the money
	technical    bool       // some aid is personnel or technical assistance
	tagged       division
	isTagged     bool
	share        share
	related      []assistance.Relation // of what goes out; once it is known what came in
	numbers      map[string]int        // of recipients and of shares, by what is said of them
}

// number returns the number of what is said, the same for the same.
func (s *said) number(text string) int {
	n, met := s.numbers[text]
	if !met {
		n = len(s.numbers)
		s.numbers[text] = n
	}
	return n
}
