package text

import (
	"fmt"
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
)

// restrictions names the restrictions that bear on a finding, each with what has
// been claimed of it.
func restrictions(w *writer, r obligation.Recorded) []string {
	var lines []string
	for _, x := range w.asked.held().Restrictions {
		if !slices.Contains(r.Restrictions, x.ID) {
			continue
		}
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
