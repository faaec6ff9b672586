package obligation

import (
	"cmp"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// OpenQuestion is a group of open facts of one fact and category: what to
// ask next, once for all the States of which it is open.
type OpenQuestion struct {
	Kind     ConditionKind       `json:"kind"` // IsParty, HoldsFact or HadEvent
	Fact     FactCode            `json:"fact,omitempty"`
	Category assistance.Category `json:"category,omitzero"`
	Asks     string              `json:"asks"` // with {subject}, and {object} if the fact has one, for the States
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

// openQuestions groups the open facts of all findings of norms, those first that
// would settle most.
func openQuestions(norms []*normAnswer) []OpenQuestion {
	counts := countOpen(norms, func(l leaf) openGroup { return openGroup{l.kind, l.fact, l.category} })
	var questions []OpenQuestion
	for group, c := range counts {
		questions = append(questions, openQuestion(group, c))
	}
	slices.SortFunc(questions, func(a, b OpenQuestion) int {
		return cmp.Or(cmp.Compare(b.Settles, a.Settles), cmp.Compare(b.Touches, a.Touches),
			cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Fact, b.Fact), cmp.Compare(a.Category, b.Category))
	})
	return questions
}

func openQuestion(group openGroup, c *openCount) OpenQuestion {
	q := OpenQuestion{Kind: group.kind, Fact: group.code(), Category: group.category, Asks: c.asks(group),
		Settles: c.settles, Touches: c.touches, Facts: len(c.facts), Subjects: c.subjects()}
	if group.fact != nil {
		q.Asks = strings.ReplaceAll(q.Asks, "{category}", Fact{Category: group.category}.categoryAsked(c.law, group.fact))
	}
	return q
}
