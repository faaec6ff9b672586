package briefing

import (
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/text"
)

// rangesSaid says the money of one step, or of several that are not added.
func rangesSaid(ranges []assistance.Range) string {
	var said []string
	for _, r := range ranges {
		if r.Currency != 0 {
			said = append(said, text.Range(r))
		}
	}
	return strings.Join(said, "; ")
}

// totalsSaid says totals that are not added, as they are of different stages, currencies or
// terms. The stage is said where there are several.
func totalsSaid(totals []assistance.Total) string {
	stages := make(map[assistance.Stage]bool)
	for _, t := range totals {
		if t.Currency != 0 {
			stages[t.Stage] = true
		}
	}
	var said []string
	for _, t := range totals {
		if t.Currency == 0 {
			continue
		}
		one := text.Range(t.Range)
		if len(stages) > 1 {
			one = t.Stage.String() + " " + one
		}
		if t.Loan {
			one += " as a loan"
		}
		said = append(said, one)
	}
	return strings.Join(said, "; ")
}
