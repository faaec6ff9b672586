package briefing

import (
	"fmt"
	"slices"
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
		{widerTitle(a), "provided of wider subjects", "destination", a.Wider},
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

// widerTitle names the subjects that the sources count together.
func widerTitle(a *obligation.Account) string {
	var subjects []assistance.Subject
	for _, row := range a.Wider.Rows {
		for _, s := range row.Subjects {
			if !slices.Contains(subjects, s) {
				subjects = append(subjects, s)
			}
		}
	}
	slices.Sort(subjects)
	return capital(subjectsNamed(subjects)) + " as printed"
}

// forReportSaid says for which report the account is, and whether one is asked of the State.
func forReportSaid(a *obligation.Account) string {
	of := "under the " + a.Instrument.Name
	if a.Cite != "" {
		of = "under " + a.Cite + " of the " + a.Instrument.Name
	}
	none := "It is no report " + of + ", and what no record shows is not in it."
	switch a.Party {
	case obligation.PartyThroughout:
		return none + " A State Party all this time."
	case obligation.PartyInPart:
		return none + " A State Party for a part of this time alone: money of the whole is not divided."
	case obligation.PartyUnsettled:
		return none + " Whether it was a State Party all this time, the status list does not settle."
	}
	return none + " Not a State Party in this time: none is asked of it."
}

func accountKnownSaid(a *obligation.Account) string {
	return knownSaid(&Head{Known: a.Known, Registers: a.Registers})
}

// memberships says of one actor, after its name, and of all of them together, what they
// were; nothing of a party all the time.
var memberships = map[obligation.Membership]struct{ one, all string }{
	obligation.PartyThroughout: {"", "States Parties"},
	obligation.PartyInPart:     {", a party for a part", "parties for a part of it"},
	obligation.PartyUnsettled:  {", not settled whether a party", "not settled whether parties"},
	obligation.PartyNever:      {", not a party", "States not parties"},
	obligation.NoState:         {"", "no States, or several"},
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
				add("  "+memberships[g.Membership].all, t.Total, counted(t))
			}
		}
	}
	undivided := false
	for i := range p.Rows {
		row := &p.Rows[i]
		undivided = undivided || len(row.Categories) > 1
		for _, t := range row.Totals {
			add(row.Actor.String()+memberships[row.Membership].one, t.Total, typeSaid(row)+typeset.Whole("("+typeset.List(t.IDs, ",")+")"))
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
		{"For " + subjectsNamed(a.Subjects) + ", and no assistance under the treaty: not counted", "what is no assistance", a.NoAssistance},
		{"Given to others by its own bodies: not counted, as nobody has said that it is the State's act", "gifts of its own bodies", a.ByBodies},
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
