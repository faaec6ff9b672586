package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/examples/internal/typeset"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// recorded writes what the register holds that bears on a finding: how much of
// it, and which programmes, reports and restrictions.
func (a *answer) recorded(p *page, f obligation.Finding, r obligation.Recorded, told *telling) {
	const label = "  Recorded"
	if f.Norm().Evidence == nil {
		p.item(label, beside, "no kind of record bears on this norm")
		return
	}
	if r.IsZero() {
		p.item(label, beside, "no record in this register")
		return
	}
	p.item(label, beside, amounts(r))
	told.totals = told.totals || len(r.Totals) > 0
	for _, line := range a.documents(r, told) {
		p.item("", beside, line)
	}
}

// amounts counts the records and gives their totals by stage.
func amounts(r obligation.Recorded) string {
	switch {
	case len(r.Records) == 0 && r.Beside == 0:
		return "no record of assistance in this register"
	case len(r.Records) == 0:
		return "none that bears on it; " + typeset.Counted(r.Beside, "record", "records") + " of assistance in this register on whose days it does not apply, or to no State"
	}
	text := typeset.Counted(len(r.Records), "record", "records")
	switch len(r.Open) {
	case 0:
	case len(r.Records):
		text += ", which may bear on it: that turns on open facts or on its day"
	default:
		text += fmt.Sprintf(", of which %s may bear on it: that turns on open facts or on their days", typeset.Count(len(r.Open)))
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
			text += whole(typeset.Counted(t.Records, "record", "records") + " without an amount")
			continue
		}
		text += whole(money(t.Range))
	}
	if r.Beside > 0 {
		text += "; beside them " + typeset.Counted(r.Beside, "record", "records") + " on whose days it does not apply, or to no State"
	}
	return text
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

// records writes each record once on a page, the earliest first.
func (a *answer) records(p *page, ids []string, told *telling) {
	var records []*assistance.Record
	for _, id := range ids {
		records = append(records, a.record(id))
	}
	slices.SortFunc(records, func(r, s *assistance.Record) int {
		from, _ := r.Steps[0].When()
		other, _ := s.Steps[0].When()
		return cmp.Or(from.From.Compare(other.From), cmp.Compare(r.ID, s.ID))
	})
	label, indent, above := "  Records", strings.Repeat(" ", beside), 0
	for _, r := range records {
		if told.written[r.ID] {
			above++
			continue
		}
		told.written[r.ID] = true
		for i := range r.Steps {
			step := &r.Steps[i]
			if !a.known.IsZero() && step.KnownOn().After(a.known) {
				continue
			}
			when, _ := step.When()
			p.text(pad(label, beside), indent+"  ", fmt.Sprintf("%s: %s, %s; %s %s", days(when), act(r, step), figures(step),
				scope(r), told.sources.mark(printedIn(step)...)))
			label = ""
		}
		if note := told.once(r.ID, r.Note); note != "" {
			p.text(indent+"  ", indent+"  ", note)
		}
	}
	if above > 0 {
		p.line(pad(label, beside) + typeset.Counted(above, "record", "records") + " listed above")
	}
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
	i := slices.IndexFunc(a.register.Records, func(r assistance.Record) bool { return r.ID == id })
	if i < 0 {
		return nil
	}
	return &a.register.Records[i]
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
	switch r.Scope {
	case assistance.MineAction:
		return text + " (all mine action)"
	case assistance.LandminesOnly:
		return text + " (landmines only: Article 1(3))"
	}
	return text
}
