package main

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
)

// recorded writes what the register holds that bears on a finding: how much of
// it, and which programmes, reports and restrictions.
func (a *answer) recorded(p *typeset.Page, f obligation.Finding, r obligation.Recorded, told *telling) {
	const label = "  Recorded"
	if f.Norm().Evidence == nil {
		p.Item(label, beside, "no kind of record bears on this norm")
		return
	}
	lines := a.documents(r, told)
	switch {
	case len(r.Records) > 0 || r.Beside > 0:
		lines = slices.Insert(lines, 0, a.amounts(f, r))
		told.totals = told.totals || len(r.Totals) > 0
	case len(lines) == 0:
		lines = []string{a.nothing(f.Norm())}
	}
	p.Item(label, beside, lines[0])
	for _, line := range lines[1:] {
		p.Item("", beside, line)
	}
}

// nothing says that nothing of the kinds that bear on a norm is held. Of other
// kinds, of other norms and States, and of later knowledge there may be much.
func (a *answer) nothing(n *obligation.Norm) string {
	var kinds []string
	for _, kind := range []struct {
		name  string
		bears bool
	}{
		{"record of assistance", len(n.Evidence.Records) > 0},
		{"report", n.Evidence.Reports != nil},
		{"programme", n.Evidence.Programmes != nil},
		{"restriction", n.Evidence.Restrictions != nil},
	} {
		if kind.bears {
			kinds = append(kinds, kind.name)
		}
	}
	text := "no " + strings.Join(kinds, " or ")
	if !a.over.IsZero() {
		text += " of " + days(a.over)
	}
	if !a.known.IsZero() {
		text += " known by " + a.known.String()
	}
	return text + " in this register bears on it"
}

// amounts counts the records, says what keeps them from counting in full, and
// gives their totals by stage.
func (a *answer) amounts(f obligation.Finding, r obligation.Recorded) string {
	aside := besides(f.Norm(), r.Beside)
	if len(r.Records) == 0 {
		return a.nothing(f.Norm()) + "; " + aside
	}
	text := typeset.Counted(len(r.Records), "record", "records") + a.allMineAction(r.Records)
	if of := among(len(r.Open), len(r.Records)); of != "" {
		text += "; on " + of + " it is open whether the norm applied, or it applied on some of them only"
		if slices.ContainsFunc(r.Open, func(id string) bool { return !a.within(a.record(id)) }) {
			text += ", or not all of them lie in the time asked about"
		}
	}
	var stage assistance.Stage
	for _, t := range r.Totals {
		switch {
		case t.Stage != stage:
			text += "; " + t.Stage.String() + ": "
		default:
			text += ", "
		}
		stage = t.Stage
		if t.Range == (assistance.Range{}) {
			text += typeset.Whole(typeset.Counted(t.Records, "record", "records") + " without an amount")
			continue
		}
		text += typeset.Whole(money(t.Range))
	}
	if aside != "" {
		text += "; " + aside
	}
	return text
}

// besides counts the records that the norm is about and that do not bear on a
// finding of it.
func besides(n *obligation.Norm, records int) string {
	if records == 0 {
		return ""
	}
	text := typeset.Counted(records, "record does not count: on its days the norm did not apply",
		"records do not count: on their days the norm did not apply")
	if slices.ContainsFunc(n.Evidence.Records, func(e obligation.RecordEvidence) bool { return e.BearsOn != "" }) {
		text += " toward the recipient, or the recipient is no State"
	}
	return text
}

// allMineAction says how many of the records count all mine action together.
func (a *answer) allMineAction(ids []string) string {
	n := 0
	for _, id := range ids {
		if a.record(id).Scope == assistance.MineAction {
			n++
		}
	}
	switch {
	case n == 0:
		return ""
	case n == 1 && len(ids) == 1:
		return ", which counts all mine action together"
	case n == len(ids):
		return ", each of which counts all mine action together"
	}
	return ", " + typeset.Count(n) + " of which count all mine action together"
}

// among says on the days of how many of all records something is so.
func among(some, all int) string {
	switch {
	case some == 0:
		return ""
	case all == 1:
		return "its days"
	case some == all:
		return "the days of each"
	}
	return "the days of " + typeset.Count(some)
}

// documents names the programmes, reports and restrictions.
func (a *answer) documents(r obligation.Recorded, told *telling) []string {
	var lines []string
	for i := range a.register.Programmes {
		if x := &a.register.Programmes[i]; slices.Contains(r.Programmes, x.ID) || slices.Contains(r.Coalitions, x.ID) {
			when := x.Period
			if when.IsZero() && !x.Agreed.IsZero() {
				when = civil.Day(x.Agreed)
			}
			line := fmt.Sprintf("%s: %s, %s", x.Kind, x.Title, days(when))
			if x.Kind == assistance.Coalition {
				line += " (a coalition alone is no agreed programme)"
			}
			lines = append(lines, a.withSource(line, x.ID, x.Note, told, x.Source))
		}
	}
	for i := range a.register.Reports {
		if x := &a.register.Reports[i]; slices.Contains(r.Reports, x.ID) {
			line := fmt.Sprintf("%s report under %s", x.Kind, x.Item)
			if !x.Covers.IsZero() {
				line += ", covering " + days(x.Covers)
			}
			if !x.Submitted.IsZero() {
				line += ", submitted " + x.Submitted.String()
			}
			lines = append(lines, a.withSource(line, x.ID, x.Note, told, x.Source))
		}
	}
	for i := range a.register.Restrictions {
		if x := &a.register.Restrictions[i]; slices.Contains(r.Restrictions, x.ID) {
			line := fmt.Sprintf("restriction of %s: %s", x.Direction, x.What)
			lines = append(lines, a.withSource(line, x.ID, "", told, x.Source))
			for _, claim := range x.Claims {
				line := fmt.Sprintf("whether that is undue: %s, says %s", claim.Undue, claim.By)
				if claim.Words != "" {
					line += ": \"" + claim.Words + "\""
				}
				lines = append(lines, a.withSource(line, "", "", told, claim.Source))
			}
		}
	}
	return lines
}

