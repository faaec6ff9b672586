package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/label"
)

// spaced turns a code into words: "no-source" into "no source".
func spaced(code string) string { return strings.ReplaceAll(code, "-", " ") }

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

// days says a period by its first and its last day.
func days(p civil.Period) string {
	last := p.Until.AddDays(-1)
	switch {
	case p.IsZero():
		return "no date"
	case p.Until.IsZero():
		return "from " + p.From.String()
	case p.From.IsZero():
		return "until " + last.String()
	case p.From == last:
		return last.String()
	case p == civil.Year(p.From.Year()):
		return strconv.Itoa(p.From.Year())
	}
	return p.From.String() + " to " + last.String()
}

// money says a range: "NOK 0 to 17,184,000".
func money(r assistance.Range) string {
	if r.IsExact() {
		return r.Currency.String() + " " + typeset.Grouped(r.Low.String())
	}
	return r.Currency.String() + " " + typeset.Grouped(r.Low.String()) + " to " + typeset.Grouped(r.High.String())
}

// standing says where a State stands under the instrument on the day.
func (a *answer) standing(s party.State, status party.Status) string {
	p, listed := a.list.Lookup(s)
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
			text += ": " + status.InForce.String() + derived(a.list.EntryRule.Cite)
		}
	case party.Party:
		text = "party since " + status.InForce.String() + derived(a.list.EntryRule.Cite)
		if !status.Ends.IsZero() {
			text += ", withdrawal received, effective " + status.Ends.String()
		}
	case party.Withdrawn:
		text = "withdrawn with effect from " + status.Ends.String() + derived(a.list.WithdrawalRule.Cite)
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
		text += fmt.Sprintf("; carried forward from %s", a.list.CompleteAsOf)
	}
	return text
}

// categoryName is the English name of a category, or its code if the code list
// has none.
func categoryName(c assistance.Category) string {
	if name, ok := c.Label(label.English); ok {
		return name
	}
	return c.String()
}

// outcome says an applicability in words.
func outcome(p *typeset.Page, a obligation.Applicability) string {
	switch a {
	case obligation.Applies:
		return p.Paint(typeset.Green, "applies")
	case obligation.DoesNotApply:
		return p.Paint(typeset.Bold, "does not apply")
	}
	return p.Paint(typeset.Yellow, "undetermined")
}
