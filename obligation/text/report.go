package text

import (
	"fmt"

	"github.com/treatyaid/treatyaid/obligation"
)

// reports names the reports that bear on a finding.
func reports(w *writer, r obligation.Recorded) []string {
	var lines []string
	for _, id := range r.Reports {
		x, _ := w.asked.register.Report(id)
		line := fmt.Sprintf("%s report under %s", x.Kind, x.Item)
		if !x.Covers.IsZero() {
			line += ", covering " + days(x.Covers)
		}
		if !x.Submitted.IsZero() {
			line += ", submitted " + x.Submitted.String()
		}
		lines = append(lines, line+cited(w, x.Source)+noted(w, x.ID, x.Note))
	}
	return lines
}
