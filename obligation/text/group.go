package text

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// besideGroup is the columns of the labels beside a group.
const besideGroup = 26

// mostRecorded is how many bearers or pairs are named for their records.
const mostRecorded = 8

// group is the findings of one norm that have the same reason.
type group struct {
	norm          *obligation.Norm
	applicability obligation.Applicability
	reason        obligation.Reason
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
		if i == 0 || f.Norm() != findings[i-1].Norm() {
			sortGroups(groups[from:])
			from = len(groups)
		}
		reason := f.Reason()
		at := slices.IndexFunc(groups[from:], func(g group) bool { return g.reason == reason })
		if at < 0 {
			at = len(groups) - from
			groups = append(groups, group{norm: f.Norm(), applicability: f.Applicability(), reason: reason, first: f})
		}
		g := &groups[from+at]
		g.count++
		g.bearers.add(f.Bearer())
		g.others.add(f.Counterparty())
	}
	sortGroups(groups[from:])
	return groups
}

func sortGroups(groups []group) {
	order := map[obligation.Applicability]int{obligation.Undetermined: 1, obligation.DoesNotApply: 2}
	slices.SortFunc(groups, func(g, h group) int {
		return cmp.Or(order[g.applicability]-order[h.applicability], int(g.reason)-int(h.reason))
	})
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
		if i == 0 || g.norm != groups[i-1].norm {
			w.page.Blank()
			heading(w.page, g.norm)
			if g.applicability == obligation.Applies { // which is the first of its groups
				caveat(w.page, g.norm)
			}
		}
		writeGroup(w, &groups[i], &lists)
		if i == len(groups)-1 || g.norm != groups[i+1].norm {
			writeMostRecorded(w, findings, g.norm)
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
	text := g.reason.Label() + unaffected(g.norm, g.applicability)
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

// writeMostRecorded writes for whom the register holds most that bears on a norm:
// records, reports, programmes and restrictions.
func writeMostRecorded(w *writer, findings []obligation.Finding, n *obligation.Norm) {
	if n.Evidence == nil {
		return
	}
	type bearing struct {
		finding obligation.Finding
		items   int
	}
	var all []bearing
	for _, f := range findings {
		if f.Norm() != n {
			continue
		}
		r := f.Recorded(w.options.Over)
		if items := len(r.Records) + len(r.Reports) + len(r.Programmes) + len(r.Coalitions) + len(r.Restrictions); items > 0 {
			all = append(all, bearing{f, items})
		}
	}
	text := nothing(w, n)
	if len(all) > 0 {
		slices.SortStableFunc(all, func(x, y bearing) int { return cmp.Compare(y.items, x.items) })
		var most []string
		for _, b := range all[:min(mostRecorded, len(all))] {
			most = append(most, between(b.finding)+" "+typeset.Count(b.items))
		}
		text = "bearing on it, by number: " + typeset.List(most, ",") + more(len(all)-len(most), "with fewer or as many", "with fewer or as many")
	}
	w.page.Item("  recorded", besideGroup, text)
}
