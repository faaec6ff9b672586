package briefing

import (
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// AccountSheet lays out what a State provided in a time.
func AccountSheet(a *obligation.Account) *Sheet {
	s := &Sheet{title: a.State.Name() + ": assistance provided, " + periodSaid(a.Period), notices: a.Notices}
	s.head = []string{forReportSaid(a), accountKnownSaid(a)}
	own := subjectsNamed(a.Subjects)
	var none []string
	for _, part := range []struct {
		title, short, whom string
		obligation.AccountPart
	}{
		{"Provided for " + own + " alone", "", "destination", a.Provided},
		{"Provided, as printed of wider subjects", "provided of wider subjects", "destination", a.Wider},
		{"Offered or pledged, not provided", "offered or pledged", "destination", a.Promised},
		{"Own resources, no assistance", "own resources", "spent by", a.OwnResources},
		{"Received: to report it is voluntary", "received", "from", a.Received},
	} {
		if part.IsEmpty() && part.short != "" {
			none = append(none, part.short)
			continue
		}
		s.sections = append(s.sections, accountSection(part.title, part.whom, part.AccountPart))
	}
	if !a.Wider.IsEmpty() {
		wider := &s.sections[1]
		wider.beside = "at most this for " + own + "; the sources do not divide it, and it proves nothing"
	}
	s.sections = append(s.sections, besideSection(a, none))
	return s
}

// forReportSaid says for which report the account is, and that the State is bound.
func forReportSaid(a *obligation.Account) string {
	said := "Under the " + a.Instrument.Name + "."
	if a.Cite != "" {
		said = "For a report under " + a.Cite + " of the " + a.Instrument.Name + "; it is none, and what no record shows is not in it."
	}
	switch a.Party {
	case obligation.PartyThroughout:
		return said + " A State Party all this time."
	case obligation.PartyInPart:
		return said + " A State Party for a part of this time alone: money of the whole is not divided."
	case obligation.PartyUnsettled:
		return said + " Whether it was a State Party all this time, the status list does not settle."
	}
	return said + " Not a State Party in this time."
}

func accountKnownSaid(a *obligation.Account) string {
	return knownSaid(&Head{Known: a.Known, Registers: a.Registers})
}

// membershipSaid says after an actor's name what it was; nothing of a party all the time.
func membershipSaid(m obligation.Membership) string {
	switch m {
	case obligation.PartyInPart:
		return ", a party for a part"
	case obligation.PartyUnsettled:
		return ", not settled whether a party"
	case obligation.PartyNever:
		return ", not a party"
	}
	return ""
}

// groupSaid names the actors of one membership together.
func groupSaid(m obligation.Membership) string {
	switch m {
	case obligation.PartyThroughout:
		return "  States Parties"
	case obligation.PartyInPart:
		return "  parties for a part of it"
	case obligation.PartyUnsettled:
		return "  not settled whether parties"
	case obligation.PartyNever:
		return "  States not parties"
	}
	return "  no States, or several"
}

// accountSection lists the rows of one part, and under them what they come to together.
func accountSection(title, whom string, p obligation.AccountPart) section {
	s := section{title: title}
	if p.IsEmpty() {
		s.before = []string{"None recorded."}
		return s
	}
	s.table.columns = []column{{whom, 29, false}, {"stage", 9, false}, {"as printed", 0, true}, {"type, and records", 0, false}}
	add := func(who string, total assistance.Total, said string) {
		s.table.rows = append(s.table.rows, []string{who, stageSaid(total), amountSaid(total.Range), said})
	}
	counted := func(t obligation.AccountTotal) string { return typeset.Counted(len(t.IDs), "record", "records") }
	for _, t := range p.Totals {
		add("all together", t.Total, counted(t))
	}
	for _, c := range p.Converted {
		add("all together, converted", assistance.Total{Line: c.Line, Stage: c.Stage, Range: c.Range}, convertedSaid(c))
	}
	for _, g := range p.Groups {
		for _, t := range g.Totals {
			if len(p.Groups) > 1 {
				add(groupSaid(g.Membership), t.Total, counted(t))
			}
		}
	}
	undivided := false
	for i := range p.Rows {
		row := &p.Rows[i]
		undivided = undivided || len(row.Categories) > 1
		for _, t := range row.Totals {
			add(row.Actor.String()+membershipSaid(row.Membership), t.Total, typeSaid(row)+typeset.Whole("("+typeset.List(t.IDs, ",")+")"))
		}
	}
	for _, row := range s.table.rows {
		s.table.columns[0].width = min(max(s.table.columns[0].width, typeset.Width(row[0])), 38)
		s.table.columns[1].width = max(s.table.columns[1].width, typeset.Width(row[1]))
		s.table.columns[2].width = max(s.table.columns[2].width, typeset.Width(row[2]))
	}
	if undivided {
		s.after = []string{"+: for all of these together, and not divided over them."}
	}
	return s
}

// amountSaid says an amount, or that none is printed.
func amountSaid(r assistance.Range) string {
	if r.Currency == 0 {
		return "no amount"
	}
	return text.Range(r)
}

// stageSaid says the stage, and what sets the line apart.
func stageSaid(t assistance.Total) string {
	said := t.Stage.String()
	if t.Giver == assistance.Others {
		said += ", others"
	}
	if t.Loan {
		said += ", loan"
	}
	if t.Foreseen {
		said += ", foreseen"
	}
	return said
}

// typeSaid names the categories and the forms of a row.
func typeSaid(row *obligation.AccountRow) string {
	var names, forms []string
	for _, c := range row.Categories {
		names = append(names, categoriesNamed([]assistance.Category{c}))
	}
	said := strings.Join(names, " + ")
	if said == "" {
		said = "no category"
	}
	for _, f := range row.Forms {
		forms = append(forms, f.String())
	}
	if len(forms) > 0 {
		said += ", " + strings.Join(forms, " + ")
	}
	return said + " "
}

// convertedSaid says by what a sum is converted, and what it leaves out.
func convertedSaid(c obligation.AccountSum) string {
	said := "by the rates below"
	if len(c.Without) > 0 {
		var codes []string
		for _, currency := range c.Without {
			codes = append(codes, currency.String())
		}
		said += "; without " + strings.Join(codes, ", ") + ", of which no rate was given"
	}
	return said
}

// besideSection lists what the State said of help in the time, its reports, the rates, and
// of what nothing is recorded.
func besideSection(a *obligation.Account, none []string) section {
	s := section{title: "Beside it"}
	for _, one := range []struct {
		what, none string
		ids        []string
	}{
		{"It asked for help", "requests", a.Requests}, {"It said that it asks or receives", "its own word on asking or receiving", a.Said},
		{"It reported", "its reports of this time", a.Reports},
	} {
		if len(one.ids) == 0 {
			none = append(none, one.none)
			continue
		}
		s.before = append(s.before, one.what+": "+typeset.List(one.ids, ",")+".")
	}
	for _, r := range a.Rates {
		s.before = append(s.before, fmt.Sprintf("Rate: %s is %s, %s (%s).", r.Of, r.Is, periodSaid(r.Period), r.Source))
	}
	if len(none) > 0 {
		s.before = append(s.before, "None recorded: "+typeset.List(none, ";")+".")
	}
	return s
}
