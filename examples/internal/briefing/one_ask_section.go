package briefing

import (
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// oneAskSection says what is not known, and whom to ask.
func oneAskSection(p *One, o Options) section {
	s := section{title: "Not known, and whom to ask"}
	s.table = table{quiet: true, columns: []column{{"whom", 34, false}, {"ask", 0, false}}}
	facts := 0
	for i := range p.Ask {
		q := &p.Ask[i]
		if q.Way != ByDecision && q.Way != ByDivision {
			if facts++; o.Asks > 0 && facts > o.Asks {
				continue
			}
		}
		s.table.rows = append(s.table.rows, []string{ofWhom(p, q), oneAskSaid(q, o)})
	}
	if o.Asks > 0 && facts > o.Asks {
		s.table.rows = append(s.table.rows, []string{"", "and " + typeset.Counted(facts-o.Asks, "more question", "more questions")})
	}
	return s
}

// ofWhom says whom to ask.
func ofWhom(p *One, q *Asked) string {
	alone := len(q.States) == 1 && q.States[0] == p.State
	switch {
	case len(q.Whom) > 0:
		return q.Whom[0].String()
	case q.Way == ByDivision:
		return "each of " + typeset.Counted(len(q.States), "giver", "givers")
	case q.Fact == "" && q.Way == ByState:
		return "the depositary"
	case alone || q.Way == ByDecision:
		return p.Name
	case q.Way == ByPair:
		return "it, or the other State"
	case q.OwnWord && len(p.Wider) > 0 && len(p.Wider[0].Parties) > 0:
		return "each of " + typeset.Counted(len(q.States), "State", "States") + ", first " + p.Wider[0].Parties[0].By.String()
	}
	return "each of " + typeset.Counted(len(q.States), "State", "States")
}

// oneAskSaid says what to ask.
func oneAskSaid(q *Asked, o Options) string {
	switch {
	case q.Way == ByDivision:
		return fmt.Sprintf("%s (%s of %s)", q.About, typeset.Count(q.Settles), typeset.Counted(q.Of, "record", "records"))
	case q.Way == ByPair:
		return q.About + ": between it and which States?"
	case q.Question != "" && !o.Short:
		return q.Question
	}
	about := q.About
	if q.OwnWord {
		about += ", by its own word"
	}
	if q.Kinds > 1 {
		about += fmt.Sprintf(", for %d kinds of help", q.Kinds)
	}
	return strings.TrimSuffix(about, "?") + "?"
}
