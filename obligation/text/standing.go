package text

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
)

// standing says where a State stands under an instrument on the day.
func standing(list *party.StatusList, s party.State, status party.Status) string {
	p, listed := list.Lookup(s)
	derived := func(cite string) string {
		if status.Derived {
			return " (derived by Article " + cite + ")"
		}
		return ""
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
			text += ": " + status.InForce.String() + derived(list.EntryRule().Cite)
		}
	case party.Party:
		text = "party since " + status.InForce.String() + derived(list.EntryRule().Cite)
		if !status.Ends.IsZero() {
			text += ", withdrawal received, effective " + status.Ends.String()
		}
	case party.Withdrawn:
		text = "withdrawn with effect from " + status.Ends.String() + derived(list.WithdrawalRule().Cite)
	default:
		text = "not settled by the status list"
	}
	if status.Clamped {
		text += "; the month has no such day, and its last is taken"
	}
	if status.Provisional {
		text += "; declared provisional application, which covers Article 1 only"
	}
	if status.Carried {
		text += "; carried forward from " + list.CompleteAsOf().String()
	}
	return text
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
