package main

import (
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
)

// fromZero says why a record counts toward a finding from zero, or nothing where
// it does not; of one without an amount, why it is open whether it bears on it.
func (a *answer) fromZero(f obligation.Finding, recorded obligation.Recorded, r *assistance.Record) string {
	var why []string
	if r.Scope == assistance.MineAction {
		why = append(why, "the source counts all mine action together")
	} else if a.undivided(f, r) {
		why = append(why, "the source does not divide the money over the categories")
	}
	if slices.Contains(recorded.Open, r.ID) {
		why = append(why, a.openDays(r))
	}
	switch {
	case len(why) == 0:
		return ""
	case slices.ContainsFunc(r.Steps, func(s assistance.Step) bool { return len(s.Figures) > 0 }):
		return "Counts from 0: " + strings.Join(why, "; ") + "."
	}
	return "No amount; " + strings.Join(why, "; ") + "."
}

// openDays says what of the days of a record leaves it open whether it bears on
// a finding.
func (a *answer) openDays(r *assistance.Record) string {
	switch {
	case slices.ContainsFunc(r.Steps, func(s assistance.Step) bool { when, _ := s.When(); return when.IsZero() }):
		return "its date is not known"
	case !a.within(r):
		return "not all of its days lie in the time asked about, or it is open whether the norm applied on them, or it applied on some of them only"
	}
	return "on its days it is open whether the norm applied, or it applied on some of them only"
}

// within reports whether a record lies in the time asked about with all the days
// of each step that lies there at all.
func (a *answer) within(r *assistance.Record) bool {
	return !slices.ContainsFunc(r.Steps, func(s assistance.Step) bool {
		return s.Lies(a.over) == assistance.Partly
	})
}

// undivided reports whether the money of a record is for what bears on a norm
// and for other things, and no source says how much for each.
func (a *answer) undivided(f obligation.Finding, r *assistance.Record) bool {
	var asked []assistance.Category
	for _, e := range f.Norm().Evidence.Records {
		if e.Under != nil && !a.chosen(*e.Under) {
			continue
		}
		asked = append(asked, e.Selects()...)
	}
	if len(asked) == 0 {
		return false // which the library would take for every category
	}
	share := r.Share(asked)
	return share.Low == 0 && share.High > 0
}

// chosen reports whether a choice of a reading was used.
func (a *answer) chosen(u obligation.Under) bool {
	return slices.ContainsFunc(a.document.Readings, func(r obligation.ChosenReading) bool { return r.Reading == u.Reading && r.Choice == u.Choice })
}
