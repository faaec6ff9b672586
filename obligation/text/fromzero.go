package text

import (
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
)

// fromZero says why a record counts toward a finding from zero, or nothing where
// it does not; of one without an amount, why it is open whether it bears on it.
func fromZero(w *writer, f obligation.Finding, recorded obligation.Recorded, r *assistance.Record) string {
	var why []string
	if together := wider(f.Instrument(), r); together != "" {
		why = append(why, "the source counts "+together+" together")
	} else if undivided(w.asked, f, r) {
		why = append(why, "the source does not divide the money over the categories")
	}
	if slices.Contains(recorded.Open, r.ID) {
		why = append(why, openDays(w, r))
	}
	switch {
	case len(why) == 0:
		return ""
	case slices.ContainsFunc(r.Steps, func(s assistance.Step) bool { return !s.Foreseen && len(s.Figures) > 0 }):
		return "Counts from 0: " + strings.Join(why, "; ") + "."
	}
	return "No amount; " + strings.Join(why, "; ") + "."
}

// openDays says what of the days of a record leaves it open whether it bears on
// a finding.
func openDays(w *writer, r *assistance.Record) string {
	switch {
	case slices.ContainsFunc(r.Steps, func(s assistance.Step) bool { when, _ := s.When(); return !s.Foreseen && when.IsZero() }):
		return "its date is not known"
	case !within(r, w.options.Over):
		return "not all of its days lie in the time asked about, or it is open whether the norm applied on them, or it applied on some of them only"
	}
	return "on its days it is open whether the norm applied, or it applied on some of them only"
}

// undivided reports whether the money of a record is for what bears on a norm
// and for other things, and no source says how much for each.
func undivided(q *inquiry, f obligation.Finding, r *assistance.Record) bool {
	var asked []assistance.Category
	for _, e := range f.Norm().Evidence.Records {
		if e.Under != nil && !slices.Contains(q.chosen, obligation.ChosenReading{Instrument: f.Instrument().ID(), Reading: e.Under.Reading, Choice: e.Under.Choice}) {
			continue
		}
		asked = append(asked, f.Instrument().Selects(e)...)
	}
	if len(asked) == 0 {
		return false // which the library would take for every category
	}
	share := assistance.ShareOf(r, assistance.Query{Subjects: f.Instrument().Subjects(), Categories: asked})
	return share.Low == 0 && share.High > 0
}
