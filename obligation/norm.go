package obligation

import "slices"

// Norm is one limb of a provision: one modality, one kind of bearer, one kind
// of act, and the condition under which it applies.
type Norm struct {
	ID        string    `json:"id"`                  // unique in the instrument
	Cite      string    `json:"cite"`                // the paragraph, such as "6(1)"
	Title     string    `json:"title"`               // a few words for a table
	Modality  Modality  `json:"modality"`            // right, duty, prohibition, permission, encouragement
	Qualified bool      `json:"qualified"`           // borne only by States "in a position to do so"
	Words     []string  `json:"words"`               // operative words, each verbatim from the paragraph
	Bearer    Bearing   `json:"bearer"`              // how its bearers stand
	Toward    Toward    `json:"toward"`              // what it faces
	Act       string    `json:"act"`                 // the act and its object, in this catalogue's words
	Terms     []string  `json:"terms,omitempty"`     // trigger, manner and purpose in the words of the text
	Undecided []string  `json:"undecided,omitempty"` // words that the library never decides, such as "urgently"
	Evidence  *Evidence `json:"evidence,omitempty"`  // which records, reports, programmes and restrictions bear on it
	When      Condition `json:"when"`                // the condition of its application
	Note      string    `json:"note,omitempty"`
}

// Pairs reports whether the norm is asked of pairs of States, a bearer and a
// counterparty.
func (n Norm) Pairs() bool { return n.Toward.Each == FacingState }

// clone returns a norm that shares nothing with n.
func (n Norm) clone() Norm {
	n.Words, n.Terms, n.Undecided = slices.Clone(n.Words), slices.Clone(n.Terms), slices.Clone(n.Undecided)
	if n.Evidence != nil {
		e := n.Evidence.clone()
		n.Evidence = &e
	}
	n.When = n.When.clone()
	return n
}
