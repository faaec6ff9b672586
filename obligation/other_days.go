package obligation

import "slices"

// OnOtherDays returns what the register holds, known by the knowledge date, on
// the fact or event of a node of the finding's proof, and that is not among the
// node's grounds: it speaks of other days than those asked about, so that it
// answers nothing. Who reads that no source speaks of the day can be told so of
// which days one does. In the order of the days; none of them has an effect but
// [ShownOnly], where only the State's own word would settle the fact.
func (f Finding) OnOtherDays(node *ProofNode) []Ground {
	if node.Fact == nil {
		return nil
	}
	fact := *node.Fact
	asks := leaf{kind: node.Kind, predicate: fact.Predicate, category: fact.Category, admitted: node.Evidence, stages: stagesOf(node.Stages)}
	e := f.answer.inquiry.gather(asks, fact.Subject, fact.Object)
	for i := range e.shown {
		e.shown[i].effect = ShownOnly
	}
	held := once(e.all())
	slices.SortStableFunc(held, func(a, b ground) int { return a.days.From.Compare(b.days.From) })
	var other []Ground
	for i := range held {
		g := held[i].show()
		if !slices.ContainsFunc(node.Grounds, func(told Ground) bool { return told.Of == g.Of && told.ID == g.ID && told.Step == g.Step }) {
			other = append(other, g)
		}
	}
	return other
}
