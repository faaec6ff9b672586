package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
)

// labelled is the width of the labels at the head of a page.
const labelled = 10

const (
	screen        = 60 // its lines, one of which is the prompt's
	mostQuestions = 8  // groups of open facts
	fewQuestions  = 3  // rather than fewer, fewer commands
	mostCommands  = 3
)

// overview writes the whole instrument on one screen: as many groups of open
// facts as there is room for.
func (a *answer) overview(p *typeset.Page) {
	a.head(p)
	p.Item("Standing", labelled, a.standings())
	p.Item("Readings", labelled, a.allReadings())
	p.Blank()
	a.normLines(p)
	a.reasons(p)
	p.Wrap("", "  ", legendOfNorms)
	p.Blank()
	commands := mostCommands
	for commands > 1 && a.room(p, commands) < fewQuestions {
		commands--
	}
	a.questions(p, max(1, min(mostQuestions, a.room(p, commands))))
	p.Blank()
	a.commands(p, commands)
	a.notices(p)
}

// room is how many groups of open facts the screen has lines for, with some
// commands under them.
func (a *answer) room(p *typeset.Page, commands int) int {
	var end typeset.Page
	a.commands(&end, commands)
	a.notices(&end)
	return screen - 1 - p.Lines() - 1 - end.Lines() - 2 // of a heading and a rest
}

// head writes what is asked, of which days, and from which registers.
func (a *answer) head(p *typeset.Page) {
	p.Line(p.Paint(typeset.Bold, fmt.Sprintf("%s (%s): who owes, may or may claim what assistance", a.instrument.Name, a.instrument.Short)))
	p.Item("As of", labelled, a.days())
	for i, reg := range a.document.Registers {
		if i == 2 && len(a.document.Registers) > 3 {
			p.Item("", labelled, fmt.Sprintf("and %d more registers", len(a.document.Registers)-i))
			break
		}
		label := "Register"
		if i > 0 {
			label = ""
		}
		p.Item(label, labelled, fmt.Sprintf("%s, compiled %s: %s", reg.ID, reg.Compiled, reg.Title))
	}
	if n := a.hypothetical(); n > 0 {
		p.Item("What if", labelled, typeset.Counted(n, "hypothetical fact that nobody has stated is", "hypothetical facts that nobody has stated are")+" taken in")
	}
}

// hypothetical counts the facts in the registers that nobody has stated.
func (a *answer) hypothetical() int {
	n := 0
	for i := range a.register.Determinations {
		if a.register.Determinations[i].Hypothetical {
			n++
		}
	}
	return n
}

// days says the legal date and the knowledge date, and what they assume.
func (a *answer) days() string {
	complete := a.list.CompleteAsOf
	text := a.date.String()
	switch {
	case a.date == complete:
		text += " (the status list is complete to that day)"
	case a.date.After(complete):
		text += "; the status list is complete to " + complete.String() + ", and standing is carried forward from there"
	case a.date.Before(a.list.InForce()):
		text += ", before the Convention entered into force on " + a.list.InForce().String()
	}
	if a.known.IsZero() {
		text += "; known: all that the register holds"
		if a.date.After(a.register.Compiled) {
			text += ", compiled to " + a.register.Compiled.String() + ", so a projection: nothing is taken to change between"
		}
		return text
	}
	text += "; known: by " + a.known.String()
	if a.date.After(a.known) {
		text += ", so a projection: nothing is taken to change between"
	}
	return text
}

