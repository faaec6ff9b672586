package briefing

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Position is the open question of who is "in a position to do so", with its answers.
type Position struct {
	Reading  string           `json:"reading"`
	Question string           `json:"question"`
	Choices  []PositionChoice `json:"choices"` // the first is the default
}

// PositionChoice is one answer.
type PositionChoice struct {
	Choice  string        `json:"choice"`
	Meaning string        `json:"meaning"`
	States  []party.State `json:"states"` // whom norms bind or entitle, under this answer, that ask for a position to help
	// Supposed are those of whom that rests on facts that nobody has stated alone.
	Supposed []party.State `json:"supposed,omitempty"`
}

// newPosition returns the open question in the words of the catalogue; nil of none.
func newPosition(a *answers) *Position {
	reading := a.position
	if reading == nil {
		return nil
	}
	question, _ := reading.Question.In(label.English)
	p := &Position{Reading: reading.ID, Question: question}
	for i, choice := range reading.Choices {
		meaning, _ := choice.Meaning.In(label.English)
		states, supposed := helpers(a, a.choices[i])
		p.Choices = append(p.Choices, PositionChoice{choice.ID, meaning, states, supposed})
	}
	return p
}

// helpers returns the States for which a norm between States applies that asks for a
// position to help, and of these those for which it only does so by supposition.
func helpers(a *answers, assessment *obligation.Assessment) (states, supposed []party.State) {
	qualified := make(map[string]bool)
	for i := range a.law.Norms {
		n := &a.law.Norms[i]
		qualified[n.ID] = n.Qualified && n.Pairs()
	}
	met, sourced := make(map[party.State]bool), make(map[party.State]bool)
	for f := range assessment.Findings() {
		if f.Applicability() == obligation.Applies && !sourced[f.Bearer()] && qualified[f.Key().Norm] {
			met[f.Bearer()], sourced[f.Bearer()] = true, !f.Hypothetical()
		}
	}
	states = []party.State{}
	for _, s := range byName(a.states) {
		if met[s] {
			states = append(states, s)
			if !sourced[s] {
				supposed = append(supposed, s)
			}
		}
	}
	return states, supposed
}

// BoundNorm counts for how many States or pairs of States every condition of a norm is
// met, under each answer to the open question.
type BoundNorm struct {
	Norm      string              `json:"norm"`
	Cite      string              `json:"cite"`
	Title     string              `json:"title"`
	Modality  obligation.Modality `json:"modality"`
	Qualified bool                `json:"qualified,omitempty"` // only of States in a position to do so
	Pairs     bool                `json:"pairs,omitempty"`     // counted are pairs of States
	Applies   []int               `json:"applies"`             // under each answer in order; one number where there are no answers
	Supposed  []int               `json:"supposed,omitempty"`  // how many findings, of whatever outcome, rest on facts that nobody has stated
	// Undetermined is how many the register does not settle, under the readings of the page.
	Undetermined int `json:"undetermined"`
}

// boundBy counts for every norm.
func boundBy(a *answers) []BoundNorm {
	var norms []BoundNorm
	for _, s := range a.chosen.Summary() {
		norm, _ := a.Instrument.Norm(s.Norm)
		norms = append(norms, BoundNorm{Norm: s.Norm, Cite: s.Cite, Title: s.Title, Modality: s.Modality, Qualified: norm.Qualified, Pairs: s.Pairs,
			Undetermined: s.Undetermined})
	}
	under := a.choices
	if len(under) == 0 {
		under = []*obligation.Assessment{a.chosen}
	}
	supposed := make(map[string][]int)
	for _, assessment := range under {
		for i, s := range assessment.Summary() {
			norms[i].Applies = append(norms[i].Applies, s.Applies)
			supposed[s.Norm] = append(supposed[s.Norm], s.Hypothetical)
		}
	}
	for i := range norms {
		if counts := supposed[norms[i].Norm]; slices.ContainsFunc(counts, func(n int) bool { return n > 0 }) {
			norms[i].Supposed = counts
		}
	}
	return norms
}
