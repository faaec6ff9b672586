package text

import (
	"cmp"
	"maps"
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// changeKind is the changes from the same to the same.
type changeKind struct {
	first    obligation.Change
	findings int
	supposed [2]map[string]bool // on which suppositions any of them rests, before and after, by id
}

// kindSide is what the findings of a kind were or are; zero if they were not asked.
type kindSide struct {
	applicability obligation.Applicability
	reason        obligation.Reason
	hypothetical  bool
}

// kindsOf returns the kinds of changes, that of most findings first.
func kindsOf(changes []obligation.Change) []changeKind {
	at := make(map[[2]kindSide]int)
	var kinds []changeKind
	for _, c := range changes {
		var sides [2]kindSide
		var ids [2][]string
		for i, s := range []*obligation.ChangeSide{c.Before, c.After} {
			if s != nil {
				sides[i], ids[i] = kindSide{s.Applicability, s.Reason, s.Hypothetical}, s.Suppositions
			}
		}
		i, again := at[sides]
		if !again {
			i = len(kinds)
			at[sides] = i
			kinds = append(kinds, changeKind{first: c, supposed: [2]map[string]bool{make(map[string]bool), make(map[string]bool)}})
		}
		kinds[i].findings++
		for side := range ids {
			for _, id := range ids[side] {
				kinds[i].supposed[side][id] = true
			}
		}
	}
	slices.SortStableFunc(kinds, func(a, b changeKind) int { return cmp.Compare(b.findings, a.findings) })
	return kinds
}

// writeKinds writes the kinds of changes, with how many findings are of each.
func writeKinds(w *writer, kinds []changeKind) {
	const number = 8
	w.page.Line(w.page.Paint(typeset.Bold, "By what they were and are, over all norms"))
	for _, k := range kinds[:min(mostKinds, len(kinds))] {
		w.page.Item(typeset.PadLeft(typeset.Count(k.findings), number), number+2, k.inWords(w))
	}
	left := 0
	for _, k := range kinds[min(mostKinds, len(kinds)):] {
		left += k.findings
	}
	if left > 0 {
		w.page.Line(typeset.PadLeft(typeset.Count(left), number) + "  in " + typeset.Counted(len(kinds)-mostKinds, "other way", "other ways"))
	}
}

// inWords says what findings were and are, of those that have another reason alone what
// they are but once.
func (k changeKind) inWords(w *writer) string {
	before, after := k.first.Before, k.first.After
	if before != nil && after != nil && before.Applicability == after.Applicability && before.Hypothetical == after.Hypothetical {
		return changeSide(w, before, k.suppositions(0)...) + arrow + reasonWords(after.Reason)
	}
	return changeSide(w, before, k.suppositions(0)...) + arrow + changeSide(w, after, k.suppositions(1)...)
}

// suppositions returns the ids of those on one side, sorted.
func (k changeKind) suppositions(side int) []string {
	return slices.Sorted(maps.Keys(k.supposed[side]))
}
