package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// eventCourse is how an event leaf stands from day to day: each event by itself,
// and that there was none. Between two days on which the threshold may change
// each has a turn or two.
func (q *inquiry) eventCourse(l leaf, subject party.State, e evidence) course {
	var events []ground
	for _, about := range e.topics {
		events = append(events, slices.DeleteFunc(slices.Clone(about.grounds), denies)...)
	}
	var none course
	some := make([]course, len(events))
	starts := inOrder(append(q.thresholds(l.after, subject), civil.Earliest()))
	for i, from := range starts {
		block := civil.Period{From: from}
		if i+1 < len(starts) {
			block.Until = starts[i+1]
		}
		on := q.at(from)
		threshold, settled := on.threshold(l.after, subject)
		if !settled || threshold.IsZero() || !from.After(threshold) {
			w := on.weighEvent(l, subject, evidence{})
			none.add(from, w.outcome())
			for j := range some {
				some[j].add(from, outcome{truth: No})
			}
			continue
		}
		last := q.at(civil.Latest())
		ever := last.inTime(l, subject, threshold, e.denied)
		for _, day := range daysOf(block, ever.undenied(ever.spans)) {
			none.add(day, ever.by(day).silence())
		}
		for j := range events {
			for _, day := range daysOf(block, ever.turns(&events[j])...) {
				in := ever.by(day)
				truth, gap := in.weigh(&events[j])
				some[j].add(day, outcome{truth: truth, gap: gap})
			}
		}
	}
	return together(append(some, none))
}

// silence is what it makes of an event leaf that no event is on record.
func (in inTime) silence() outcome {
	if in.isDenied(in.spans) {
		return outcome{truth: No}
	}
	return outcome{gap: NoSource}
}

// turns returns the days on which what an event does may change as time goes on:
// when it begins to be possible, when it is no longer denied on the days that
// it may have had by then, and when it is over.
func (in *inTime) turns(g *ground) []civil.Date {
	possible := in.possible(g)
	turns := []civil.Date{in.undenied(possible), g.lastDay()}
	if len(possible) > 0 {
		turns = append(turns, possible[0].From)
	}
	return turns
}

// daysOf returns the first day of a block and of some days those that lie in it,
// in order.
func daysOf(block civil.Period, days ...civil.Date) []civil.Date {
	return inOrder(append(slices.DeleteFunc(days, func(day civil.Date) bool { return !block.Contains(day) }), block.From))
}
