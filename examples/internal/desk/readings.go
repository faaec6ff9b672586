package desk

import (
	"iter"
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
)

// Readings says what each other choice of a reading would change of the view.
type Readings struct {
	Choices []ChoiceEffect `json:"choices"`
}

// ChoiceEffect is one choice that is not chosen.
type ChoiceEffect struct {
	Choice string       `json:"choice"`
	Norms  []NormEffect `json:"norms"` // those of which a finding would be another, in the order of the treaty
}

// NormEffect counts the findings of a norm that would be others.
type NormEffect struct {
	Norm         string `json:"norm"`
	Applies      int    `json:"applies"`      // that would apply, and do not now
	DoesNotApply int    `json:"doesNotApply"` // likewise
	Undetermined int    `json:"undetermined"`
}

// newReadings returns what each other choice of the reading would change of what is asked: of
// one State, what others owe it; of a pair, what the one owes the other; otherwise of
// everything.
func newReadings(a *asked) (*Readings, error) {
	reading, ok := a.instrument.Reading(a.Reading)
	if !ok {
		return nil, unknownName("reading", a.Reading, a.readings())
	}
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
	for _, choice := range reading.Choices {
		other := obligation.ChosenReading{Instrument: a.instrument.ID(), Reading: reading.ID, Choice: choice.ID}
		if slices.Contains(now.Readings(), other) {
			continue
		}
		question.Readings = chosenInstead(a.Readings, other)
		instead, err := a.register.Assess(question)
		if err != nil {
			return nil, err
		}
		all.Choices = append(all.Choices, ChoiceEffect{choice.ID, effects(now, instead)})
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

// effects counts by norm which findings of one assessment are others in another, of the same
// question under other readings: both have the same findings in the same order. Why they
// are others is not asked, which [obligation.Changes] would tell.
func effects(now, instead *obligation.Assessment) []NormEffect {
	all := []NormEffect{}
	next, stop := iter.Pull(instead.Findings())
	defer stop()
	for was := range now.Findings() {
		is, _ := next()
		if was.Applicability() == is.Applicability() {
			continue
		}
		norm := was.Key().Norm
		if len(all) == 0 || all[len(all)-1].Norm != norm {
			all = append(all, NormEffect{Norm: norm})
		}
		effect := &all[len(all)-1]
		switch is.Applicability() {
		case obligation.Applies:
			effect.Applies++
		case obligation.DoesNotApply:
			effect.DoesNotApply++
		default:
			effect.Undetermined++
		}
	}
	return all
}
