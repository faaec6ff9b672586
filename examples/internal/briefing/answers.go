package briefing

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
)

// answers are the assessments of which a page is made, and what it looks up beside them.
type answers struct {
	Question
	law      obligation.InstrumentDocument
	held     obligation.RegisterDocument
	list     *party.StatusList // nil: no list says who is bound
	states   []party.State     // whom the status list or the register names
	parties  []party.State     // of these, the parties on the day
	position *obligation.Reading
	chosen   *obligation.Assessment   // under the readings of the question
	choices  []*obligation.Assessment // under each choice of the position, in order
	itself   *obligation.Assessment   // of the one State as a bearer of what faces no State; nil of the first page
}

// askAll asks the register of all States toward all.
func askAll(q Question) (*answers, error) { return newAnswers(q).asked(obligation.Question{}) }

// askOne asks the register of all States toward one, and of the one by itself.
func askOne(q Question, s party.State) (*answers, error) {
	a := newAnswers(q)
	var pairs, single []string
	for i := range a.law.Norms {
		if n := &a.law.Norms[i]; n.Pairs() {
			pairs = append(pairs, n.ID)
		} else {
			single = append(single, n.ID)
		}
	}
	if len(single) > 0 {
		asked := q.under("", "")
		asked.Bearer, asked.Norms = []party.State{s}, single
		itself, err := q.Register.Assess(asked)
		if err != nil {
			return nil, err
		}
		a.itself = itself
	}
	return a.asked(obligation.Question{Counterparty: []party.State{s}, Norms: pairs})
}

// newAnswers looks up what is not asked.
func newAnswers(q Question) *answers {
	a := &answers{Question: q, law: q.Instrument.Document(), held: q.Register.Document(), list: q.Instrument.StatusList()}
	if own, ok := q.Register.StatusList(q.Instrument.ID()); ok {
		a.list = own
	}
	a.states = q.Register.States()
	if a.list != nil {
		a.states = slices.AppendSeq(a.states, a.list.States())
	}
	slices.SortFunc(a.states, party.State.Compare)
	a.states = slices.Compact(a.states)
	for _, s := range a.states {
		if a.standing(s).Standing == party.Party {
			a.parties = append(a.parties, s)
		}
	}
	a.position = positionOf(&a.law)
	return a
}

// asked asks a part of the question under its readings, and under each answer to the open
// question.
func (a *answers) asked(part obligation.Question) (*answers, error) {
	assess := func(q obligation.Question) (*obligation.Assessment, error) {
		q.Counterparty, q.Norms = part.Counterparty, part.Norms
		return a.Register.Assess(q)
	}
	var err error
	if a.chosen, err = assess(a.under("", "")); err != nil {
		return nil, err
	}
	if a.position == nil {
		return a, nil
	}
	for _, choice := range a.position.Choices {
		one, err := assess(a.under(a.position.ID, choice.ID))
		if err != nil {
			return nil, err
		}
		a.choices = append(a.choices, one)
	}
	return a, nil
}

// standing is where a State stands on the day.
func (a *answers) standing(s party.State) party.Status { return a.list.Standing(s, a.On, a.Known) }

// isParty reports whether a State is a party on the day.
func (a *answers) isParty(s party.State) bool { return slices.Contains(a.parties, s) }

// positionOf returns the reading that says when a State is "in a position to do so": the
// one by which the role is held that qualifies duties. nil: the treaty has none.
func positionOf(law *obligation.InstrumentDocument) *obligation.Reading {
	for i := range law.Roles {
		role := &law.Roles[i]
		if !role.Qualification || role.When.Kind != obligation.UnderChoice {
			continue
		}
		for j := range law.Readings {
			if law.Readings[j].ID == role.When.Reading {
				return &law.Readings[j]
			}
		}
	}
	return nil
}
