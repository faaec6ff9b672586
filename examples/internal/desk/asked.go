package desk

import (
	"github.com/treatyaid/treatyaid/examples/internal/briefing"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
)

// asked is a question with what it is asked of.
type asked struct {
	Question
	instrument *obligation.Instrument
	register   *obligation.Register // with what is supposed
	list       *party.StatusList
}

// isParty reports whether a State is a party on the day.
func (a *asked) isParty(s party.State) bool {
	return s.IsValid() && a.list.Standing(s, a.On, a.Known).Standing == party.Party
}

// briefing is the question as the pages take it.
func (a *asked) briefing() briefing.Question {
	return briefing.Question{Register: a.register, Instrument: a.instrument, On: a.On, Known: a.Known, Readings: a.Readings}
}

// question is the question as the library takes it.
func (a *asked) question() obligation.Question {
	return obligation.Question{Instruments: []*obligation.Instrument{a.instrument}, Readings: a.Readings, On: a.On, Known: a.Known}
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
	if len(held.Parts) > 0 {
		return held.Parts
	}
	return []obligation.RegisterName{{ID: held.ID, Title: held.Title, Compiled: held.Compiled}}
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
