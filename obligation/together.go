package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// together is the course of a leaf that holds if any of its parts does. It goes
// through the turns of all parts once, and counts the parts by outcome.
func together(parts []course) course {
	type change struct {
		from civil.Date
		part int
		is   outcome
	}
	var changes []change
	for i, c := range parts {
		for _, t := range c {
			changes = append(changes, change{t.from, i, t.outcome})
		}
	}
	slices.SortFunc(changes, func(a, b change) int { return a.from.Compare(b.from) })
	was, count := make([]outcome, len(parts)), make(map[outcome]int)
	count[outcome{}] = len(parts) // before the calendar; no part has this one within it
	var all course
	for i, c := range changes {
		count[was[c.part]]--
		count[c.is]++
		was[c.part] = c.is
		if i+1 == len(changes) || changes[i+1].from != c.from {
			all.add(c.from, anyOf(count))
		}
	}
	return all
}

// anyOf is the outcome of a whole some of whose parts have each outcome.
func anyOf(count map[outcome]int) outcome {
	whole := outcome{truth: No, supposed: true}
	for o, parts := range count {
		if parts > 0 {
			whole.truth = whole.truth.Or(o.truth)
			whole.gap = max(whole.gap, o.gap)
			whole.supposed = whole.supposed && o.supposed
		}
	}
	if whole.truth != Unknown {
		whole.gap = 0
	}
	whole.supposed = whole.supposed && whole.truth == No
	return whole
}
