package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
	labels "github.com/treatyaid/treatyaid/schema/label"
)

const (
	screen        = 60 // its lines, one of which is the prompt's
	mostQuestions = 8  // groups of open facts
	fewQuestions  = 3  // rather than fewer, fewer commands
)

// overview writes the whole instrument on one screen: as many groups of open
// facts as there is room for.
func overview(a *answer, page *text.Page) {
	for i, in := range a.treaties {
		text := standings(a, a.lists[i])
		if len(a.treaties) > 1 {
			text = in.Short() + ": " + text
		}
		page.Item("Standing", 10, text)
	}
	page.Readings()
	if lines, more := text.LookAt(a.register.Ledger(), 1); len(lines) > 0 {
		if more > 0 {
			lines[0] += "; and " + typeset.Counted(more, "more thing", "more things")
		}
		page.Item("Look at", 10, lines[0])
	}
	page.Blank()
	summary := a.assessment.Summary()
	normLines(&page.Page, a.treaties, summary)
	reasons(&page.Page, summary)
	suppositions(&page.Page, summary)
	page.Wrap("", "  ", legendOfNorms)
	page.Blank()
	next := goOnWith(a)
	for len(next) > 1 && room(a, page, next) < fewQuestions {
		next = next[:len(next)-1]
	}
	page.Questions(max(0, min(mostQuestions, room(a, page, next))))
	page.Blank()
	commands(a, &page.Page, next)
}

// room is how many groups of open facts the screen has lines for, with some
// commands under them.
func room(a *answer, page *text.Page, next []next) int {
	var end typeset.Page
	commands(a, &end, next)
	return screen - 1 - page.Lines() - 1 - end.Lines() - 2 // of a heading and a rest
}

// standings counts the States by their standing and names them where they are
// few.
func standings(a *answer, list *party.StatusList) string {
	by := make(map[party.Standing][]party.State)
	for _, s := range bearers(a.assessment) {
		standing := list.Standing(s, a.date, a.known).Standing
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
		counted := typeset.Counted(len(states), kind.one, kind.many)
		if len(states) <= 2 && kind.standing != party.Party {
			counted += " (" + withDates(a, list, states) + ")"
		}
		parts = append(parts, counted)
	}
	return typeset.List(parts, ";")
}

// bearers returns the States that an assessment is about, where it is asked of
// all: each of them is a bearer.
func bearers(a *obligation.Assessment) []party.State {
	about := make(map[party.State]bool)
	for f := range a.Findings() {
		about[f.Bearer()] = true
	}
	return slices.DeleteFunc(party.States(), func(s party.State) bool { return !about[s] })
}

// withDates names States with the day on which their standing changed or will.
func withDates(a *answer, list *party.StatusList, states []party.State) string {
	var names []string
	for _, s := range states {
		status := list.Standing(s, a.date, a.known)
		name := s.Name()
		switch {
		case status.Standing == party.Consented && !status.InForce.IsZero():
			name += ", " + status.InForce.String()
		case status.Standing == party.Withdrawn:
			name += ", " + status.Ends.String()
		case status.Standing == party.Undetermined && !status.Received.IsZero():
			name += ", withdrawal due " + status.Due.String()
		}
		names = append(names, name)
	}
	return strings.Join(names, "; ")
}

