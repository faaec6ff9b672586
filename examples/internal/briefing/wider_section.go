package briefing

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
)

// shortGivers is how many givers are listed on a page that fits a screen.
const shortGivers = 10

// widerSection lists what States gave by sources that count more together: the parties in
// a table, others under it.
func widerSection(p *One, o Options) section {
	if len(p.Wider) == 0 {
		return section{}
	}
	s := section{title: "What it got of " + subjectsNamed(p.Wider[0].Subjects), beside: "upper bounds; the sources do not divide it"}
	s.table.columns = []column{{"States Parties", 0, false}}
	for _, y := range p.Wider {
		s.table.columns = append(s.table.columns, column{strconv.Itoa(y.Year) + ", as printed", 20, true})
	}
	s.table.columns = append(s.table.columns, column{fmt.Sprintf("equivalents, %d", p.Wider[0].Year), 18, true})
	givers := partiesThatGave(p.Wider)
	var left []string
	earlier := 0
	shown := cmp.Or(o.Rows, shortGivers)
	for i, by := range givers {
		if o.Short && len(givers) > shown && i >= shown-1 {
			if printedBy(p.Wider[0].Parties, by) == notKnown {
				earlier++
			} else {
				left = append(left, giverSaid(p.Wider[0].Parties, by))
			}
			continue
		}
		row := []string{by.String()}
		for _, y := range p.Wider {
			row = append(row, printedBy(y.Parties, by))
		}
		s.table.rows = append(s.table.rows, append(row, equivalentsBy(p.Wider[0].Parties, by)))
	}
	if len(givers) > 1 {
		row := []string{"together, equivalents as printed"}
		for range p.Wider {
			row = append(row, "")
		}
		s.table.rows = append(s.table.rows, append(row, totalsSaid(p.Wider[0].Equivalents)))
	}
	s.table.fitFirst()
	if earlier > 0 {
		left = append(left, typeset.Count(earlier)+" that gave in the earlier year alone")
	}
	if len(left) > 0 {
		s.after = append(s.after, "And "+typeset.List(left, ";")+".")
	}
	var others []string
	for i := range p.Wider {
		if i > 0 && o.Tight {
			break // an earlier year
		}
		others = append(others, othersSaid(&p.Wider[i])...)
	}
	others = append(others, "Printed in "+numbersSaid(p.Wider)+".")
	s.after = append(s.after, strings.Join(others, " "))
	return s
}

// partiesThatGave returns the parties that gave in some of the years, in the order of the
// latest of them.
func partiesThatGave(years []WiderYear) []party.Actor {
	var all []party.Actor
	for _, y := range years {
		for _, g := range y.Parties {
			if !slices.Contains(all, g.By) {
				all = append(all, g.By)
			}
		}
	}
	return all
}

func printedBy(givers []Giver, by party.Actor) string {
	for _, g := range givers {
		if g.By == by {
			return printedTotals(g.Printed)
		}
	}
	return notKnown
}

func equivalentsBy(givers []Giver, by party.Actor) string {
	for _, g := range givers {
		if g.By == by {
			return totalsSaid(g.Equivalents)
		}
	}
	return ""
}

// giverSaid says what one of the givers gave, as printed and in equivalents.
func giverSaid(givers []Giver, by party.Actor) string {
	text := by.String()
	if printed := printedBy(givers, by); printed != notKnown {
		text += " " + printed
	}
	if equivalents := equivalentsBy(givers, by); equivalents != "" {
		text += " (" + equivalents + ")"
	}
	return text
}

// printedTotals says totals, or that no amount is printed.
func printedTotals(totals []assistance.Total) string {
	if said := totalsSaid(totals); said != "" {
		return said
	}
	return "no amount"
}

// othersSaid says what others gave in a year, and how printed totals stand to it.
func othersSaid(y *WiderYear) []string {
	var said []string
	name := func(givers []Giver) string {
		var all []string
		for _, g := range givers {
			all = append(all, g.By.String()+" "+printedTotals(g.Printed))
		}
		return typeset.List(all, ";")
	}
	year := strconv.Itoa(y.Year)
	var parts []string
	if len(y.States) > 0 {
		parts = append(parts, "not parties: "+name(y.States))
	}
	if len(y.Others) > 0 {
		parts = append(parts, "funds, organizations and others, never added to States: "+name(y.Others))
	}
	if len(parts) > 0 {
		said = append(said, year+", "+strings.Join(parts, "; ")+".")
	}
	for i := range y.Checks {
		said = append(said, checkSaid(&y.Checks[i]))
	}
	return said
}

// fewSources are named one by one.
const fewSources = 5

// numbersSaid names the sources of the givers of years: "[4], [5]", or "[4] to [19]".
func numbersSaid(years []WiderYear) string {
	var numbers []int
	for _, y := range years {
		for _, givers := range [][]Giver{y.Parties, y.States, y.Others} {
			for _, g := range givers {
				numbers = append(numbers, g.Sources...)
			}
		}
	}
	slices.Sort(numbers)
	numbers = slices.Compact(numbers)
	if last := len(numbers) - 1; last > 2 && numbers[last]-numbers[0] == last {
		return fmt.Sprintf("[%d] to [%d]", numbers[0], numbers[last])
	}
	if len(numbers) > fewSources {
		return typeset.Count(len(numbers)) + " sources"
	}
	var said []string
	for _, n := range numbers {
		said = append(said, strings.TrimSpace(citedAs(n)))
	}
	return strings.Join(said, ", ")
}
