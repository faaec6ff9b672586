package briefing

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
)

// factsSaid says of how many parties each fact is said that makes one to be helped, and
// what happened.
func factsSaid(p *Overall, o Options) []string {
	columns := shownFacts(&p.Affected) // on a page that fits a screen, those that have one
	var said, silent []string
	for i := range p.Affected.Facts {
		f := &p.Affected.Facts[i]
		switch {
		case f.Unknown == p.Parties.States && f.Latest == nil:
			silent = append(silent, f.Name)
		case !o.Short || i == 0 || slices.Contains(columns, i):
			said = append(said, factSaid(f, o))
		}
	}
	if len(silent) > 0 && p.Parties.States > 0 && (!o.Short || len(said) == 0) {
		said = append(said, "Not known of any State Party for the day: "+typeset.List(silent, ";")+".")
	}
	return append(said, eventsSaid(p.Affected.Events, o)...)
}

// eventsSaid says what happened, a sentence for each kind.
func eventsSaid(events []Occurrence, o Options) []string {
	var said []string
	for i := range events {
		one := occurrenceSaid(&events[i], o)
		if i > 0 && events[i-1].Fact == events[i].Fact {
			said[len(said)-1] += "; " + one
		} else {
			said = append(said, capital(events[i].Name)+", "+strings.Join(events[i].Cites, ", ")+": "+one)
		}
	}
	for i := range said {
		said[i] += "."
	}
	return said
}

// factSaid counts the parties by what is made of a fact, and names the latest list.
func factSaid(f *FactCount, o Options) string {
	var counts []string
	for _, c := range []struct {
		n    int
		says string
	}{{f.Yes, "yes"}, {f.No - f.Unnamed, "no"}, {f.Unnamed, "unnamed, where a list names others"}, {f.Contested, "contested"}, {f.Unknown, "not known"}} {
		if c.n > 0 {
			counts = append(counts, typeset.Count(c.n)+" "+c.says)
		}
	}
	text := capital(f.Name) + ": " + typeset.List(counts, ",")
	if f.Supposed > 0 {
		text += "; " + typeset.Count(f.Supposed) + " supposed"
	}
	if f.Latest != nil {
		text += "; " + listSaid(f.Latest, o)
	}
	return text + "."
}

// listSaid says a list: on a page that fits a screen without its words.
func listSaid(l *Listed, o Options) string {
	words := ": " + strconv.Quote(l.Words)
	if o.Short {
		words = ""
	}
	return fmt.Sprintf("list of %s, %s%s, %s named%s", l.By, l.At, words, typeset.Count(l.Named), citedAs(l.Source))
}

// occurrenceSaid says where and when something happened, and by whose word.
func occurrenceSaid(e *Occurrence, o Options) string {
	when := e.Earliest.String()
	if e.Earliest != e.Latest {
		when = "between " + e.Earliest.String() + " and " + e.Latest.String()
	}
	text := e.State.Name() + ", " + when
	switch {
	case e.Supposed:
		text += ", supposed"
	case e.By != (party.Actor{}) && !o.Short:
		text += ", by " + e.By.String()
	}
	return text + citedAs(e.Source)
}

// citedAs is the number of a source after what it says; nothing of none.
func citedAs(number int) string {
	if number == 0 {
		return ""
	}
	return " [" + strconv.Itoa(number) + "]"
}

// capital lets a name begin a sentence.
func capital(s string) string {
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// mostFacts is how many facts have a column.
const mostFacts = 2

// shownFacts returns the places of the facts that have a column: those of which something
// is said in some row.
func shownFacts(a *Affected) []int {
	var at []int
	for i := range a.Facts {
		if len(at) < mostFacts && truthIs(a.States, i) {
			at = append(at, i)
		}
	}
	return at
}

// truthIs reports whether the fact at a place is said or contested of some State of a table.
func truthIs(states []AffectedState, at int) bool {
	return slices.ContainsFunc(states, func(s AffectedState) bool {
		return s.Facts[at].Truth != obligation.Unknown || s.Facts[at].Gap == obligation.Contested
	})
}
