package obligation

import "github.com/treatyaid/treatyaid/schema/civil"

// reach is of which days a ground must speak for a leaf to hear it on a day: a
// word of the day itself, an act of the day or of the look-back before it.
type reach struct {
	on        civil.Date
	word, act civil.Period
	carry     bool // evidence as at a day is carried forward
}

// reach returns that of a leaf on the day asked. A look-back says itself how
// long evidence lasts, so that it carries nothing forward.
func (q *inquiry) reach(l leaf) reach {
	day := civil.Day(q.on)
	r := reach{on: q.on, word: day, act: day, carry: q.carry && l.withinYears == 0}
	if l.withinYears > 0 {
		r.act.From = yearsBefore(q.on, l.withinYears)
	}
	return r
}

// effect is what a ground says of the day itself: nothing where it is an act
// that was done by the day and is carried to it.
func (r *reach) effect(g *ground) Effect {
	window := r.act
	if g.isWord() {
		window = r.word
	}
	effect := g.speaks(window)
	if effect == Straddles && r.carry && g.lastDay() == r.on && g.mayReach(r.on) {
		return 0
	}
	return effect
}
