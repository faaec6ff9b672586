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
	for _, id := range slices.Concat(r.Programmes, r.Coalitions) {
		x, _ := w.asked.register.Programme(id)
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
