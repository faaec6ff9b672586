package obligation

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// FactQuestion is every open question of one fact: of all States and in all categories.
// It says how they are best asked: where one list of States can answer them all at once,
// a hundred questions are one.
type FactQuestion struct {
	Kind ConditionKind `json:"kind"` // IsParty, HoldsFact or HadEvent
	Fact FactCode      `json:"fact,omitempty"`
	Asks string        `json:"asks"`
	// OneList says that one list of States can answer it for all of them ([ListStatement]).
	OneList bool `json:"oneList,omitempty"`
	// OwnWord says that only the own word of each State answers it.
	OwnWord bool `json:"ownWord,omitempty"`
	// Categories are those of which the fact is open; none of a fact that has none, and
	// where it is asked of any.
	Categories []assistance.Category `json:"categories,omitempty"`
	// Settles is how many findings some answer would settle by itself.
	Settles int `json:"settles"`
	// Touches is how many undetermined findings the facts are open in.
	Touches int `json:"touches"`
	// Facts is how many distinct facts there are.
	Facts int `json:"facts"`
	// Subjects are the States whose facts they are, those first whose answers would
	// settle most.
	Subjects []party.State `json:"subjects,omitempty"`
}

// factQuestions groups the open facts of all findings of norms by fact, those first that
// would settle most.
func factQuestions(norms []*normAnswer) []FactQuestion {
	leaves := make(map[openGroup][]leaf)
	counts := countOpen(norms, func(l leaf) openGroup {
		group := openGroup{kind: l.kind, fact: l.fact}
		leaves[group] = append(leaves[group], l)
		return group
	})
	var questions []FactQuestion
	for group, c := range counts {
		q := FactQuestion{Kind: group.kind, Fact: group.code(), Asks: c.asks(group),
			OneList: slices.ContainsFunc(leaves[group], canBeListed), OwnWord: !slices.ContainsFunc(leaves[group], takesOthersWord),
			Settles: c.settles, Touches: c.touches, Facts: len(c.facts), Subjects: c.subjects()}
		for fact := range c.facts {
			if fact.category.IsValid() && !slices.Contains(q.Categories, fact.category) {
				q.Categories = append(q.Categories, fact.category)
			}
		}
		slices.Sort(q.Categories)
		questions = append(questions, q)
	}
	slices.SortFunc(questions, func(a, b FactQuestion) int {
		return cmp.Or(cmp.Compare(b.Settles, a.Settles), cmp.Compare(b.Touches, a.Touches),
			cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Fact, b.Fact))
	})
	return questions
}

// canBeListed reports whether a list of States can answer a leaf.
func canBeListed(l leaf) bool {
	return l.kind == HoldsFact && l.fact.Kind == Lasting && !l.fact.Object && !l.fact.Category && !l.fact.NamedAuthor &&
		l.admitted != OwnWord && l.admitted != RecordsOnly
}

// takesOthersWord reports whether anything but the own word of the State answers a leaf.
func takesOthersWord(l leaf) bool { return l.admitted != OwnWord }
