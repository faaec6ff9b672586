package text

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// mostKinds is how many kinds of changes are listed, and how many kinds of facts.
const mostKinds = 12

// writeChanged writes how many findings changed: by norm, by what they were and are,
// and by the facts that brought it. It returns the first change of each kind, that of
// most findings first.
func writeChanged(w *writer, changes []obligation.Change) []obligation.Change {
	if len(changes) == 0 {
		return nil
	}
	byNorm := changesByNorm(w.asked.catalogue(), changes)
	w.page.Blank()
	writeChangedNorms(w, byNorm)
	w.page.Blank()
	kinds := kindsOf(slices.Concat(byNorm...))
	writeKinds(w, kinds)
	writeChangedFacts(w, changes)
	first := make([]obligation.Change, len(kinds))
	for i := range kinds {
		first[i] = kinds[i].first
	}
	return first
}

// changedNorms is the table of norms, with the heads of one of its two lines. The
// titles have what the numbers leave of the page.
func changedNorms(page *typeset.Page, heads ...string) typeset.Table {
	const others = 59 // columns
	return typeset.Table{typeset.Words("", 7), typeset.Words(heads[0], max(10, page.Columns()-others)), typeset.Numbers(heads[1], 8), typeset.Numbers(heads[2], 8),
		typeset.Numbers(heads[3], 9), typeset.Numbers(heads[4], 12), typeset.Numbers(heads[5], 9)}
}

// writeChangedNorms writes a line for each norm: how many findings are now what they
// were not, and how many have another reason alone.
func writeChangedNorms(w *writer, byNorm [][]obligation.Change) {
	t := changedNorms(w.page, "", "", "now", "now does", "now", "another")
	w.page.Line(w.page.Paint(typeset.Bold, t.Heads()))
	t = changedNorms(w.page, "By norm", "changed", "applies", "not apply", "undetermined", "reason")
	w.page.Line(w.page.Paint(typeset.Bold, t.Heads()))
	for i, changes := range byNorm {
		if len(changes) == 0 {
			continue
		}
		now, reason := make(map[obligation.Applicability]int), 0
		for _, c := range changes {
			switch {
			case c.After == nil:
			case c.Before != nil && c.Before.Applicability == c.After.Applicability:
				reason++
			default:
				now[c.After.Applicability]++
			}
		}
		n := &w.asked.catalogue().norms[i]
		w.page.Line(t.Row(n.Cite, w.asked.cite(changes[0].Key.Instrument, n.Title.English), typeset.Count(len(changes)), typeset.Count(now[obligation.Applies]),
			typeset.Count(now[obligation.DoesNotApply]), typeset.Count(now[obligation.Undetermined]), typeset.Count(reason)))
	}
}
