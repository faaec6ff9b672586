package obligation

import (
	"slices"
	"strings"
)

// Paragraph is a provision of an instrument: verbatim where the catalogue
// holds its text, otherwise described with its few operative words.
type Paragraph struct {
	Cite      string   `json:"cite"`                // such as "6(2)"
	Text      string   `json:"text,omitempty"`      // verbatim
	Summary   string   `json:"summary,omitempty"`   // in this catalogue's words
	Operative []string `json:"operative,omitempty"` // words of a summarized paragraph, verbatim
	Note      string   `json:"note,omitempty"`
}

// Says reports whether the words stand in the paragraph's text, or in its
// operative words where the text is only summarized.
func (p Paragraph) Says(words string) bool {
	if p.Text != "" {
		return strings.Contains(p.Text, words)
	}
	for _, operative := range p.Operative {
		if strings.Contains(operative, words) {
			return true
		}
	}
	return false
}

// clone returns a paragraph that shares nothing with p.
func (p Paragraph) clone() Paragraph {
	p.Operative = slices.Clone(p.Operative)
	return p
}
