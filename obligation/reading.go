package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/schema/label"
)

// Reading is a question that the text leaves open, with the answers that are
// argued for. The caller chooses; every finding says which choices were used.
type Reading struct {
	ID       string      `json:"id"`       // such as "affected"
	Question label.Texts `json:"question"` // in plain words
	Choices  []Choice    `json:"choices"`  // two or more; the first is the default
}

// Choice is one answer to a reading.
type Choice struct {
	ID      string      `json:"id"`
	Meaning label.Texts `json:"meaning"`
	// Carry says that evidence "as at" a day is carried forward to later days
	// under this choice, as an assumption that states its age.
	Carry bool `json:"carry,omitempty"`
	// Lists says of which lists the silence on a State is read as a no, by the completeness
	// of their words; none: of none.
	Lists []Completeness `json:"lists,omitempty"`
}

// Choice returns the choice with the given id.
func (r Reading) Choice(id string) (*Choice, bool) {
	for i := range r.Choices {
		if r.Choices[i].ID == id {
			return &r.Choices[i], true
		}
	}
	return nil, false
}

// choiceIDs returns the ids of the choices, in order.
func (r *Reading) choiceIDs() []string {
	ids := make([]string, len(r.Choices))
	for i := range r.Choices {
		ids[i] = r.Choices[i].ID
	}
	return ids
}

// clone returns a reading that shares nothing with r.
func (r Reading) clone() Reading {
	r.Choices = slices.Clone(r.Choices)
	for i := range r.Choices {
		r.Choices[i].Lists = slices.Clone(r.Choices[i].Lists)
	}
	return r
}

// ChosenReading is a reading with the choice that an assessment used.
type ChosenReading struct {
	Instrument string `json:"instrument"` // the instrument's id
	Reading    string `json:"reading"`
	Choice     string `json:"choice"`
}
