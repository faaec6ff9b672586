package evidence

import "github.com/treatyaid/treatyaid/schema/civil"

// givings are a State's own acts of giving, against its denial of being in a
// position to give. Of the acts that have begun by the day asked it keeps the
// days that decide whether one of them lies in the days of the denial. These go
// up to the day asked, so that a later day takes no act away from them.
type givings struct {
	delivered int // the greatest last day of what goes on over its days
	began     int // the greatest first day of an act of one day that is over
	acted     int // the greatest last day of an act of one day
}

// add adds an act that has begun by the day. It may be added again on a later day.
func (g *givings) add(p *Piece, day civil.Date) {
	last := p.LastDay()
	switch {
	case p.Days.From.After(day):
		return
	case !p.OneDay:
		g.delivered = max(g.delivered, number(last))
		return
	case !last.After(day):
		g.began = max(g.began, p.firstNumber())
	}
	g.acted = max(g.acted, number(last))
}

// against says whether an act surely lies in the days from one to the day asked
// ([Counts]), or may ([Straddles]).
func (g *givings) against(since int) Effect {
	switch {
	case g.delivered >= since, g.began >= since:
		return Counts
	case g.acted >= since:
		return Straddles
	}
	return 0
}
