package label

// Label is the name of a code in one language, to stand within a sentence:
// without an article, and in small letters but for proper names.
type Label struct {
	Text string `json:"text"`
	// Treaty says that the treaty has these words, in one piece, at the place of
	// Source. Otherwise they are this project's.
	Treaty bool       `json:"treaty"`
	Source TermSource `json:"source,omitzero"`
}

// TermSource is where a term is printed.
type TermSource struct {
	Title   string `json:"title"`
	Address string `json:"address,omitempty"`
	Place   string `json:"place"` // in the treaty: "Article 6(7)", "heading of Article 4"
}

// Labels are the names of a code. One that is missing is the zero Label.
type Labels struct {
	Arabic  Label `json:"ar,omitzero"`
	English Label `json:"en"`
	Spanish Label `json:"es"`
	French  Label `json:"fr"`
	Russian Label `json:"ru,omitzero"`
	Chinese Label `json:"zh,omitzero"`
}

// In returns the label in a language. ok is false if there is none. No other language
// stands in for it.
func (l Labels) In(language Language) (found Label, ok bool) {
	switch language {
	case Arabic:
		found = l.Arabic
	case Chinese:
		found = l.Chinese
	case English:
		found = l.English
	case French:
		found = l.French
	case Russian:
		found = l.Russian
	case Spanish:
		found = l.Spanish
	}
	return found, found.Text != ""
}
