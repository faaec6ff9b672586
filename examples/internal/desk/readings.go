package desk

import (
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
)

// Readings says what each choice of a reading would change of the view.
type Readings struct {
	Choices []ChoiceEffect `json:"choices"`
}

// ChoiceEffect is one choice that is not chosen.
type ChoiceEffect struct {
	Reading string       `json:"reading"`
	Choice  string       `json:"choice"`
	Norms   []NormEffect `json:"norms"` // those of which a finding would be another
}

// NormEffect counts the findings of a norm that would be others.
type NormEffect struct {
	Norm         string `json:"norm"`
	Applies      int    `json:"applies"`      // that would apply, and do not now
	DoesNotApply int    `json:"doesNotApply"` // likewise
	Undetermined int    `json:"undetermined"`
}

// newReadings returns what each choice would change of what is asked: of one State, what
// others owe it; of a pair, what the one owes the other; otherwise of everything.
func newReadings(a *asked) (*Readings, error) {
	question := a.question()
	switch {
	case a.Bearer.IsValid() && a.Toward.IsValid():
		question.Bearer, question.Counterparty, question.Norms = []party.State{a.Bearer}, []party.State{a.Toward}, a.pairNorms()
	case a.State.IsValid():
		question.Counterparty, question.Norms = []party.State{a.State}, a.pairNorms()
	}
	now, err := a.register.Assess(question)
	if err != nil {
		return nil, err
	}
	all := &Readings{Choices: []ChoiceEffect{}}
	for _, used := range now.Readings() {
		reading, ok := a.instrument.Reading(used.Reading)
		if !ok {
			continue
		}
		for _, choice := range reading.Choices {
			if choice.ID == used.Choice {
				continue
			}
			question.Readings = chosenInstead(a.Readings, obligation.ChosenReading{Instrument: used.Instrument, Reading: used.Reading, Choice: choice.ID})
			other, err := a.register.Assess(question)
			if err != nil {
				return nil, err
			}
			all.Choices = append(all.Choices, ChoiceEffect{used.Reading, choice.ID, effects(obligation.Changes(now, other))})
		}
	}
	return all, nil
}

// chosenInstead returns the choices with another one of one reading.
func chosenInstead(chosen []obligation.ChosenReading, other obligation.ChosenReading) []obligation.ChosenReading {
	instead := []obligation.ChosenReading{other}
	for _, c := range chosen {
		if c.Reading != other.Reading {
			instead = append(instead, c)
		}
	}
	return instead
}

// effects counts changes by norm, in the order of the changes.
func effects(changes []obligation.Change) []NormEffect {
	all, at := []NormEffect{}, make(map[string]int)
	for _, c := range changes {
		if c.Before == nil || c.After == nil || c.Before.Applicability == c.After.Applicability {
			continue
		}
		i, ok := at[c.Key.Norm]
		if !ok {
			i = len(all)
			at[c.Key.Norm] = i
			all = append(all, NormEffect{Norm: c.Key.Norm})
		}
		switch c.After.Applicability {
		case obligation.Applies:
			all[i].Applies++
		case obligation.DoesNotApply:
			all[i].DoesNotApply++
		default:
			all[i].Undetermined++
		}
	}
	return all
}
