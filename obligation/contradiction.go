package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// contradiction returns the State's own records of giving, committed or
// delivered, on the days of its own denial of being in a position to, by the
// day asked; a denial that is carried forward stands until that day. An act
// that only may lie on those days straddles them.
func (q *inquiry) contradiction(subject party.State, category assistance.Category, denials []ground) []ground {
	var against []ground
	for _, g := range q.givings(subject, category) {
		g.effect = 0
		for i := range denials {
			switch g.speaks(q.stood(&denials[i])) {
			case Counts:
				g.effect = Contradicts
			case Straddles:
				if g.effect == 0 {
					g.effect = Straddles
				}
			}
		}
		if g.effect != 0 {
			against = append(against, g)
		}
	}
	return against
}

// stood returns the days, by the one asked, on which a denial stood.
func (q *inquiry) stood(denial *ground) civil.Period {
	days := denial.days
	if denial.effect == Carried || days.Until.IsZero() || days.Until.After(q.on) {
		days.Until = q.on.AddDays(1)
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
