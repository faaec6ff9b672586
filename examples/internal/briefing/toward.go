package briefing

import (
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
)

// Toward says which States a norm binds toward the State, or entitles, under each answer to
// the open question.
type Toward struct {
	Norm         string              `json:"norm"`
	Cite         string              `json:"cite"`
	Title        string              `json:"title"`
	Modality     obligation.Modality `json:"modality"`
	Qualified    bool                `json:"qualified,omitempty"`
	Applies      []int               `json:"applies"`            // of how many States, under each answer in order
	Bearers      [][]party.State     `json:"bearers"`            // and of which
	Supposed     []party.State       `json:"supposed,omitempty"` // of whom it is supposed, under some answer
	Undetermined int                 `json:"undetermined"`       // under the readings of the page
}

// towardOf returns the norms toward a State.
func towardOf(a *answers, s party.State) []Toward {
	under := a.choices
	if len(under) == 0 {
		under = []*obligation.Assessment{a.chosen}
	}
	all, at := []Toward{}, make(map[string]int)
	for i := range a.law.Norms {
		n := &a.law.Norms[i]
		if !n.Pairs() {
			continue
		}
		at[n.ID] = len(all)
		all = append(all, Toward{Norm: n.ID, Cite: n.Cite, Title: n.Title.English, Modality: n.Modality, Qualified: n.Qualified,
			Applies: make([]int, len(under)), Bearers: make([][]party.State, len(under))})
	}
	for f := range a.chosen.Findings() {
		if i, ok := at[f.Key().Norm]; ok && f.Applicability() == obligation.Undetermined {
			all[i].Undetermined++
		}
	}
	supposed := make(map[string]map[party.State]bool)
	for choice, assessment := range under {
		for f := range assessment.Findings() {
			i, ok := at[f.Key().Norm]
			if !ok || f.Applicability() != obligation.Applies {
				continue
			}
			all[i].Applies[choice]++
			all[i].Bearers[choice] = append(all[i].Bearers[choice], f.Bearer())
			if f.Hypothetical() {
				if supposed[all[i].Norm] == nil {
					supposed[all[i].Norm] = make(map[party.State]bool)
				}
				supposed[all[i].Norm][f.Bearer()] = true
			}
		}
	}
	for i := range all {
		for _, bearer := range a.states {
			if supposed[all[i].Norm][bearer] {
				all[i].Supposed = append(all[i].Supposed, bearer)
			}
		}
		for choice := range all[i].Bearers {
			if all[i].Bearers[choice] == nil {
				all[i].Bearers[choice] = []party.State{}
			}
		}
	}
	return all
}

// Itself is a norm that faces no State, asked of the State.
type Itself struct {
	Norm          string                   `json:"norm"`
	Cite          string                   `json:"cite"`
	Title         string                   `json:"title"`
	Modality      obligation.Modality      `json:"modality"`
	Applicability obligation.Applicability `json:"applicability"`
	Supposed      bool                     `json:"supposed,omitempty"`
}

// itselfOf returns the norms that face no State.
func itselfOf(a *answers) []Itself {
	all := []Itself{}
	if a.itself == nil {
		return all
	}
	for f := range a.itself.Findings() {
		n := f.Norm()
		all = append(all, Itself{n.ID, n.Cite, n.Title.English, n.Modality, f.Applicability(), f.Hypothetical()})
	}
	return all
}
