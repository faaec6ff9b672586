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
	done := make(map[evidence.Topic]civil.Date) // since when, by the first yes
	for i := range words {
		p := &words[i]
		if p.Says == party.HoldsNo || p.Foreseen {
			continue
		}
		p.Days.Until, p.OneDay = civil.Date{}, false
		if first, said := done[p.Topic]; p.Says == party.HoldsYes && (!said || p.Days.From.Before(first)) {
			done[p.Topic] = p.Days.From
		}
	}
	for i := range words {
		p := &words[i]
		since, said := done[p.Topic]
		switch {
		case p.Says != party.HoldsNo || p.Foreseen:
		case said && (p.Days.Until.IsZero() || since.Before(p.Days.Until)): // of a day on which a yes says that it was done
			p.Days, p.OneDay = civil.Period{}, false
		case !p.Days.From.IsZero():
			before := *p
			before.Days, before.OneDay = civil.Period{Until: p.Days.From}, false
			all = append(all, before)
		}
	}
	return all
}
