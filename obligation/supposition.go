package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// suppositionsOf returns the ids of the hypothetical determinations that count on a
// day in the leaves which would be others without them, sorted. Some leaves are left
// aside.
func suppositionsOf(n *normAsked, day civil.Date, aside logic.LeafSet) []string {
	sourced, ok := n.withoutSuppositions()
	if !ok {
		return nil
	}
	with, without := n.inquiry.at(day), sourced.inquiry.at(day)
	var ids []string
	for i, l := range n.formula.leaves {
		if aside.Has(i) {
			continue
		}
		w := with.weigh(l, n.bearer, n.counterparty)
		if w.Outcome == without.outcome(sourced.formula.leaves[i], n.bearer, n.counterparty) {
			continue
		}
		found := false
		for j := range w.Pieces {
			if u := &w.Pieces[j]; u.Author == evidence.Supposition {
				ids, found = append(ids, w.sources[u.Ref].determination.ID), true
			}
		}
		if !found { // it takes the place of a word that counts without it
			for _, s := range w.sources {
				if s.determination != nil && s.determination.Hypothetical {
					ids = append(ids, s.determination.ID)
				}
			}
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
