package text

import (
	"fmt"

	"github.com/treatyaid/treatyaid/obligation"
)

// restrictions names the restrictions that bear on a finding, each with what has
// been claimed of it.
func restrictions(w *writer, r obligation.Recorded) []string {
	var lines []string
	for _, id := range r.Restrictions {
		x, _ := w.asked.register.Restriction(id)
		lines = append(lines, fmt.Sprintf("restriction of %s: %s", x.Direction, x.What)+cited(w, x.Source))
		for _, claim := range x.Claims {
			line := fmt.Sprintf("whether that is undue: %s, says %s", claim.Undue, claim.By)
			if claim.Words != "" {
				line += ": \"" + claim.Words + "\""
			}
			lines = append(lines, line+cited(w, claim.Source))
		}
	}
	return lines
}
