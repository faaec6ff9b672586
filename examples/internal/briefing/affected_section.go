package briefing

import (
	"slices"
	"strconv"
	"strings"

	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// affectedSection counts the parties by the facts that make one to be helped, lists those of
// which the first is said or contested, and names those of which only another is.
func affectedSection(p *Overall, o Options) section {
	a := &p.Affected
	s := section{title: "Who is affected", beside: "of " + typeset.Counted(p.Parties.States, "State Party", "States Parties"), before: factsSaid(p, o)}
	columns := shownFacts(a)
	s.table.columns = []column{{"", 3, false}, {"State Party", 18, false}}
	for _, at := range columns {
		s.table.columns = append(s.table.columns, column{strings.ReplaceAll(a.Facts[at].Fact.Name(), "-", " "), 9, false})
	}
	if a.Cite != "" {
		s.table.columns = append(s.table.columns, column{"due, " + a.Cite, 14, false})
	}
	s.table.columns = append(s.table.columns, column{"asked", 7, false}, column{"last given by States Parties", 0, false})
	s.table.fit()
	rows := a.States
	if o.Rows > 0 && len(rows) > o.Rows {
		rows = rows[:o.Rows]
	}
	for i := range rows {
		s.table.rows = append(s.table.rows, stateRow(&rows[i], columns, a.Cite))
	}
	if left := a.States[len(rows):]; len(left) > 0 {
		var names []string
		for _, one := range left {
			names = append(names, one.Name)
		}
		s.after = append(s.after, "And "+typeset.Count(len(left))+" more: "+typeset.List(names, ",")+".")
	}
	for _, other := range a.Others {
		if o.Short && !slices.ContainsFunc(columns, func(at int) bool { return a.Facts[at].Fact == other.Fact }) {
			continue
		}
		s.after = append(s.after, "Only "+other.Name+": "+namesOf(other.States)+".")
	}
	return withLegend(s, rows, a.Cite)
}

func stateRow(s *AffectedState, facts []int, cite string) []string {
	row := []string{s.State.String(), s.Name}
	for _, at := range facts {
		row = append(row, cell(&s.Facts[at]))
	}
	if cite != "" {
		row = append(row, deadlineCell(s.Deadlines, cite))
	}
	return append(row, askedCell(s.Asked), yearCell(s.Last))
}

// askedCell is the year of a request.
func askedCell(r *Request) string {
	switch {
	case r == nil:
		return notKnown
	case r.On.From.IsZero():
		return "undated"
	}
	return strconv.Itoa(r.On.From.Year())
}

// yearCell is the year, what the sources print of it, and the givers.
func yearCell(y *Year) string {
	if y == nil {
		return notKnown
	}
	cell := strconv.Itoa(y.Year)
	if y.Own {
		cell += "="
	}
	money := totalsSaid(y.Equivalents)
	if money == "" {
		money = rangesSaid(y.Printed)
	} else if y.Without > 0 {
		cell += "+"
	}
	if money != "" {
		cell += " " + money
	}
	return cell + ": " + strings.ReplaceAll(namesOf(y.From), "\u00a0", " ") // so that it can be cut between words
}

// withLegend explains the marks of the rows under them.
func withLegend(s section, rows []AffectedState, cite string) section {
	var means []string
	for _, m := range marks {
		if slices.ContainsFunc(rows, func(r AffectedState) bool {
			return slices.ContainsFunc(r.Deadlines, func(d Deadline) bool { return d.Cite == cite && m.is(&d) })
		}) {
			means = append(means, m.mark+" "+m.means)
		}
	}
	if slices.ContainsFunc(rows, func(r AffectedState) bool { return r.Last != nil && r.Last.Own }) {
		means = append(means, "= partly divided")
	}
	if slices.ContainsFunc(rows, func(r AffectedState) bool { return r.Last != nil && r.Last.Without > 0 && len(r.Last.Equivalents) > 0 }) {
		means = append(means, "+ some print no equivalent")
	}
	var legend []string
	if len(means) > 0 {
		legend = append(legend, typeset.List(means, ";")+".")
	}
	if len(rows) > 0 {
		legend = append(legend, "Given: last year on record, equivalents as printed. Asking for more time is not asking for help.")
	}
	if len(legend) > 0 {
		s.after = append(s.after, strings.Join(legend, " "))
	}
	return s
}
