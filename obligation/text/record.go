package text

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/label"
)

// writeRecords writes each record once on a page, the earliest first, and for each
// finding why it counts from zero.
func writeRecords(w *writer, f obligation.Finding, recorded obligation.Recorded) {
	label, indent := "  Records", strings.Repeat(" ", besideFinding)
	say := func(text string) {
		w.page.Wrap(typeset.Pad(label, besideFinding), indent+"  ", text)
		label = ""
	}
	var above []sameReason
	for _, r := range earliestFirst(w.asked, recorded.Records) {
		from := fromZero(w, f, recorded, r)
		if !w.written.first("record " + r.ID) {
			above = gather(above, r.ID, from)
			continue
		}
		steps := stepsAsked(w, r)
		for i, step := range steps {
			when, _ := step.When()
			text := fmt.Sprintf("%s: %s, %s; %s; record %s %s",
				days(when), act(r, step), figures(step, w.asked.Known), covers(r), r.ID, w.written.sources.mark(printedIn(step, w.asked.Known)...))
			if i == len(steps)-1 && from != "" {
				text += ". " + from
			}
			say(text)
		}
		if note := w.written.note(r.ID, r.Note); note != "" {
			w.page.Wrap(indent+"  ", indent+"  ", note)
		}
	}
	for _, same := range above {
		say(strings.TrimSpace("listed above: " + typeset.List(same.ids, ",") + ". " + same.from))
	}
}

// earliestFirst returns records by the day of their first step.
func earliestFirst(q *inquiry, ids []string) []*assistance.Record {
	var records []*assistance.Record
	for _, id := range ids {
		records = append(records, q.record(id))
	}
	slices.SortFunc(records, func(r, s *assistance.Record) int {
		from, _ := r.Steps[0].When()
		other, _ := s.Steps[0].When()
		return cmp.Or(from.From.Compare(other.From), cmp.Compare(r.ID, s.ID))
	})
	return records
}

// sameReason is records that another finding of the page has written out, and that
// count from zero toward this one for the same reason.
type sameReason struct {
	from string
	ids  []string
}

// gather puts a record to those of the same reason.
func gather(all []sameReason, id, from string) []sameReason {
	at := slices.IndexFunc(all, func(same sameReason) bool { return same.from == from })
	if at < 0 {
		return append(all, sameReason{from: from, ids: []string{id}})
	}
	all[at].ids = append(all[at].ids, id)
	return all
}

// stepsAsked returns the steps of a record that are known, of the time asked.
func stepsAsked(w *writer, r *assistance.Record) []*assistance.Step {
	var steps []*assistance.Step
	known := w.asked.Known
	for i := range r.Steps {
		step := &r.Steps[i]
		when, _ := step.When()
		if when.Overlaps(w.options.Over) && (known.IsZero() || !step.KnownOn().After(known)) {
			steps = append(steps, step)
		}
	}
	return steps
}

// within reports whether a record lies in a period with all the days of each step
// that lies there at all.
func within(r *assistance.Record, over civil.Period) bool {
	return !slices.ContainsFunc(r.Steps, func(s assistance.Step) bool { return !s.Foreseen && s.Lies(over) == assistance.Partly })
}

// act says what a step is and between whom. Who asked need not have named a
// provider.
func act(r *assistance.Record, step *assistance.Step) string {
	done := step.Stage.String()
	if step.Foreseen {
		done = "foreseen to be " + done
	}
	if step.Stage == assistance.Requested {
		by := r.Recipient
		if r.Requester != (party.Actor{}) {
			by = r.Requester
		}
		return done + " by " + by.String()
	}
	stage := done
	if step.Stage == assistance.TakenBack {
		stage = "taken back or returned, of what was " + step.Of.String()
	}
	switch {
	case r.Kind == assistance.PrintedTotal:
		return "printed total, " + stage
	case r.Recipient == (party.Actor{}):
		return fmt.Sprintf("%s by %s, own resources", stage, sideOf(r.Provider, r.From))
	}
	return fmt.Sprintf("%s by %s to %s", stage, sideOf(r.Provider, r.From), sideOf(r.Recipient, r.To))
}

// sideOf names an actor and, if it is a group, who is known to belong to it.
func sideOf(actor party.Actor, group *assistance.Group) string {
	if group == nil {
		return actor.String()
	}
	var members []string
	for _, member := range group.Members {
		members = append(members, member.String())
	}
	if group.Others {
		members = append(members, "others that are not named")
	}
	return actor.String() + " (" + typeset.List(members, ",") + ")"
}

// figures says the amounts of a step as printed, but for those that were corrected or not
// yet known. Several are the same money printed more than once.
func figures(step *assistance.Step, known civil.Date) string {
	var prints []string
	for i := range step.Figures {
		if !step.Counts(i, known) {
			continue
		}
		f := &step.Figures[i]
		text := printOf(f)
		if split := splitOf(f); split != "" {
			text += ", " + split
		}
		if f.Equivalent != (assistance.Money{}) {
			text += " (printed beside it: " + moneyOf(f.Equivalent) + ")"
		}
		if !slices.Contains(prints, text) {
			prints = append(prints, text)
		}
	}
	if len(prints) == 0 {
		return "no amount printed"
	}
	return strings.Join(prints, " or ")
}

// printedIn returns the sources of a step and of its figures, as far as they are known.
func printedIn(step *assistance.Step, known civil.Date) []party.Source {
	sources := []party.Source{step.Source}
	for _, f := range step.Figures {
		if f.Source != nil && (known.IsZero() || !f.Source.Known().After(known)) && !slices.Contains(sources, *f.Source) {
			sources = append(sources, *f.Source)
		}
	}
	return sources
}

// covers says what the figures of a record cover, how they are divided, on what terms and
// with which things, and what the record has to do with others.
func covers(r *assistance.Record) string {
	var parts []string
	for _, part := range r.Parts {
		text := categoryName(part.Category)
		if !part.Percent.IsZero() {
			text += " " + part.Percent.String() + "%"
		}
		parts = append(parts, text)
	}
	if len(parts) == 0 {
		parts = []string{"no category"}
	}
	switch where, _ := r.Rest.Label(label.English); r.Rest {
	case 0:
	case assistance.RestRounding:
		parts = append(parts, "percents as rounded")
	default:
		parts = append(parts, "the rest "+where)
	}
	text := strings.Join(parts, ", ")
	if r.Terms == assistance.Loan {
		text += "; a loan"
	}
	for _, thing := range r.Things {
		text += "; " + strings.TrimSpace(counted(thing.Count)+" "+thing.What)
	}
	for _, relation := range r.Relations {
		kind, _ := relation.Kind.Label(label.English)
		text += "; " + kind + " " + relation.Record
	}
	return text
}

// counted says a number of things, and nothing where it is not said.
func counted(n int) string {
	if n == 0 {
		return ""
	}
	return typeset.Count(n)
}
