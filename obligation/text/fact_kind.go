package text

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// factKind is the facts of one fact and category that changed from the same to the
// same; a side that was not asked is zero.
type factKind struct {
	kind          obligation.ConditionKind
	fact          obligation.FactCode
	category      assistance.Category
	before, after string
}

// factCount is how many facts are of a kind, of which States, and how many findings
// they changed.
type factCount struct {
	factKind
	subjects stateSet
	findings int
}

// countFacts counts the facts that brought changes, those of most findings first. Where
// a whole finding was not asked on one side, its facts are not counted.
func countFacts(changes []obligation.Change) []factCount {
	at := make(map[factKind]int)
	var counts []factCount
	for _, c := range changes {
		if c.Before == nil || c.After == nil {
			continue
		}
		counted := make(map[factKind]bool)
		for _, f := range c.Facts {
			k := factKind{f.Kind, f.Fact, f.Category, factSide(f.Kind, f.Before), factSide(f.Kind, f.After)}
			i, again := at[k]
			if !again {
				i = len(counts)
				at[k] = i
				counts = append(counts, factCount{factKind: k})
			}
			counts[i].subjects.add(f.Subject)
			if !counted[k] {
				counted[k] = true
				counts[i].findings++
			}
		}
	}
	slices.SortStableFunc(counts, func(a, b factCount) int { return cmp.Compare(b.findings, a.findings) })
	return counts
}

// writeChangedFacts writes which facts changed: of how many States, and of whom.
func writeChangedFacts(w *writer, changes []obligation.Change) {
	counts := countFacts(changes)
	if len(counts) == 0 {
		return
	}
	const number, least = 8, 12 // columns, the least for some name
	t := typeset.Table{typeset.Numbers("findings", number), typeset.Numbers("States", number)}
	w.page.Blank()
	w.page.Line(w.page.Paint(typeset.Bold, "By the facts that changed, over all norms"))
	w.page.Line(w.page.Paint(typeset.Bold, t.Heads()))
	for _, c := range counts[:min(mostKinds, len(counts))] {
		of := c.subjects.states()
		label := t.Row(typeset.Count(c.findings), typeset.Count(len(of))) + "  "
		text := topic(w.asked, c.kind, c.fact, c.category) + ": " + c.before + arrow + c.after
		if room := w.page.Columns() - typeset.Width(label+text) - len(" ()"); room >= least {
			text += " (" + asManyAsFit(of, room) + ")"
		}
		w.page.Item(label, typeset.Width(label), text)
	}
	if left := len(counts) - mostKinds; left > 0 {
		w.page.Line("and " + typeset.Counted(left, "more kind of fact", "more kinds of facts"))
	}
}
