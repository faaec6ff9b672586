package obligation

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// branches is what would come of an open leaf if it were answered, beside all that is on
// record: by a yes, and by a no.
type branches struct{ yes, no evidence.Outcome }

// answers is where every answer settles a leaf.
var answers = branches{evidence.Outcome{Truth: logic.Yes}, evidence.Outcome{Truth: logic.No}}

// unanswerable is the outcome where nothing that could be said would settle it.
var unanswerable = evidence.Outcome{Gap: evidence.NoSource}

// branchesOf asks what would come of a leaf for two States if the State itself said yes, or
// no, as at the day. What is on record may contest it: a State's own giving contests its
// denial, and a word of the same day one that differs. Suppositions are not on record, and
// are left aside.
//
// No record says that something was not done, and no word on one State that nothing
// is given to any.
func branchesOf(q *inquiry, l leaf, bearer, counterparty party.State) branches {
	switch {
	case l.kind == IsParty:
		return answers
	case l.admitted == RecordsOnly, l.kind == HoldsFact && l.fact.Object && l.object == 0:
		return branches{answers.yes, unanswerable}
	}
	subject, object := l.subject.of(bearer, counterparty), l.object.of(bearer, counterparty)
	sourced := *q
	sourced.sourced = true
	g := sourced.gather(l, subject, object)
	if l.kind == HadEvent {
		return eventBranches(q, &g)
	}
	if len(g.pieces) == 0 && !l.asks(object, q.carry).Contradicted { // most of what can be asked
		return answers
	}
	return branches{told(q, &g, party.HoldsYes), told(q, &g, party.HoldsNo)}
}

// told is the outcome if the State itself says so, as at the day.
func told(q *inquiry, g *gathering, says party.Holds) evidence.Outcome {
	then := *g
	answer := evidence.Piece{Author: evidence.Own, Says: says, Days: civil.Day(q.on), OneDay: true,
		Topic: evidence.Topic{Object: g.object, Category: g.leaf.category}}
	then.pieces, then.answer = append(slices.Clone(g.pieces), answer), &answer
	return then.fact(q.carry).Outcome(q.on)
}

// eventBranches is the same of an event: that one happened on a day in time, and that
// none ever did.
func eventBranches(q *inquiry, g *gathering) branches {
	after := q.threshold(g.leaf, g.subject)
	b := answers
	events := g.events(q.carry)
	if latest := events.LatestThatCounts(q.on, after); latest.IsZero() {
		b.yes = unanswerable
	} else if left := events.WouldLeave(latest, q.on); left.Truth != logic.Yes {
		b.yes = evidence.Outcome{Gap: cmp.Or(left.Gap, unanswerable.Gap)}
	}
	then := *g
	then.pieces = append(slices.Clone(g.pieces), evidence.Piece{Author: evidence.Own, Says: party.HoldsNo})
	b.no = then.events(q.carry).On(q.on, after).Outcome
	return b
}

// findings are those on the two branches of a leaf, by the table of a norm, the other open
// leaves staying open.
func (b *branches) findings(t logic.Table, at logic.Combination, i int) (ifTrue, ifFalse Applicability) {
	on := func(truth logic.Truth) Applicability {
		if truth == logic.Unknown {
			return Undetermined
		}
		return applicabilityOf(t[at+logic.Is(i, truth)].Truth)
	}
	return on(b.yes.Truth), on(b.no.Truth)
}
