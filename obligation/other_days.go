package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
)

// onOtherDays returns what the register holds on the fact or event of a node of a
// proof and that is not among its grounds, in the order of the days.
func onOtherDays(law *InstrumentDocument, q *inquiry, node *ProofNode) []Ground {
	if node.Fact == nil {
		return nil
	}
	fact := *node.Fact
	declared, ok := law.fact(fact.Code)
	if !ok {
		return nil
	}
	asks := leaf{kind: node.Kind, fact: declared, stated: q.index.facts[fact.Code], category: fact.Category, admitted: node.Evidence, stages: stagesOf(node.Stages)}
	g := q.gather(asks, fact.Subject, fact.Object)
	var held []evidence.Used
	if node.Kind == HadEvent {
		held = g.events(q.carry).All()
	} else {
		held = g.fact(q.carry).All()
	}
	slices.SortStableFunc(held, func(a, b evidence.Used) int { return a.Days.From.Compare(b.Days.From) })
	type item struct {
		of   GroundKind
		id   string
		step int
	}
	told := make(map[item]bool, len(node.Grounds))
	for i := range node.Grounds {
		ground := &node.Grounds[i]
		told[item{ground.Of, ground.ID, ground.Step}] = true
	}
	var other []Ground
	for i := range held {
		shown := g.ground(&held[i])
		if !told[item{shown.Of, shown.ID, shown.Step}] {
			other = append(other, shown)
		}
	}
	return other
}