// standings counts the States by their standing and names them where they are
// few.
func (a *answer) standings() string {
	by := make(map[party.Standing][]party.State)
	for _, s := range a.askedOf.states() {
		standing := a.list.Standing(s, a.date, a.known).Standing
		by[standing] = append(by[standing], s)
	}
	var parts []string
	for _, kind := range []struct {
		standing  party.Standing
		one, many string
	}{
		{party.Party, "party", "parties"},
		{party.SignatoryOnly, "signatory only", "signatories only"},
		{party.Consented, "consented, not yet in force", "consented, not yet in force"},
		{party.Withdrawn, "withdrawn", "withdrawn"},
		{party.Undetermined, "undetermined", "undetermined"},
		{party.NotParty, "other that the register mentions, not a party", "others that the register mentions, not parties"},
	} {
		states := by[kind.standing]
		if len(states) == 0 {
			continue
		}
		text := typeset.Counted(len(states), kind.one, kind.many)
		if len(states) <= 2 && kind.standing != party.Party {
			text += " (" + a.withDates(states) + ")"
		}
		parts = append(parts, text)
	}
	return typeset.List(parts, ";")
}

// withDates names States with the day on which their standing changed or will.
func (a *answer) withDates(states []party.State) string {
	var names []string
	for _, s := range states {
		status := a.list.Standing(s, a.date, a.known)
		name := s.Name()
		switch {
		case status.Standing == party.Consented && !status.InForce.IsZero():
			name += ", " + status.InForce.String()
		case status.Standing == party.Withdrawn:
			name += ", " + status.Ends.String()
		}
		names = append(names, name)
	}
	return strings.Join(names, "; ")
}

// allReadings names the choice of every reading, defaults apart.
func (a *answer) allReadings() string {
	var chosen, defaults []string
	for _, r := range a.document.Readings {
		if a.isDefault(r) {
			defaults = append(defaults, r.Reading+"="+r.Choice)
		} else {
			chosen = append(chosen, r.Reading+"="+r.Choice)
		}
	}
	text := "default: " + typeset.List(defaults, "")
	if len(chosen) > 0 {
		text = "chosen: " + typeset.List(chosen, "") + "; " + text
	}
	return text
}

// isDefault reports whether the choice is the first of its reading.
func (a *answer) isDefault(r obligation.ChosenReading) bool {
	reading, ok := a.instrument.Reading(r.Reading)
	return ok && reading.Choices[0].ID == r.Choice
}

// normLines writes a line for each norm: first those between States, then those of
// a State alone, each in the order of the instrument.
func (a *answer) normLines(p *typeset.Page) {
	headed := false
	for _, pairs := range []bool{true, false} {
		var of []obligation.NormSummary
		for _, n := range a.document.Summary {
			if n.Pairs == pairs {
				of = append(of, n)
			}
		}
		if len(of) == 0 {
			continue
		}
		total := of[0].Applies + of[0].DoesNotApply + of[0].Undetermined
		head := "Of one State: " + typeset.Counted(total, "State", "States")
		if pairs {
			head = "Between States: " + typeset.Counted(total, "pair", "pairs")
		}
		if headed {
			headsOf(p, typeset.Table{typeset.Words("", 7), typeset.Words(head, 41)})
		} else {
			// Some words are longer than the numbers under them.
			headsOf(p, typeset.Table{typeset.Words("", 61), typeset.Numbers("does not", 15), typeset.Words("undetermined,", 22)})
			headsOf(p, typeset.Table{typeset.Words("", 7), typeset.Words(head, 41), typeset.Words("modality", 12), typeset.Numbers("applies", 7),
				typeset.Numbers("apply", 7), typeset.Words("why most is", 13), typeset.Numbers("records", 7)})
		}
		headed = true
		t := typeset.Table{typeset.Words("", 7), typeset.Words("", 41), typeset.Words("", 13), typeset.Numbers("", 6), typeset.Numbers("", 7),
			typeset.Words("", 16), typeset.Numbers("", 4)}
		for _, n := range of {
			p.Line(t.Row(n.Cite, n.Title, n.Modality.String(), typeset.Count(n.Applies), typeset.Count(n.DoesNotApply), undetermined(n),
				typeset.Count(n.Records+n.Reports+n.Programmes+n.Coalitions+n.Restrictions)))
		}
	}
}

// headsOf writes the headings of a table.
func headsOf(p *typeset.Page, t typeset.Table) { p.Line(p.Paint(typeset.Bold, t.Heads())) }

