package obligation

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
)

// openCount counts the open facts of one group, and the findings that they are open in.
type openCount struct {
	settles, touches int
	settling         bool // some answer settles the finding at hand
	facts            map[countedFact]bool
	subject          [party.StateCount]int
	open             [party.StateCount]bool
	alone            [party.StateCount]bool // a fact without an object and a category is counted
	law              *InstrumentDocument    // of the facts
	offers           *FactDefinition        // the event by which a State offers what is asked for; nil: none counts
	answered         map[askedLeaf]branches
	withdrawing      party.Prolongation // of a withdrawal, on which the standing of each of the States turns
	otherwise        bool               // the standing of some State turns on something else
}

// countedFact tells the facts of one group apart.
type countedFact struct {
	subject, object party.State
	category        assistance.Category
}

// countOpen counts the open facts of all findings of norms, in groups. A group in which
// none is open is left out.
func countOpen(norms []*normAnswer, groupOf func(leaf) openGroup) map[openGroup]*openCount {
	counts := make(map[openGroup]*openCount)
	leaves := make(map[*normAnswer][]openLeaf)
	for _, n := range norms {
		for _, l := range n.formula.leaves {
			group := groupOf(l)
			if counts[group] == nil {
				counts[group] = &openCount{facts: make(map[countedFact]bool), law: n.law, answered: make(map[askedLeaf]branches)}
			}
			if l.offers != nil {
				counts[group].offers = l.offers
			}
			leaves[n] = append(leaves[n], openLeaf{openCount: counts[group]})
		}
	}
	var met []*openCount // by one finding; a group counts once in it
	for _, n := range norms {
		leaves := leaves[n]
		for asked := range eachAsked(n) {
			at := n.columns.of(asked.bearer, asked.counterparty).is
			met = met[:0]
			for i := range n.table[at].Open.All() {
				c := &leaves[i]
				if !slices.Contains(met, c.openCount) {
					met = append(met, c.openCount)
					c.settling = false
				}
				c.add(&asked, at, i)
			}
			for _, c := range met {
				c.touches++
				if c.settling {
					c.settles++
				}
			}
		}
	}
	for group, c := range counts {
		if c.touches == 0 {
			delete(counts, group)
		}
	}
	return counts
}

// openLeaf is a leaf of a norm in the count of its group, with what would come of it for each
// State, once that is known: only of a leaf about one State.
type openLeaf struct {
	*openCount
	of *[party.StateCount]openAnswer
}

// openAnswer is what would come of a leaf about a State. The zero value is not known yet.
type openAnswer struct {
	branches
	known bool
}

// add counts a leaf that is open in a finding.
func (c *openLeaf) add(n *normAsked, at logic.Combination, i int) {
	l := &n.formula.leaves[i]
	subject := l.subject.of(n.bearer, n.counterparty)
	b, first := c.answers(n, i)
	if first {
		c.count(n, l, subject)
	}
	if ifTrue, ifFalse := b.findings(n.table, at, i); ifTrue != Undetermined || ifFalse != Undetermined {
		c.settling = true
		c.subject[subject.Index()]++
	}
}

// count counts the fact of a leaf.
func (c *openCount) count(n *normAsked, l *leaf, subject party.State) {
	object := l.object.of(n.bearer, n.counterparty)
	alone := !object.IsValid() && !l.category.IsValid()
	if !alone || !c.alone[subject.Index()] {
		c.facts[countedFact{subject, object, l.category}] = true
	}
	if l.kind == IsParty && !c.open[subject.Index()] {
		c.standing(&n.inquiry, subject)
	}
	c.open[subject.Index()] = true
	c.alone[subject.Index()] = c.alone[subject.Index()] || alone
}

// answers is what would come of a leaf if it were answered, and whether the norm is asked of
// it for the first time. That of one State is asked once.
func (c *openLeaf) answers(n *normAsked, i int) (b branches, first bool) {
	l, q := &n.formula.leaves[i], &n.inquiry
	if l.pairwise() {
		return branchesOf(q, *l, n.bearer, n.counterparty), true
	}
	if c.of == nil {
		c.of = new([party.StateCount]openAnswer)
	}
	at := &c.of[l.subject.of(n.bearer, n.counterparty).Index()]
	if at.known {
		return at.branches, false
	}
	of := askedOf(q, *l, n.bearer, n.counterparty)
	b, met := c.answered[of]
	if !met {
		b = branchesOf(q, *l, n.bearer, n.counterparty)
		c.answered[of] = b
	}
	at.branches, at.known = b, true
	return b, true
}

// standing notes on what the standing of a State turns.
func (c *openCount) standing(q *inquiry, s party.State) {
	if status := q.status(s); status.InForce.IsZero() || !isWithdrawing(status) {
		c.otherwise = true
		return
	}
	by := q.list.WithdrawalRule().ProlongedBy
	c.otherwise = c.otherwise || c.withdrawing != 0 && c.withdrawing != by // of two treaties
	c.withdrawing = by
}

// asks is the question of a group, with "{subject}" where the name goes, and "{category}"
// where the category does.
func (c *openCount) asks(g openGroup) string {
	switch {
	case g.fact == nil && c.withdrawing != 0 && !c.otherwise:
		return withdrawalAsked(c.withdrawing, "{subject}", "the day on which its withdrawal was due", false)
	case g.fact == nil:
		return "Is {subject} bound on the day?"
	}
	if c.offers != nil {
		return g.fact.Asks.English + " Or: " + lowered(c.offers.Asks.English)
	}
	return g.fact.Asks.English
}

// subjects returns the States whose facts are open, those first whose answers would
// settle most.
func (c *openCount) subjects() []party.State {
	var states []party.State
	for _, s := range party.States() {
		if c.open[s.Index()] {
			states = append(states, s)
		}
	}
	slices.SortStableFunc(states, func(a, b party.State) int { return cmp.Compare(c.subject[b.Index()], c.subject[a.Index()]) })
	return states
}