// normLines writes a line for each norm: first those between States, then those of
// a State alone, each in the order of the instruments, under the name of its treaty where
// there are several.
func normLines(page *typeset.Page, treaties []*obligation.Instrument, summary []obligation.NormSummary) {
	headed := false
	for _, pairs := range []bool{true, false} {
		var of []obligation.NormSummary
		for _, n := range summary {
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
			headsOf(page, typeset.Table{typeset.Words("", 7), typeset.Words(head, 41)})
		} else {
			// Some words are longer than the numbers under them.
			headsOf(page, typeset.Table{typeset.Words("", 61), typeset.Numbers("does not", 15), typeset.Words("undetermined,", 22)})
			headsOf(page, typeset.Table{typeset.Words("", 7), typeset.Words(head, 41), typeset.Words("modality", 12), typeset.Numbers("applies", 7),
				typeset.Numbers("apply", 7), typeset.Words("why most is", 13), typeset.Numbers("records", 7)})
		}
		headed = true
		t := typeset.Table{typeset.Words("", 7), typeset.Words("", 41), typeset.Words("", 13), typeset.Numbers("", 6), typeset.Numbers("", 7),
			typeset.Words("", 16), typeset.Numbers("", 4)}
		for i, n := range of {
			if len(treaties) > 1 && (i == 0 || of[i-1].Instrument != n.Instrument) {
				at := slices.IndexFunc(treaties, func(in *obligation.Instrument) bool { return in.ID() == n.Instrument })
				page.Line(treaties[at].Short())
			}
			page.Line(t.Row(n.Cite, n.Title, n.Modality.String(), typeset.Count(n.Applies), typeset.Count(n.DoesNotApply), undetermined(n),
				typeset.Count(n.Records+n.Reports+n.Programmes+n.Coalitions+n.Restrictions)))
		}
	}
}

// headsOf writes the headings of a table.
func headsOf(page *typeset.Page, t typeset.Table) { page.Line(page.Paint(typeset.Bold, t.Heads())) }

// legendOfNorms says what the modalities mean, and how little "applies" does.
const legendOfNorms = `Duty: shall. Right: has the right to. Permission: may. "Applies": conditions met, not the act done.`

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

// briefly says a reason in the one or two words that fit a column; its Label
// says it in full.
func briefly(r obligation.Reason) string {
	switch r {
	case obligation.ConditionsMet:
		return "met"
	case obligation.EitherWayApplies, obligation.EitherWayFails:
		return "either way"
	case obligation.BearerNotParty:
		return "bearer no party"
	case obligation.CounterpartyNotParty:
		return "other no party"
	case obligation.DeniedByOwnWord:
		return "own word"
	case obligation.FactDoesNotHold:
		return "by a fact"
	case obligation.NoEventInTime:
		return "no event"
	case obligation.ConditionalOnPosition:
		return "position"
	case obligation.WithoutSource:
		return "no source"
	case obligation.ContestedFact:
		return "contested"
	case obligation.StraddlingDay:
		return "vague day"
	}
	return "standing"
}

// leavesOpen reports whether a reason is one of undetermined findings.
func leavesOpen(r obligation.Reason) bool { return r >= obligation.ConditionalOnPosition }

// reasons adds the reasons up over all norms, in full words.
func reasons(page *typeset.Page, summary []obligation.NormSummary) {
	total := make(map[obligation.Reason]int)
	for _, n := range summary {
		for _, c := range n.Reasons {
			total[c.Reason] += c.Count
		}
	}
	say := func(head string, of func(obligation.Reason) bool) {
		var counts []obligation.ReasonCount
		for _, r := range obligation.Reasons() {
			if total[r] > 0 && of(r) {
				counts = append(counts, obligation.ReasonCount{Reason: r, Count: total[r]})
			}
		}
		slices.SortStableFunc(counts, func(a, b obligation.ReasonCount) int { return cmp.Compare(b.Count, a.Count) })
		var parts []string
		for _, c := range counts {
			why, _ := c.Reason.Label(labels.English)
			parts = append(parts, typeset.Count(c.Count)+" "+why)
		}
		if len(parts) > 0 {
			page.Wrap("", "  ", head+" "+typeset.List(parts, typeset.Whole(" ·")))
		}
	}
	say("Does not apply, over all norms:", func(r obligation.Reason) bool {
		return r > obligation.EitherWayApplies && !leavesOpen(r)
	})
	say("Undetermined, over all norms:", leavesOpen)
}

// suppositions says of how many findings of each norm would be others without the
// hypothetical facts of the registers.
func suppositions(page *typeset.Page, summary []obligation.NormSummary) {
	var parts []string
	for _, n := range summary {
		if n.Hypothetical > 0 {
			parts = append(parts, n.Norm+" "+typeset.Count(n.Hypothetical))
		}
	}
	if len(parts) > 0 {
		page.Wrap("", "  ", "Supposed, as they would be otherwise without the hypothetical facts: "+typeset.List(parts, ","))
	}
}
