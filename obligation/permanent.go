package obligation

import (
	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// forGood is what words on a fact that cannot cease say of further days. A yes holds from
// its first day on, and a dispute goes on from its first day. A no says that the State had
// not done it by then, and so not before either. Where a yes says that it had, the two
// stand against each other from the day of the yes on, for good. What is foreseen has not
// been done.
func forGood(words []evidence.Piece) []evidence.Piece {
	all := words
	for i := range words {
		if p := &words[i]; p.Says != party.HoldsNo && !p.Foreseen {
			p.Days.Until, p.OneDay = civil.Date{}, false
		}
	}
	for i := range words {
		p := &words[i]
		switch {
		case p.Says != party.HoldsNo || p.Foreseen:
		case deniesDone(p, words):
			p.Days, p.OneDay = civil.Period{}, false
		case !p.Days.From.IsZero():
			before := *p
			before.Days, before.OneDay = civil.Period{Until: p.Days.From}, false
			all = append(all, before)
		}
	}
	return all
}

// deniesDone reports whether a no speaks of a day on which a yes says that it was done.
func deniesDone(no *evidence.Piece, words []evidence.Piece) bool {
	for i := range words {
		yes := &words[i]
		if yes.Says == party.HoldsYes && !yes.Foreseen && yes.Topic == no.Topic && (no.Days.Until.IsZero() || yes.Days.From.Before(no.Days.Until)) {
			return true
		}
	}
	return false
}
