package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
)

// mostExamples is how many findings of many are written out as examples.
const mostExamples = 12

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

// stateSet is States by index.
type stateSet [party.StateCount]bool

// add puts a State into the set; the zero State is none.
func (s *stateSet) add(state party.State) {
	if state.IsValid() {
		s[state.Index()] = true
	}
}

func (s *stateSet) states() []party.State {
	var states []party.State
	for _, state := range party.States() {
		if s[state.Index()] {
			states = append(states, state)
		}
	}
	return states
}

// groups writes more findings than can be read one by one: for each norm the
// reasons, with the States to which each belongs.
func (a *answer) groups(p *typeset.Page) {
	a.asking(p)
	groups := gather(a.findings)
	lists := newLists(a, groups)
	for i, g := range groups {
		if i == 0 || g.norm != groups[i-1].norm {
			p.Blank()
			heading(p, g.norm)
			if g.applicability == obligation.Applies { // which is the first of its groups
				caveat(p, g.norm)
			}
		}
		lists.write(p, &groups[i])
		if i == len(groups)-1 || g.norm != groups[i+1].norm {
			a.recordedOf(p, g.norm)
		}
	}
	p.Blank()
	a.questions(p, mostQuestions)
	if a.why || a.timeline {
		a.examples(p, groups)
	} else {
		p.Blank()
		a.commands(p, mostCommands)
	}
}

// gather groups findings by norm and reason: what applies, what is
// undetermined, what does not apply.
func gather(findings []obligation.Finding) []group {
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
		if o := order[g.applicability] - order[h.applicability]; o != 0 {
			return o
		}
		return int(g.reason) - int(h.reason)
	})
}

// write writes one group.
func (l *lists) write(p *typeset.Page, g *group) {
	text := g.reason.Label() + unaffected(g.norm, g.applicability)
	bearers, others := l.side(&g.bearers, l.answer.bearers), ""
	if g.norm.Pairs() {
		others = l.side(&g.others, l.answer.others)
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
	label := typeset.Pad("  "+outcome(p, g.applicability), 17) + typeset.PadLeft(typeset.Count(g.count), 7) + "  "
	p.Wrap(label, strings.Repeat(" ", 26), text)
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

// lists writes lists of States: one that is needed again has a letter, by
// which it is named from then on.
type lists struct {
	answer  *answer
	uses    map[stateSet]int
	written []stateSet // those with a letter, A first
}

// shortList is how many States are always named again.
const shortList = 3

func newLists(a *answer, groups []group) *lists {
	l := &lists{answer: a, uses: make(map[stateSet]int)}
	for i := range groups {
		l.uses[groups[i].bearers]++
		l.uses[groups[i].others]++
	}
	return l
}

// side names the States on one side of a group; none if the question asks of
// one alone.
func (l *lists) side(set *stateSet, asked []party.State) string {
	states := set.states()
	switch {
	case len(asked) == 1:
		return ""
	case len(asked) == 0 && len(states) == len(l.answer.askedOf.states()):
		return "every State"
	}
	if len(states) <= shortList {
		return typeset.List(names(states), ",")
	}
	for i := range l.written {
		if missing, ok := l.written[i].without(set); ok && len(missing) <= shortList {
			text := fmt.Sprintf("the %s States of list %s", typeset.Count(len(states)), listLetter(i))
			if len(missing) > 0 {
				text += " without " + typeset.List(names(missing), ",")
			}
			return text
		}
	}
	text := typeset.List(names(states), ",")
	if l.uses[*set] > 1 {
		text = typeset.Whole("(list "+listLetter(len(l.written))+")") + " " + text
		l.written = append(l.written, *set)
	}
	return text
}

// without returns the States of s that are not in part, if all of part is in s.
func (s *stateSet) without(part *stateSet) (missing []party.State, ok bool) {
	for _, state := range party.States() {
		i := state.Index()
		if part[i] && !s[i] {
			return nil, false
		}
		if s[i] && !part[i] {
			missing = append(missing, state)
		}
	}
	return missing, true
}

// listLetter returns A to Z, and then A1, B1 and so on.
func listLetter(n int) string {
	letter := string(rune('A' + n%26))
	if n >= 26 {
		letter += strconv.Itoa(n / 26)
	}
	return letter
}

// recordedOf writes for whom the register holds most that bears on a norm:
// records, reports, programmes and restrictions.
func (a *answer) recordedOf(p *typeset.Page, n *obligation.Norm) {
	if n.Evidence == nil {
		return
	}
	type bearing struct {
		finding obligation.Finding
		items   int
	}
	var all []bearing
	for _, f := range a.findings {
		if f.Norm() != n {
			continue
		}
		r := f.Recorded(a.over)
		if items := len(r.Records) + len(r.Reports) + len(r.Programmes) + len(r.Coalitions) + len(r.Restrictions); items > 0 {
			all = append(all, bearing{f, items})
		}
	}
	text := a.nothing(n)
	if len(all) > 0 {
		slices.SortStableFunc(all, func(x, y bearing) int { return cmp.Compare(y.items, x.items) })
		var most []string
		for _, b := range all[:min(mostRecorded, len(all))] {
			most = append(most, between(b.finding)+" "+typeset.Count(b.items))
		}
		text = "bearing on it, by number: " + typeset.List(most, ",") + leftOver(len(all)-len(most), "with fewer or as many", "with fewer or as many")
	}
	p.Wrap(typeset.Pad("  recorded", 26), strings.Repeat(" ", 26), text)
}

// examples writes the first finding of each norm and reason in full, as many as
// can be read, and says how many that leaves out.
func (a *answer) examples(p *typeset.Page, groups []group) {
	var shown []obligation.Finding
	for i := range groups[:min(mostExamples, len(groups))] {
		shown = append(shown, groups[i].first)
	}
	p.Blank()
	p.Wrap("", "", fmt.Sprintf("%s of %s findings follow in full, the first of each norm and reason; %s are left out. Narrow the question "+
		"with -party, -toward and -norm to %d findings or fewer to read each, or ask for -format json, which leaves none out.",
		typeset.Count(len(shown)), typeset.Count(len(a.findings)), typeset.Count(len(a.findings)-len(shown)), mostBlocks))
	told := newTelling()
	a.each(p, shown, told)
	a.remarks(p, told)
}