// withSource adds the source and, once on a page, the note of an item. Only a
// proof has them.
func (a *answer) withSource(line, id, note string, told *telling, from party.Source) string {
	if !a.why {
		return line
	}
	line += " " + told.sources.mark(from)
	if note := told.once(id, note); note != "" {
		line += " " + note
	}
	return line
}

// once returns a note where it is first written, and "" afterwards.
func (t *telling) once(id, note string) string {
	if t.noted[id] {
		return ""
	}
	t.noted[id] = true
	return note
}

// records writes each record once on a page, the earliest first, and for each
// finding why it counts from zero.
func (a *answer) records(p *typeset.Page, f obligation.Finding, recorded obligation.Recorded, told *telling) {
	var records []*assistance.Record
	for _, id := range recorded.Records {
		records = append(records, a.record(id))
	}
	slices.SortFunc(records, func(r, s *assistance.Record) int {
		from, _ := r.Steps[0].When()
		other, _ := s.Steps[0].When()
		return cmp.Or(from.From.Compare(other.From), cmp.Compare(r.ID, s.ID))
	})
	label, indent := "  Records", strings.Repeat(" ", beside)
	var above aboves
	for _, r := range records {
		from := a.fromZero(f, recorded, r)
		if told.written[r.ID] {
			above.add(r.ID, from)
			continue
		}
		told.written[r.ID] = true
		steps := a.stepsAsked(r)
		for i, step := range steps {
			when, _ := step.When()
			text := fmt.Sprintf("%s: %s, %s; %s; record %s %s", days(when), act(r, step), figures(step), scope(r), r.ID, told.sources.mark(printedIn(step)...))
			if i == len(steps)-1 && from != "" {
				text += ". " + from
			}
			p.Wrap(typeset.Pad(label, beside), indent+"  ", text)
			label = ""
		}
		if note := told.once(r.ID, r.Note); note != "" {
			p.Wrap(indent+"  ", indent+"  ", note)
		}
	}
	for _, same := range above {
		p.Wrap(typeset.Pad(label, beside), indent+"  ", strings.TrimSpace("listed above: "+typeset.List(same.ids, ",")+". "+same.from))
		label = ""
	}
}

// above is records that another finding of the page has written out, by why they
// count from zero toward this one.
type above struct {
	from string
	ids  []string
}

type aboves []above

func (list *aboves) add(id, from string) {
	at := slices.IndexFunc(*list, func(same above) bool { return same.from == from })
	if at < 0 {
		at = len(*list)
		*list = append(*list, above{from: from})
	}
	(*list)[at].ids = append((*list)[at].ids, id)
}

// stepsAsked returns the steps of a record that are known, of the time asked.
func (a *answer) stepsAsked(r *assistance.Record) []*assistance.Step {
	var steps []*assistance.Step
	for i := range r.Steps {
		step := &r.Steps[i]
		when, _ := step.When()
		if when.Overlaps(a.over) && (a.known.IsZero() || !step.KnownOn().After(a.known)) {
			steps = append(steps, step)
		}
	}
	return steps
}

// act says what a step is and between whom. Who asked need not have named a
// provider.
func act(r *assistance.Record, step *assistance.Step) string {
	if step.Stage == assistance.Requested {
		by := r.Recipient
		if r.Requester != (party.Actor{}) {
			by = r.Requester
		}
		return "requested by " + by.String()
	}
	return fmt.Sprintf("%s by %s to %s", step.Stage, r.Provider, r.Recipient)
}

// record returns a record of the register by its id.
func (a *answer) record(id string) *assistance.Record {
	r, _ := a.register.Record(id)
	return r
}

// figures says the amounts of a step as printed. Several are the same money
// printed more than once.
func figures(step *assistance.Step) string {
	if len(step.Figures) == 0 {
		return "no amount printed"
	}
	var prints []string
	for _, f := range step.Figures {
		text := f.Currency.String() + " " + typeset.Grouped(f.Amount.String())
		if f.Equivalent != (assistance.Money{}) {
			text += " (printed beside it: " + f.Equivalent.Currency.String() + " " + typeset.Grouped(f.Equivalent.Amount.String()) + ")"
		}
		if !slices.Contains(prints, text) {
			prints = append(prints, text)
		}
	}
	return strings.Join(prints, " or ")
}

// printedIn returns the sources of a step and of its figures.
func printedIn(step *assistance.Step) []party.Source {
	sources := []party.Source{step.Source}
	for _, f := range step.Figures {
		if f.Source != (party.Source{}) && !slices.Contains(sources, f.Source) {
			sources = append(sources, f.Source)
		}
	}
	return sources
}

// scope says what the figures of a record cover.
func scope(r *assistance.Record) string {
	var parts []string
	for _, part := range r.Parts {
		parts = append(parts, categoryName(part.Category))
	}
	text := strings.Join(parts, ", ")
	if text == "" {
		text = "no category of the Convention"
	}
	if r.Scope == assistance.LandminesOnly {
		text += " (landmines only: Article 1(3))"
	}
	return text
}
