package text

import (
	"cmp"
	"maps"
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// besideGroup is the columns of the labels beside a group.
const besideGroup = 26

// mostRecorded is how many bearers or pairs are named for their records.
const mostRecorded = 8

// group is the findings of one norm that have the same reason, and that all rest on
// suppositions or none.
type group struct {
	norm          obligation.Norm
	applicability obligation.Applicability
	reason        obligation.Reason
	hypothetical  bool
	suppositions  map[string]bool // by id
	count         int
	first         obligation.Finding
	bearers       stateSet
	others        stateSet
}

// groupsOf groups findings by norm and reason: what applies, what is undetermined,
// what does not apply.
func groupsOf(findings []obligation.Finding) []group {
	var groups []group
	from := 0
	for i, f := range findings {
		if i == 0 || !sameNorm(f, findings[i-1]) {
			sortGroups(groups[from:])
			from = len(groups)
		}
		reason, hypothetical := f.Reason(), f.Hypothetical()
		at := slices.IndexFunc(groups[from:], func(g group) bool { return g.reason == reason && g.hypothetical == hypothetical })
		if at < 0 {
			at = len(groups) - from
			groups = append(groups, group{norm: f.Norm(), applicability: f.Applicability(), reason: reason, hypothetical: hypothetical,
				suppositions: make(map[string]bool), first: f})
		}
		g := &groups[from+at]
		g.count++
		for _, id := range f.Suppositions() {
			g.suppositions[id] = true
		}
		g.bearers.add(f.Bearer())
		g.others.add(f.Counterparty())
	}
	sortGroups(groups[from:])
	return groups
}

func sortGroups(groups []group) {
	order := map[obligation.Applicability]int{obligation.Undetermined: 1, obligation.DoesNotApply: 2}
	slices.SortFunc(groups, func(g, h group) int {
		return cmp.Or(order[g.applicability]-order[h.applicability], int(g.reason)-int(h.reason), g.rank()-h.rank())
	})
}

// rank puts what is supposed after what is not.
func (g group) rank() int {
	if g.hypothetical {
		return 1
	}
	return 0
}

// writeGroups writes for each norm the reasons, with the States to which each
// belongs, and for whom most is recorded.
func writeGroups(w *writer, findings []obligation.Finding, groups []group) {
	lists := stateLists{every: statesAsked(w.asked), uses: make(map[stateSet]int)}
	for i := range groups {
		lists.uses[groups[i].bearers]++
		lists.uses[groups[i].others]++
	}
	for i, g := range groups {
		if i == 0 || !sameNorm(g.first, groups[i-1].first) {
			w.page.Blank()
			heading(w, g.first.Instrument().ID(), &g.norm)
			if g.applicability == obligation.Applies { // which is the first of its groups
				caveat(w.page, &g.norm)
			}
		}
		writeGroup(w, &groups[i], &lists)
		if i == len(groups)-1 || !sameNorm(g.first, groups[i+1].first) {
			writeMostRecorded(w, findings, &groups[i])
		}
	}
}

// statesAsked counts the States that any finding of the assessment is about.
func statesAsked(q *inquiry) int {
	var all stateSet
	for f := range q.assessment.Findings() {
		all.add(f.Bearer())
		all.add(f.Counterparty())
	}
	return len(all.states())
}

// writeGroup writes one group.
func writeGroup(w *writer, g *group, lists *stateLists) {
	text := reasonWords(g.reason) + unaffected(&g.norm, g.applicability)
	if g.hypothetical {
		text = supposed(w, slices.Sorted(maps.Keys(g.suppositions))...) + ", " + text
	}
	bearers, others := lists.name(&g.bearers, w.asked.Bearer), ""
	if g.norm.Pairs() {
		others = lists.name(&g.others, w.asked.Counterparty)
	}
	switch {
	case bearers != "" && others != "":
		text += ": " + bearers + "; toward " + others
		if g.count < g.pairs() {
			text += "; not each of them toward each"
		}
	case others != "":
		text += ": toward " + others
	case bearers != "":
		text += ": " + bearers
	}
	label := typeset.Pad("  "+outcome(w.page, g.applicability), 17) + typeset.PadLeft(typeset.Count(g.count), 7)
	w.page.Item(label, besideGroup, text)
}

// pairs is how many pairs the States of a group can make.
func (g *group) pairs() int {
	both := 0
	for i := range g.bearers {
		if g.bearers[i] && g.others[i] {
			both++
		}
	}
	return len(g.bearers.states())*len(g.others.states()) - both
}

// writeMostRecorded writes for whom the register holds most that bears on the norm
// of a group: records, reports, programmes and restrictions.
func writeMostRecorded(w *writer, findings []obligation.Finding, g *group) {
	if g.norm.Evidence == nil {
		return
	}
	type bearing struct {
		finding obligation.Finding
		items   int
	}
	var all []bearing
	for _, f := range findings {
		if !sameNorm(f, g.first) {
			continue
		}
		if items := f.RecordedItems(w.options.Over); items > 0 {
			all = append(all, bearing{f, items})
		}
	}
	text := nothing(w, &g.norm)
	if len(all) > 0 {
		slices.SortStableFunc(all, func(x, y bearing) int { return cmp.Compare(y.items, x.items) })
		var most []string
		for _, b := range all[:min(mostRecorded, len(all))] {
			text := between(b.finding.Bearer(), b.finding.Counterparty()) + " " + typeset.Count(b.items)
			if recorded := b.finding.Recorded(w.options.Over); recorded.Hypothetical {
				text += ", " + supposed(w, recorded.Suppositions...)
			}
			most = append(most, text)
		}
		text = "bearing on it, by number: " + typeset.List(most, ",") + more(len(all)-len(most), "with fewer or as many", "with fewer or as many")
	}
	w.page.Item("  recorded", besideGroup, text)
}
