package obligation

import (
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// contradiction returns the State's own records of giving, committed or
// delivered, on the days of its own denial of being in a position to, by the
// day asked; a denial that is carried forward stands until that day. An act
// that only may lie on those days straddles them.
func (q *inquiry) contradiction(givings, denials []ground) []ground {
	stood := q.stood(denials)
	var against []ground
	for _, g := range givings {
		switch g.speaks(stood) {
		case Counts:
			g.effect = Contradicts
		case Straddles:
			g.effect = Straddles
		default:
			continue
		}
		against = append(against, g)
	}
	return against
}

// stood returns the days, by the one asked, on which the denials of that day
// stood. Each stood until that day, so that the one which began first stood on
// the days of all.
func (q *inquiry) stood(denials []ground) civil.Period {
	days := civil.Day(q.on)
	for i := range denials {
		if from := denials[i].days.From; from.Before(days.From) {
			days.From = from
		}
	}
	return days
}

// isHypothetical reports whether nobody has said it.
func (g *ground) isHypothetical() bool { return g.isWord() && g.determination.Hypothetical }

// isSupposed reports whether a No rests on hypothetical words alone.
func isSupposed(grounds []ground) bool {
	for i := range grounds {
		if g := &grounds[i]; g.holds == party.HoldsNo && (g.effect == Counts || g.effect == Carried) && !g.isHypothetical() {
			return false
		}
	}
	return true
}
