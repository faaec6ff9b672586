package label

// Texts is one text in the languages of the treaties, such as a title or a
// question. English is always there; another that is missing is empty, and nothing
// stands in for it.
type Texts struct {
	Arabic  string `json:"ar,omitempty"`
	English string `json:"en"`
	Spanish string `json:"es,omitempty"`
	French  string `json:"fr,omitempty"`
	Russian string `json:"ru,omitempty"`
	Chinese string `json:"zh,omitempty"`
}

// In returns the text in a language. ok is false if there is none.
func (t Texts) In(language Language) (text string, ok bool) {
	switch language {
	case Arabic:
		text = t.Arabic
	case Chinese:
		text = t.Chinese
	case English:
		text = t.English
	case French:
		text = t.French
	case Russian:
		text = t.Russian
	case Spanish:
		text = t.Spanish
	}
	return text, text != ""
}
