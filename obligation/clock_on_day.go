package obligation

import (
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// ClockOnDay is a clock of a norm as it stands for a finding. Where no source says when
// it began, Since, Ends and Days are zero.
type ClockOnDay struct {
	Clock
	Since civil.Date `json:"since,omitzero"` // the day from which it counts
	Ends  civil.Date `json:"ends,omitzero"`  // the day on which the delay has passed
	Days  int        `json:"days,omitempty"` // from Since to the legal date; none before it
}

// clocksOnDay counts the clocks of a norm for a bearer; none runs for a State that has
// left. Only the entry into force for it
// is known without a source on the norm.
func clocksOnDay(q *inquiry, clocks []Clock, bearer party.State) []ClockOnDay {
	var counted []ClockOnDay
	for _, c := range clocks {
		on := ClockOnDay{Clock: c}
		if c.From == FromEntryIntoForce && q.list != nil && !hasLeft(q.status(bearer)) {
			if since, ok := q.list.EntryIntoForce(bearer, q.on, q.known); ok {
				on.Since = since
				on.Ends, _ = c.Delay.After(since)
				on.Days = max(0, q.on.DaysSince(since))
			}
		}
		counted = append(counted, on)
	}
	return counted
}

// hasLeft reports whether a State was a party and is none any more.
func hasLeft(s party.Status) bool { return s.Standing == party.Withdrawn }
