package obligation

import "github.com/treatyaid/treatyaid/obligation/internal/evidence"

// replacedWords returns the determinations that would have answered a leaf on the day, had no
// other taken their place by then: what a person must be told where no word that stands
// answers.
// A word that would have been shown only is none of them.
func replacedWords(q *inquiry, g *gathering) []Ground {
	if len(g.index.replacements) == 0 || g.leaf.admitted == RecordsOnly {
		return nil
	}
	was := gathering{knowledge: g.knowledge, leaf: g.leaf, subject: g.subject, object: g.object}
	was.closing = 0 // what a list does not say is no determination
	words := was.words()
	words.determinations(was.isReplaced)
	if g.leaf.offers != nil {
		words.offers(g.leaf.offers, was.isReplaced)
	}
	was.gathered = words.gathered
	if len(was.pieces) == 0 {
		return nil
	}
	var told evidence.Weighing
	if g.leaf.kind == HadEvent {
		told = was.events(q.carry).On(q.on, q.threshold(g.leaf, g.subject))
	} else {
		told = evidence.New(was.asks(q.carry), was.pieces, nil).On(q.on)
	}
	switch told.Gap {
	case evidence.NoSource, evidence.NotOwnWord, evidence.OnlyForeseen:
		return nil
	}
	var grounds []Ground
	for i := range told.Pieces {
		u := &told.Pieces[i]
		switch u.Effect {
		case evidence.ShownOnly, evidence.Foreseen, evidence.Overtaken:
			continue
		case evidence.OutOfTime:
			if u.Offers {
				continue
			}
		}
		d := was.sources[u.Ref].determination
		if d == nil || !was.isReplaced(d) {
			continue // on the fact by whose end the events end
		}
		by := was.replacing(d)
		ground := was.ground(u)
		ground.Effect, ground.Days, ground.ReplacedBy, ground.ReplacedFrom = Replaced, 0, by.ID, by.KnownOn()
		grounds = append(grounds, ground)
	}
	return grounds
}
