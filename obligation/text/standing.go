package text

import (
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// standing says where a State stands under an instrument on the day.
func standing(list *party.StatusList, s party.State, status party.Status) string {
	p, listed := list.Lookup(s)
	entry, leaving := list.EntryRule(), list.WithdrawalRule()
	derived := func(treaty, cite string) string {
		if status.Derived {
			return " (derived by " + article(treaty, cite) + ")"
		}
		return ""
	}
	inForce := status.InForce.String() + derived(entry.Treaty, entry.Cite)
	if status.Derived && byPractice(entry, p, status.InForce) {
		inForce = status.InForce.String() + " (by practice, " + article(entry.Treaty, entry.Cite) + " being silent)"
	}
	var text string
	switch status.Standing {
	case party.NotParty:
		text = "not a party"
		if !listed {
			text += ": not named in the status list"
		}
	case party.SignatoryOnly:
		text = "signatory only"
		if listed && !p.Signature.IsZero() {
			text += ", since " + p.Signature.String()
		}
	case party.Consented:
		text = "consented to be bound, not yet in force for it"
		if !status.InForce.IsZero() {
			text += ": " + inForce
		}
	case party.Party:
		text = "party since " + inForce
	case party.Withdrawn:
		text = "withdrawn with effect from " + status.Ends.String() + derived(leaving.Treaty, leaving.Cite)
	default:
		text = "not settled by the status list"
		if listed && status.InForce.IsZero() {
			text += ": no source says from which day the treaty is in force for it"
		}
	}
	if clampedEntry(entry, p, status) {
		text += "; " + noSuchDay
	}
	if !status.Received.IsZero() {
		text += "; " + withdrawal(leaving, status)
	}
	if status.Standing == party.Withdrawn && leaving.Accrued != "" {
		text += "; obligations from before stay, " + article(leaving.Treaty, leaving.Accrued)
	}
	if status.Provisional {
		text += "; declared provisional application" + covered(list.ProvisionalRule())
	}
	if status.Carried {
		text += "; carried forward from " + list.CompleteAsOf().String()
	}
	return text
}

// article returns a citation in words, with the treaty if it is another than the
// list's own.
func article(treaty, cite string) string {
	if treaty != "" {
		treaty += " "
	}
	return treaty + "Article " + cite
}

// byPractice reports whether the State's entry into force on the day is what is done
// where the text is silent.
func byPractice(rule party.EntryIntoForceRule, p party.Participation, inForce civil.Date) bool {
	return slices.ContainsFunc(p.Terms, func(t party.Term) bool {
		day, _ := rule.DateFor(t.Deposit)
		return day == inForce && rule.ByPractice(t.Deposit)
	})
}

// covered says what provisional application covers.
func covered(rule *party.ProvisionalRule) string {
	switch {
	case rule == nil:
		return ""
	case len(rule.Covers) == 1:
		return ", which covers Article " + rule.Covers[0] + " only"
	}
	last := len(rule.Covers) - 1
	return ", which covers Articles " + strings.Join(rule.Covers[:last], ", ") + " and " + rule.Covers[last] + " only"
}

// writeStanding writes the standing of every State that findings are about,
// under each instrument.
func writeStanding(w *writer, findings []obligation.Finding) {
	label := "Standing"
	for _, in := range w.asked.Instruments {
		statuses := make(map[party.State]party.Status)
		for _, f := range findings {
			if f.Key().Instrument != in.ID() {
				continue
			}
			bearer, other := f.Standing()
			statuses[f.Bearer()] = bearer
			if f.Counterparty().IsValid() {
				statuses[f.Counterparty()] = other
			}
		}
		for _, s := range inOrder(w.asked, statuses) {
			text := s.Name() + ": " + standing(w.asked.list(in), s, statuses[s])
			if len(w.asked.Instruments) > 1 {
				text = in.Short() + ", " + text
			}
			w.page.Item(label, besideHead, text)
			label = ""
		}
	}
}

// inOrder returns the States in the order in which they were asked about:
// bearers, counterparties, and any other in code order.
func inOrder(q *inquiry, statuses map[party.State]party.Status) []party.State {
	var states []party.State
	for _, s := range slices.Concat(q.Bearer, q.Counterparty, party.States()) {
		if _, about := statuses[s]; about && !slices.Contains(states, s) {
			states = append(states, s)
		}
	}
	return states
}
