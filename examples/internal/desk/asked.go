package desk

import (
	"github.com/treatyaid/treatyaid/examples/internal/briefing"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// asked is a question with what it is asked of.
type asked struct {
	Question
	instrument *obligation.Instrument
	register   *obligation.Register // with what is supposed
	list       *party.StatusList
}

// briefing is the question as the pages take it.
func (a *asked) briefing() briefing.Question {
	return briefing.Question{Register: a.register, Instrument: a.instrument, On: a.On, Known: a.Known, Readings: a.Readings}
}

// question is the question as the library takes it.
func (a *asked) question() obligation.Question {
	return obligation.Question{Instruments: []*obligation.Instrument{a.instrument}, Readings: a.Readings, On: a.On, Known: a.Known}
}

// between is the question of what one State owes another.
func (a *asked) between() obligation.Question {
	q := a.question()
	q.Bearer, q.Counterparty, q.Norms = []party.State{a.Bearer}, []party.State{a.Toward}, a.pairNorms()
	return q
}

// toward is the question of what others owe the State.
func (a *asked) toward() obligation.Question {
	q := a.question()
	q.Counterparty, q.Norms = []party.State{a.State}, a.pairNorms()
	return q
}

// itself is the question of what the State bears that faces no State; ok is false if the
// treaty has none such.
func (a *asked) itself() (q obligation.Question, ok bool) {
	q = a.question()
	q.Bearer = []party.State{a.State}
	for _, n := range a.instrument.Document().Norms {
		if !n.Pairs() {
			q.Norms = append(q.Norms, n.ID)
		}
	}
	return q, len(q.Norms) > 0
}

// shown are the questions of which a view shows the findings: of a pair, what the one owes
// the other; of one State, what others owe it, and what it bears itself; otherwise all.
func (a *asked) shown() []obligation.Question {
	switch {
	case a.Bearer.IsValid() && a.Toward.IsValid():
		return []obligation.Question{a.between()}
	case a.State.IsValid():
		if itself, ok := a.itself(); ok {
			return []obligation.Question{a.toward(), itself}
		}
		return []obligation.Question{a.toward()}
	}
	return []obligation.Question{a.question()}
}

// standingChanges reports whether a State stands otherwise on a day than on the day before.
func (a *asked) standingChanges(s party.State, day civil.Date) bool {
	return a.list.Standing(s, day, a.Known).Standing != a.list.Standing(s, day.AddDays(-1), a.Known).Standing
}

// pairNorms returns the ids of the norms that face a State.
func (a *asked) pairNorms() []string {
	var ids []string
	for _, n := range a.instrument.Document().Norms {
		if n.Pairs() {
			ids = append(ids, n.ID)
		}
	}
	return ids
}

// readings returns the ids of all readings.
func (a *asked) readings() []string {
	var ids []string
	for _, r := range a.instrument.Document().Readings {
		ids = append(ids, r.ID)
	}
	return ids
}

// norms returns the ids of all norms.
func (a *asked) norms() []string {
	var ids []string
	for _, n := range a.instrument.Document().Norms {
		ids = append(ids, n.ID)
	}
	return ids
}

// registers names the registers that are asked.
func (a *asked) registers() []obligation.RegisterName {
	held := a.register.Document()
	return briefing.Registers(&held)
}

// used returns the choice of every reading that is used: that which is chosen, or else the
// first.
func (a *asked) used() []obligation.ChosenReading {
	used := []obligation.ChosenReading{}
	for _, r := range a.instrument.Document().Readings {
		choice := r.Choices[0].ID
		for _, chosen := range a.Readings {
			if chosen.Reading == r.ID {
				choice = chosen.Choice
			}
		}
		used = append(used, obligation.ChosenReading{Instrument: a.instrument.ID(), Reading: r.ID, Choice: choice})
	}
	return used
}
