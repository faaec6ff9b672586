package main

import (
	"fmt"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
)

// answers are those that a condition can have.
type answers struct{ yes, no bool }

// mostSituations bounds the work on one condition. What has more is taken to have both
// answers.
const mostSituations = 1 << 20

// possibleAnswers tries every choice of readings with everything that may be so. Facts
// are taken to be independent of one another: where they are not, fewer answers are
// possible than it returns, never more.
func possibleAnswers(law obligation.InstrumentDocument, when obligation.Condition) answers {
	s := situation{law: law, place: make(map[string]int)}
	s.holds(&when, frame{}) // meets every question once
	situations := 1
	for _, ways := range s.ways {
		if situations *= ways; situations > mostSituations {
			return answers{true, true}
		}
	}
	var possible answers
	for more := true; more && !(possible.yes && possible.no); more = s.next() {
		if s.holds(&when, frame{}) {
			possible.yes = true
		} else {
			possible.no = true
		}
	}
	return possible
}

// situation is an answer to each question of a condition: one of two to what may be so,
// and one choice of each reading.
type situation struct {
	law    obligation.InstrumentDocument
	place  map[string]int // of a question in the lists
	ways   []int          // in which it may be answered
	answer []int
}

// next makes the next situation, as a counter does. It reports whether there is one.
func (s *situation) next() bool {
	for i := range s.answer {
		if s.answer[i]++; s.answer[i] < s.ways[i] {
			return true
		}
		s.answer[i] = 0
	}
	return false
}

// of returns the answer to a question, which is the first until it was met.
func (s *situation) of(question string, ways int) int {
	at, met := s.place[question]
	if !met {
		at = len(s.ways)
		s.place[question] = at
		s.ways = append(s.ways, ways)
		s.answer = append(s.answer, 0)
	}
	return s.answer[at]
}

// frame is for whom the condition of a role is asked, and in which category.
type frame struct {
	holder   obligation.Who
	category assistance.Category
}

func (f frame) who(w obligation.Who) obligation.Who {
	if w == obligation.Holder {
		return f.holder
	}
	return w
}

// holds evaluates without a short cut, so that each question is met.
func (s *situation) holds(c *obligation.Condition, f frame) bool {
	if c == nil {
		return true // a choice that asks nothing
	}
	category := c.Category
	if category == 0 {
		category = f.category
	}
	switch c.Kind {
	case obligation.Not:
		return !s.holds(c.Condition, f)
	case obligation.All, obligation.Any:
		held := 0
		for i := range c.Conditions {
			if s.holds(&c.Conditions[i], f) {
				held++
			}
		}
		return held == len(c.Conditions) || c.Kind == obligation.Any && held > 0
	case obligation.HoldsRole:
		for i := range s.law.Roles {
			if role := &s.law.Roles[i]; role.Role == c.Role {
				return s.holds(&role.When, frame{f.who(c.Who), category})
			}
		}
	case obligation.UnderChoice:
		chosen, held := s.of("reading "+c.Reading, len(c.Choices)), false
		for _, choice := range c.Choices {
			if holds := s.holds(choice.Condition, f); choice.Choice == s.choice(c.Reading, chosen) {
				held = holds
			}
		}
		return held
	}
	return s.of(fmt.Sprint(c.Kind, f.who(c.Who), f.who(c.Object), c.Fact, category, c.Evidence, c.Stages, c.WithinYears, c.Offers, c.After, c.WhileParty), 2) == 1
}

// choice returns the choice of a reading by its number in the catalogue: conditions may
// list them in another order.
func (s *situation) choice(reading string, number int) string {
	for _, r := range s.law.Readings {
		if r.ID == reading {
			return r.Choices[number].ID
		}
	}
	return ""
}
