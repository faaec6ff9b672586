package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
)

// Means is a way to do what a norm asks that the text names: to contribute to a fund, to
// conclude an agreement, to declare what one can give.
type Means struct {
	Means    string              `json:"means"`          // a word, unique in the norm, such as "voluntary-fund"
	Cite     string              `json:"cite,omitempty"` // where it stands, if not where the norm does
	Act      string              `json:"act"`            // in this catalogue's words
	Words    []string            `json:"words"`          // operative words, each verbatim from the paragraph
	Category assistance.Category `json:"category,omitzero"`
}

// clone returns means that share nothing with m.
func (m Means) clone() Means {
	m.Words = slices.Clone(m.Words)
	return m
}
