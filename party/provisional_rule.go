package party

import "slices"

// ProvisionalRule is what a State may declare that it will apply before the treaty is
// in force for it: in the Convention on Cluster Munitions Article 1, by Article 18.
type ProvisionalRule struct {
	Cite   string   `json:"cite"`
	Covers []string `json:"covers"` // the provisions that are applied, and no others
}

// clone returns a rule that shares nothing with r; nil of nil.
func (r *ProvisionalRule) clone() *ProvisionalRule {
	if r == nil {
		return nil
	}
	return &ProvisionalRule{Cite: r.Cite, Covers: slices.Clone(r.Covers)}
}
