package desk

import (
	"iter"
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
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

// newReadings returns what each other choice of the reading would change of what the view
// shows.
func newReadings(a *asked) (*Readings, error) {
	reading, ok := a.instrument.Reading(a.Reading)
	if !ok {
		return nil, unknownName("reading", a.Reading, a.readings())
	}
	all := &Readings{Choices: []ChoiceEffect{}}
	for _, choice := range reading.Choices {
		other := obligation.ChosenReading{Instrument: a.instrument.ID(), Reading: reading.ID, Choice: choice.ID}
		if slices.Contains(a.used(), other) {
			continue
		}
		effect := ChoiceEffect{Choice: choice.ID, Norms: []NormEffect{}}
		for _, question := range a.shown() {
			now, err := a.register.Assess(question)
			if err != nil {
				return nil, err
			}
			question.Readings = chosenInstead(a.Readings, other)
			instead, err := a.register.Assess(question)
			if err != nil {
				return nil, err
			}
			effect.Norms = append(effect.Norms, effects(now, instead)...)
		}
		all.Choices = append(all.Choices, effect)
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