// legendOfNorms says what the modalities mean, and how little "applies" does.
const legendOfNorms = `Duty: shall. Right: may claim. Permission: may. "Applies": conditions met, not that it was done.`

// undetermined counts what is undetermined, with the reason of most of it.
func undetermined(n obligation.NormSummary) string {
	text := typeset.PadLeft(typeset.Count(n.Undetermined), 6)
	var most obligation.ReasonCount
	for _, c := range n.Reasons {
		if leavesOpen(c.Reason) && c.Count > most.Count {
			most = c
		}
	}
	if most.Count == 0 {
		return text
	}
	return text + " " + briefly(most.Reason)
}

// leavesOpen reports whether a reason is one of undetermined findings.
func leavesOpen(r obligation.Reason) bool { return r >= obligation.ConditionalOnPosition }

// reasons adds the reasons up over all norms, in full words.
func (a *answer) reasons(p *typeset.Page) {
	total := make(map[obligation.Reason]int)
	for _, n := range a.document.Summary {
		for _, c := range n.Reasons {
			total[c.Reason] += c.Count
		}
	}
	say := func(label string, of func(obligation.Reason) bool) {
		var counts []obligation.ReasonCount
		for _, r := range obligation.Reasons() {
			if total[r] > 0 && of(r) {
				counts = append(counts, obligation.ReasonCount{Reason: r, Count: total[r]})
			}
		}
		slices.SortStableFunc(counts, func(a, b obligation.ReasonCount) int { return cmp.Compare(b.Count, a.Count) })
		var parts []string
		for _, c := range counts {
			parts = append(parts, typeset.Count(c.Count)+" "+c.Reason.Label())
		}
		if len(parts) > 0 {
			p.Wrap("", "  ", label+" "+typeset.List(parts, typeset.Whole(" ·")))
		}
	}
	say("Does not apply, over all norms:", func(r obligation.Reason) bool {
		return r > obligation.EitherWayApplies && !leavesOpen(r)
	})
	say("Undetermined, over all norms:", leavesOpen)
}

// whomFirst is the width of the States that are named to be asked.
const whomFirst = 27

// questions writes what to ask next, the groups that would settle most.
func (a *answer) questions(p *typeset.Page, most int) {
	all := a.document.Questions
	if len(all) == 0 {
		p.Line(p.Paint(typeset.Bold, "Nothing is open."))
		return
	}
	t := typeset.Table{typeset.Words("What to ask next", 36), typeset.Numbers("States asked", 12),
		typeset.Numbers("findings it may settle", 22), typeset.Words("whom first", whomFirst)}
	headsOf(p, t)
	for _, q := range all[:min(most, len(all))] {
		p.Line(t.Row(questionWords(q), typeset.Count(len(q.Subjects)), typeset.Count(q.Settles), asManyAsFit(q.Subjects, whomFirst)))
	}
	if more := len(all) - most; more > 0 {
		p.Line(fmt.Sprintf("and %s; -format json lists all", typeset.Counted(more, "more group", "more groups")))
	}
}

// questionWords names a group of open facts by predicate and category.
func questionWords(q obligation.OpenQuestion) string {
	switch {
	case q.Kind == obligation.IsParty:
		return "party on the day"
	case q.Category.IsValid():
		return spaced(q.Predicate.String()) + ": " + spaced(q.Category.String())
	case q.Predicate.TakesCategory():
		return spaced(q.Predicate.String()) + ": any category"
	}
	return spaced(q.Predicate.String())
}

// asManyAsFit names as many States as fit so many columns, and marks that
// there are more.
func asManyAsFit(states []party.State, columns int) string {
	text := ""
	for i, s := range states {
		longer := text + s.Name()
		if i > 0 {
			longer = text + ", " + s.Name()
		}
		if i < len(states)-1 && typeset.Width(longer)+3 > columns || typeset.Width(longer) > columns {
			if i == 0 {
				return typeset.Cut(s.Name(), columns)
			}
			return text + ", …"
		}
		text = longer
	}
	return text
}
