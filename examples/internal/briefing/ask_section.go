package briefing

import (
	"fmt"

	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// askSection says what to ask next, whom, and what it may settle.
func askSection(p *Overall, o Options) section {
	s := section{title: "Ask first", beside: "findings that an answer may settle; of a list ask: are these all?"}
	s.table = table{quiet: true, columns: []column{{"settles", 8, true}, {"ask", 0, false}}}
	facts := 0
	for i := range p.Ask {
		q := &p.Ask[i]
		if o.Short && q.Settles == 0 {
			continue
		}
		if q.Way != ByDecision && q.Way != ByDivision {
			if facts++; o.Asks > 0 && facts > o.Asks {
				continue
			}
		}
		s.table.rows = append(s.table.rows, []string{typeset.Count(q.Settles), askSaid(q)})
	}
	if o.Asks > 0 && facts > o.Asks {
		s.beside += " " + typeset.Counted(facts-o.Asks, "more fact is open", "more facts are open")
	}
	return s
}

// askSaid says what to ask of whom.
func askSaid(q *Asked) string {
	about := q.About
	if q.OwnWord {
		about += ", by its own word"
	}
	if q.Kinds > 1 {
		about += fmt.Sprintf(", for %d kinds of help", q.Kinds)
	}
	states := typeset.Counted(len(q.States), "State", "States")
	switch q.Way {
	case ByList:
		return fmt.Sprintf("one list for %s: %s%s", states, about, whomSaid(q))
	case ByState:
		return fmt.Sprintf("each of %s: %s%s", states, about, whomSaid(q))
	case ByPair:
		return fmt.Sprintf("each pair of %s: %s (either State)", states, about)
	case ByDecision:
		return fmt.Sprintf("%s: %s (%s)", plural(q.Settles, "deadline", "deadlines"), about, namesOf(q.States))
	}
	return fmt.Sprintf("of %s: %s (%s that gave)", typeset.Counted(q.Of, "record", "records"), about, states)
}

// whomSaid is who has spoken of it before, in brackets.
func whomSaid(q *Asked) string {
	switch {
	case len(q.Whom) > 0:
		return " (" + q.Whom[0].String() + ")"
	case q.Fact == "":
		return " (the depositary)"
	case q.OwnWord:
		return "" // which is said already
	}
	return " (no source has spoken of it)"
}

// plural is the word for a number of things that stands before it already.
func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
