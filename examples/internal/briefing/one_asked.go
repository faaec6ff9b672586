package briefing

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
)

// asksOf returns what to ask next of one State: first decisions, then its own facts and
// what others are asked toward it, those first that would settle most, and last of money.
func asksOf(a *answers, p *One, gave []given) []Asked {
	all := []Asked{}
	if one := decisionsToAsk(map[party.State][]Deadline{p.State: p.Deadlines}); one != nil {
		all = append(all, *one)
	}
	facts := factsToAsk(a, a.chosen.QuestionsByFact())
	if a.itself != nil {
		for _, one := range factsToAsk(a, a.itself.QuestionsByFact()) {
			if !slices.ContainsFunc(facts, func(other Asked) bool { return other.Fact == one.Fact }) {
				facts = append(facts, one)
			}
		}
	}
	for _, one := range facts {
		if slices.Equal(one.States, []party.State{p.State}) {
			if one.Way == ByList {
				one.Way = ByState // of one State no list is needed
			}
			one.Question = questionOf(a, &one, p.State)
		}
		all = append(all, one)
	}
	if one := divisionToAsk(a, recordsOf(map[party.State][]given{p.State: gave})); one != nil {
		all = append(all, *one)
	}
	return all
}

// questionOf asks for a fact of the State in the words of the catalogue.
func questionOf(a *answers, one *Asked, s party.State) string {
	if one.Way == ByPair {
		return ""
	}
	return obligation.Fact{Code: one.Fact, Subject: s}.Question(a.Instrument)
}
