package desk

import (
	"errors"
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Days are the legal dates from which some finding about a State is another, in order.
type Days struct {
	State party.State  `json:"state"`
	Days  []civil.Date `json:"days"`
}

// newDays returns the days on which what others owe a State, or what it bears itself, changes.
func newDays(a *asked) (*Days, error) {
	if !a.State.IsValid() {
		return nil, errors.New("days: no State is given")
	}
	found := make(map[civil.Date]bool)
	for _, question := range a.shown() {
		assessment, err := a.register.Assess(question)
		if err != nil {
			return nil, err
		}
		for f := range assessment.Findings() {
			for _, span := range f.Timeline(civil.Period{}) {
				found[span.Period.From] = true
			}
		}
	}
	for _, day := range a.list.Changes(a.State, a.Known) { // not yet bound is another standing than a stranger's
		if a.standingChanges(a.State, day) {
			found[day] = true
		}
	}
	days := &Days{State: a.State, Days: []civil.Date{}}
	for day := range found {
		if !day.IsZero() {
			days.Days = append(days.Days, day)
		}
	}
	slices.SortFunc(days.Days, civil.Date.Compare)
	return days, nil
}
