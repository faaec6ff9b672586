package briefing

import (
	"strconv"

	"github.com/treatyaid/treatyaid/obligation"
)

// The words of a cell that need to be explained.
const (
	notKnown  = "-"
	unnamedNo = "unnamed"
	contested = "contested"
	vague     = "vague"
)

// cell is what is made of a fact, in few words: "yes 2024", with the year of the word on
// which it rests.
func cell(s *Said) string {
	text := ""
	switch {
	case s.Unnamed:
		return unnamedNo
	case s.Truth != obligation.Unknown:
		text = s.Truth.String()
	case s.Gap == obligation.Contested:
		return contested
	case s.Gap == obligation.Straddling:
		return vague
	default:
		return notKnown
	}
	if s.Supposed {
		return text + " supposed"
	}
	if !s.AsAt.IsZero() {
		text += " " + strconv.Itoa(s.AsAt.Year())
	}
	return text
}
