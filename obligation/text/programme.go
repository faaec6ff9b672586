package text

import (
	"fmt"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// programmes names the programmes and coalitions that bear on a finding.
func programmes(w *writer, r obligation.Recorded) []string {
	var lines []string
	for _, x := range w.asked.held().Programmes {
		if !slices.Contains(r.Programmes, x.ID) && !slices.Contains(r.Coalitions, x.ID) {
			continue
		}
		when := x.Period
		if when.IsZero() && !x.Agreed.IsZero() {
			when = civil.Day(x.Agreed)
		}
		line := fmt.Sprintf("%s: %s, %s", x.Kind, x.Title, days(when))
		if x.Kind == assistance.Coalition {
			line += " (a coalition alone is no agreed programme)"
		}
		lines = append(lines, line+cited(w, x.Source)+noted(w, x.ID, x.Note))
	}
	return lines
}
