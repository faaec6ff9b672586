package briefing

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Open says how many findings of norms between States are undetermined, and why, under the
// readings of the page.
type Open struct {
	Findings int          `json:"findings"`
	Reasons  []OpenReason `json:"reasons"` // those first of which there are most
}

// OpenReason is how many findings are undetermined for a reason.
type OpenReason struct {
	Reason obligation.Reason `json:"reason"`
	Says   string            `json:"says"`
	Count  int               `json:"count"`
}

func openIn(a *answers) Open {
	open := Open{Reasons: []OpenReason{}}
	for _, s := range a.chosen.Summary() {
		if !s.Pairs {
			continue
		}
		open.Findings += s.Undetermined
		for _, c := range s.Reasons {
			if c.Reason < obligation.ConditionalOnPosition {
				continue // it is determined
			}
			at := slices.IndexFunc(open.Reasons, func(r OpenReason) bool { return r.Reason == c.Reason })
			if at < 0 {
				says, _ := c.Reason.Label(label.English)
				open.Reasons = append(open.Reasons, OpenReason{Reason: c.Reason, Says: says})
				at = len(open.Reasons) - 1
			}
			open.Reasons[at].Count += c.Count
		}
	}
	slices.SortStableFunc(open.Reasons, func(r, s OpenReason) int {
		return cmp.Or(cmp.Compare(s.Count, r.Count), cmp.Compare(r.Reason, s.Reason))
	})
	return open
}
