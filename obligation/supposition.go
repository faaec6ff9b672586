package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// supposedOf are the ids of the hypothetical determinations by which leaves are others on
// one day, each leaf worked out once.
type supposedOf map[askedLeaf][]string

// of returns the ids of the hypothetical determinations that count on a day in the leaves of
// a norm which would be others without them, sorted. Some leaves are left aside.
func (s supposedOf) of(n *normAsked, day civil.Date, aside logic.LeafSet) []string {
	if n.sourced == nil {
		return nil
	}
	on := n.inquiry.at(day)
	var ids []string
	for i, l := range n.formula.leaves {
		if aside.Has(i) {
			continue
		}
		key := askedOf(&on, l, n.bearer, n.counterparty)
		found, known := s[key]
		if !known {
			found = suppositionsOf(&on, l, n.bearer, n.counterparty)
			s[key] = found
		}
		ids = append(ids, found...)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// suppositionsOf returns the ids of the hypothetical determinations that count in a leaf, if
// it would be another without them.
func suppositionsOf(q *inquiry, l leaf, bearer, counterparty party.State) (ids []string) {
	sourced := *q
	sourced.sourced = true
	w := q.weigh(l, bearer, counterparty)
	if w.Outcome == sourced.outcome(l, bearer, counterparty) {
		return nil
	}
	for i := range w.Pieces {
		if u := &w.Pieces[i]; u.Author == evidence.Supposition {
			ids = append(ids, w.sources[u.Ref].determination.ID)
		}
	}
	if len(ids) > 0 {
		return ids
	}
	for _, s := range w.sources { // it takes the place of a word that counts without it
		if s.determination != nil && s.determination.Hypothetical {
			ids = append(ids, s.determination.ID)
		}
	}
	return ids
}
