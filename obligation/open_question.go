package obligation

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
)

// OpenQuestion is a group of open facts of one fact and category: what to
// ask next, once for all the States of which it is open.
type OpenQuestion struct {
	Kind     ConditionKind       `json:"kind"` // IsParty, HoldsFact or HadEvent
	Fact     FactCode            `json:"fact,omitempty"`
	Category assistance.Category `json:"category,omitzero"`
	Asks     string              `json:"asks"`
	// Settles is how many findings some answer would settle by itself.
	Settles int `json:"settles"`
	// Touches is how many undetermined findings the facts are open in.
	Touches int `json:"touches"`
	// Facts is how many distinct facts the group has.
	Facts int `json:"facts"`
	// Subjects are the States whose facts they are, those first whose answers
	// would settle most.
	Subjects []party.State `json:"subjects,omitempty"`
}

// questionKey groups open facts.
type questionKey struct {
	kind     ConditionKind
	fact     *FactDefinition // none of a party
	category assistance.Category
}

// questionCount counts one group.
type questionCount struct {
	settles, touches int
	settling         bool // some answer settles the finding at hand
	facts            map[[2]party.State]bool
	subject          [party.StateCount]int
	open             [party.StateCount]bool
	alone            [party.StateCount]bool // a fact without an object is counted
}

// openQuestions groups the open facts of all findings of norms, those first that
// would settle most.
func openQuestions(norms []*normAnswer) []OpenQuestion {
	counts := make(map[questionKey]*questionCount)
	leaves := make(map[*normAnswer][]*questionCount)
	for _, n := range norms {
		for _, l := range n.formula.leaves {
			key := questionKey{l.kind, l.fact, l.category}
			if counts[key] == nil {
				counts[key] = &questionCount{facts: make(map[[2]party.State]bool)}
			}
			leaves[n] = append(leaves[n], counts[key])
		}
	}
	var met []*questionCount // by one finding; a group counts once in it
	for _, n := range norms {
		for asked := range eachAsked(n) {
			at := n.columns.of(asked.bearer, asked.counterparty).is
			met = met[:0]
			for i := range n.table[at].Open.All() {
				c := leaves[n][i]
				if !slices.Contains(met, c) {
					met = append(met, c)
					c.settling = false
				}
				c.count(&asked, at, i)
			}
			for _, c := range met {
				c.touches++
				if c.settling {
					c.settles++
				}
			}
		}
	}
	var questions []OpenQuestion
	for key, c := range counts {
		if c.touches > 0 {
			questions = append(questions, c.question(key))
		}
	}
	slices.SortFunc(questions, func(a, b OpenQuestion) int {
		return cmp.Or(cmp.Compare(b.Settles, a.Settles), cmp.Compare(b.Touches, a.Touches),
			cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Fact, b.Fact), cmp.Compare(a.Category, b.Category))
	})
	return questions
}

func (c *questionCount) count(n *normAsked, at logic.Combination, i int) {
	l := n.formula.leaves[i]
	subject, object := l.subject.of(n.bearer, n.counterparty), l.object.of(n.bearer, n.counterparty)
	if object.IsValid() || !c.alone[subject.Index()] {
		c.facts[[2]party.State{subject, object}] = true
	}
	c.open[subject.Index()] = true
	c.alone[subject.Index()] = c.alone[subject.Index()] || !object.IsValid()
	if n.table[at+logic.Is(i, logic.No)].Truth != logic.Unknown || n.table[at+logic.Is(i, logic.Yes)].Truth != logic.Unknown {
		c.settling = true
		c.subject[subject.Index()]++
	}
}

func (c *questionCount) question(key questionKey) OpenQuestion {
	q := OpenQuestion{Kind: key.kind, Category: key.category, Asks: "Is {subject} bound on the day?",
		Settles: c.settles, Touches: c.touches, Facts: len(c.facts)}
	if key.fact != nil {
		q.Fact, q.Asks = key.fact.Fact, key.fact.Asks.English
	}
	for _, s := range party.States() {
		if c.open[s.Index()] {
			q.Subjects = append(q.Subjects, s)
		}
	}
	slices.SortStableFunc(q.Subjects, func(a, b party.State) int { return cmp.Compare(c.subject[b.Index()], c.subject[a.Index()]) })
	return q
}
