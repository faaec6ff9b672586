package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/schema/label"
)

// Norm is one limb of a provision: one modality, one kind of bearer, one kind
// of act, and the condition under which it applies.
type Norm struct {
	ID        string      `json:"id"`                  // unique in the instrument
	Cite      string      `json:"cite"`                // the paragraph, such as "6(1)"
	Title     label.Texts `json:"title"`               // a few words for a table
	Modality  Modality    `json:"modality"`            // such as right, duty, permission
	Qualified bool        `json:"qualified"`           // borne only by States "in a position to do so"
	Words     []string    `json:"words"`               // operative words, each verbatim from the paragraph
	Bearer    Bearing     `json:"bearer"`              // how its bearers stand
	Toward    Toward      `json:"toward"`              // what it faces
	Act       string      `json:"act"`                 // the act and its object, in this catalogue's words
	Terms     []string    `json:"terms,omitempty"`     // trigger, manner and purpose in the words of the text
	Undecided []string    `json:"undecided,omitempty"` // words that the library never decides, such as "urgently"
	// Means are ways to do it that the text names. With Elects the bearer chooses one or
	// more of them; otherwise they are ways among others.
	Means    []Means    `json:"means,omitempty"`
	Elects   bool       `json:"elects,omitempty"`
	Clocks   []Clock    `json:"clocks,omitempty"`   // times that it sets
	Survives []Survival `json:"survives,omitempty"` // what it expressly outlasts
	Evidence *Evidence  `json:"evidence,omitempty"` // which records, reports, programmes and restrictions bear on it
	When     Condition  `json:"when"`               // the condition of its application
	Note     string     `json:"note,omitempty"`
}

// Pairs reports whether the norm is asked of pairs of States, a bearer and a
// counterparty.
func (n Norm) Pairs() bool { return n.Toward.Each == FacingState }

// clone returns a norm that shares nothing with n.
func (n Norm) clone() Norm {
	n.Words, n.Terms, n.Undecided = slices.Clone(n.Words), slices.Clone(n.Terms), slices.Clone(n.Undecided)
	n.Means, n.Clocks, n.Survives = cloned(n.Means, Means.clone), slices.Clone(n.Clocks), slices.Clone(n.Survives)
	if n.Evidence != nil {
		e := n.Evidence.clone()
		n.Evidence = &e
	}
	n.When = n.When.clone()
	return n
}
