package obligation

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// triggers are those of a norm for a bearer or pair: its own or, where its
// evidence names the limb of another norm through which records bear on it,
// that limb's for each recipient of a record. Each is worked out once.
type triggers struct {
	limb   *normAnswer // none: the norm's own
	bearer party.State
	found  map[party.State]*trigger
	lines  lines
}

func newTriggers(n normAsked) *triggers {
	known := make(lines)
	own := map[party.State]*trigger{{}: {normAsked: n, lines: known}}
	return &triggers{limb: n.limb, bearer: n.bearer, found: own, lines: known}
}

// of returns the trigger that is asked on the days of a record; nil where a
// limb faces a State and none stands there.
func (t *triggers) of(r *assistance.Record) *trigger {
	if t.limb == nil {
		return t.found[party.State{}]
	}
	to := r.Recipient.State
	if !to.IsValid() || to == t.bearer {
		return nil
	}
	if t.found[to] == nil {
		t.found[to] = &trigger{normAsked: normAsked{t.limb, t.bearer, to}, lines: t.lines}
	}
	return t.found[to]
}

// trigger is the condition of a norm with the position to do so left aside,
// asked of one bearer or pair on the days of records.
type trigger struct {
	normAsked
	lines lines
	runs  []run // worked out when first asked

	days     []civil.Date            // on which a leaf changes, with suppositions or without; worked out when first asked
	supposed map[civil.Date][]string // the suppositions of the days that were asked
}

// run begins on a day and goes on until the next: on all of its days the
// trigger is the same.
type run struct {
	from  civil.Date
	truth logic.Truth
}

// during says on how many days of a period the trigger holds; on none where
// nobody stands of whom it could be asked.
func (t *trigger) during(when civil.Period) assistance.Extent {
	if t == nil {
		return assistance.Outside
	}
	if t.runs == nil {
		t.run()
	}
	first := cmp.Or(when.From, civil.Earliest())
	i, found := slices.BinarySearchFunc(t.runs, first, func(r run, day civil.Date) int { return r.from.Compare(day) })
	if !found {
		i-- // the run that began before; the first begins with the calendar
	}
	is := t.runs[i].truth
	for _, r := range t.runs[i+1:] {
		if !when.Until.IsZero() && !r.from.Before(when.Until) {
			break
		}
		if r.truth != is {
			return assistance.Partly
		}
	}
	switch is {
	case logic.Yes:
		return assistance.Wholly
	case logic.No:
		return assistance.Outside
	}
	return assistance.Partly
}

// mayHold returns the days on which the trigger is not known to fail, in order.
func (t *trigger) mayHold() []civil.Period {
	t.run()
	var days []civil.Period
	for i, r := range t.runs {
		if r.truth == logic.No {
			continue
		}
		p := civil.Period{From: r.from}
		if i+1 < len(t.runs) {
			p.Until = t.runs[i+1].from
		}
		days = append(days, p)
	}
	return days
}

// run works out the runs. A run ends where the truth of the condition changes.
func (t *trigger) run() {
	lines := make([]evidence.Timeline, len(t.formula.leaves))
	for i := range lines {
		lines[i] = t.timeline(i)
	}
	for _, day := range changesOf(lines) {
		col := columnOn(lines, day)
		truth := t.table[col.is].Truth
		if last := len(t.runs) - 1; last < 0 || t.runs[last].truth != truth {
			t.runs = append(t.runs, run{day, truth})
		}
	}
}

// suppositions returns the ids of the hypothetical determinations by which a leaf is
// another in a period: on its first and its last day, and where a leaf changes.
func (t *trigger) suppositions(within civil.Period) []string {
	if t == nil {
		return nil
	}
	sourced, ok := t.withoutSuppositions()
	if !ok {
		return nil
	}
	if t.days == nil {
		t.days = changesOf(slices.Concat(t.timelines(), sourced.timelines()))
		t.supposed = make(map[civil.Date][]string)
	}
	days := []civil.Date{cmp.Or(within.From, civil.Earliest()), civil.Latest()}
	if !within.Until.IsZero() {
		days[1] = within.Until.AddDays(-1)
	}
	for _, day := range t.days {
		if within.Contains(day) {
			days = append(days, day)
		}
	}
	var ids []string
	for _, day := range days {
		found, asked := t.supposed[day]
		if !asked {
			found = make(supposedOf).of(&t.normAsked, day, t.formula.position)
			t.supposed[day] = found
		}
		ids = append(ids, found...)
	}
	return ids
}

// timeline is what comes of a leaf from day to day. Position is the bearer's own
// affair and is taken for granted.
func (t *trigger) timeline(i int) evidence.Timeline {
	if t.formula.position.Has(i) {
		return evidence.Always(evidence.Outcome{Truth: logic.Yes})
	}
	l := t.formula.leaves[i]
	if l.pairwise() {
		return t.leafTimeline(i)
	}
	return t.lines.of(&t.inquiry, l, t.bearer, t.counterparty)
}

// lines are what comes of leaves about one State from day to day, each worked out once.
type lines map[askedLeaf]evidence.Timeline

func (known lines) of(q *inquiry, l leaf, bearer, counterparty party.State) evidence.Timeline {
	key := askedOf(q, l, bearer, counterparty)
	line, met := known[key]
	if !met {
		line = q.timeline(l, bearer, counterparty)
		known[key] = line
	}
	return line
}
