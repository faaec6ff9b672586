package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// dividesCategories reports whether a figure divides its money by categories.
func dividesCategories(f *assistance.Figure) bool {
	return f.Split != nil && f.Split.Rows[0].Category != 0 // all rows name the same places
}

// dividesActors reports whether a figure divides its money among actors.
func dividesActors(f *assistance.Figure) bool {
	return f.Split != nil && (f.Split.Rows[0].From != party.Actor{} || f.Split.Rows[0].To != party.Actor{}) // all rows name the same places
}

// dividesAny reports whether some figure of a step divides its money in a way.
func dividesAny(s *assistance.Step, in func(*assistance.Figure) bool) bool {
	for i := range s.Figures {
		if in(&s.Figures[i]) {
			return true
		}
	}
	return false
}
