package briefing

import (
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// saidSection says what is said of the State, by itself and by others.
func saidSection(p *One, o Options) section {
	s := section{title: "What is said of it"}
	what := 35
	if o.Short {
		what = 19
	}
	s.table = table{quiet: true, columns: []column{{"what", what, false}, {"answer", 9, false}, {"on which word", 0, false}}}
	add := func(about, answer, text string) { s.table.rows = append(s.table.rows, []string{about, answer, text}) }
	var silent, same, open []string
	words := make(map[string]bool) // answers with the words on which they rest
	for i := range p.Facts {
		f := &p.Facts[i]
		if f.Words == 0 && f.Truth == obligation.Unknown {
			silent = append(silent, f.Name)
			continue
		}
		if o.Few && f.Truth == obligation.Unknown && f.Gap != obligation.Contested {
			open = append(open, nameSaid(f.Fact, f.Name, o)+citedAs(f.Source))
			continue
		}
		said := answerSaid(f) + wordSaid(f)
		if o.Few && words[said] {
			same = append(same, nameSaid(f.Fact, f.Name, o))
			continue
		}
		words[said] = true
		add(nameSaid(f.Fact, f.Name, o), answerSaid(f), wordSaid(f))
	}
	if len(same) > 0 {
		s.after = append(s.after, "By the same word: "+typeset.List(same, ",")+".")
	}
	if len(open) > 0 {
		s.after = append(s.after, "Open: "+typeset.List(open, ",")+".")
	}
	for i := range p.Events {
		e := &p.Events[i]
		add(nameSaid(e.Fact, e.Name, o), "yes", strings.TrimPrefix(occurrenceSaid(e, Options{}), e.State.Name()+", ")+"; see "+strings.Join(e.Cites, ", "))
	}
	for i := range p.Deadlines {
		d := &p.Deadlines[i]
		if o.Short {
			continue // it is said in brief
		}
		add("deadline under "+d.Cite, "", strings.Join(wordsSaid(d), "; then "))
	}
	for i := range p.Requests {
		if o.Short && i > 0 {
			s.after = append(s.after, "It asked for help "+typeset.Counted(len(p.Requests)-1, "time", "times")+" before.")
			break
		}
		add("asked for help", "yes", requestSaid(&p.Requests[i]))
	}
	var more []string // of what only the latest is shown
	for i := range p.Programmes {
		if o.Few && i < len(p.Programmes)-1 {
			continue
		}
		add("agreement", "yes", agreementSaid(&p.Programmes[i]))
	}
	if n := len(p.Programmes) - 1; o.Few && n > 0 {
		more = append(more, typeset.Counted(n, "other agreement", "other agreements"))
	}
	if n := len(p.Deadlines) - 1; o.Few && n > 0 {
		more = append(more, typeset.Counted(n, "other deadline", "other deadlines"))
	}
	if n := len(p.Restrictions); o.Few && n > 0 {
		more = append(more, typeset.Counted(n, "restriction on equipment", "restrictions on equipment"))
	}
	if len(more) > 0 {
		s.after = append(s.after, "Also on record: "+typeset.List(more, ",")+".")
	}
	for i := range p.Restrictions {
		if o.Few {
			break
		}
		r := &p.Restrictions[i]
		add("restriction", "yes", fmt.Sprintf("%s, on %s, %s%s", r.What, r.Direction, periodSaid(r.Period), citedAs(r.Source)))
	}
	if len(p.Requests) == 0 && !o.Terse {
		silent = append(silent, "a request for help")
	}
	if len(p.Restrictions) == 0 && !o.Terse {
		silent = append(silent, "restrictions on equipment")
	}
	if p.OwnResources > 0 {
		s.after = append(s.after, typeset.Counted(p.OwnResources, "record", "records")+" of its own resources for its own obligations, which are no assistance.")
	} else if !o.Terse {
		silent = append(silent, "its own resources for its own obligations")
	}
	if len(silent) > 0 {
		s.after = append(s.after, "Not on record: "+typeset.List(silent, ";")+".")
	}
	if (len(p.Requests) > 0 || len(p.Deadlines) > 0) && !o.Terse {
		s.after = append(s.after, "To ask for more time, or to state a need, is not to ask for help.")
	}
	if len(s.after) > 0 {
		s.after = []string{strings.Join(s.after, " ")}
	}
	return s
}

// nameSaid names a fact: on a page that fits a screen by its code.
func nameSaid(fact obligation.FactCode, name string, o Options) string {
	if o.Short {
		return strings.ReplaceAll(fact.Name(), "-", " ")
	}
	return name
}

// answerSaid is what is made of a fact, in a word.
func answerSaid(f *Said) string {
	switch {
	case f.Unnamed:
		return unnamedNo
	case f.Truth != obligation.Unknown:
		return f.Truth.String()
	case f.Gap == obligation.Contested:
		return contested
	case f.Gap == obligation.Straddling:
		return vague
	}
	return "open"
}

// wordSaid says the word on which an answer rests.
func wordSaid(f *Said) string {
	text := ""
	switch {
	case !f.Since.IsZero() && f.Days == 0:
		text = "since " + f.Since.String() + ": "
	case !f.AsAt.IsZero() && f.Days > 0:
		text = fmt.Sprintf("%s (%s before): ", f.AsAt, typeset.Counted(f.Days, "day", "days"))
	case !f.AsAt.IsZero():
		text = f.AsAt.String() + ": "
	}
	switch {
	case f.Supposed:
		text += "supposed"
	case f.Unnamed:
		text += "nobody has said it; a list names others, " + f.By.String()
	case f.Own:
		text += "its own word"
	case f.By != (party.Actor{}):
		text += f.By.String()
	}
	if text == "" {
		return "in the time that counts"
	}
	if f.Truth == obligation.Unknown && f.Words > 1 {
		text += ", the latest of " + typeset.Counted(f.Words, "word", "words")
	}
	return text + citedAs(f.Source)
}

// requestSaid says when a State asked for help, of whom, and for how much.
func requestSaid(r *Request) string {
	text := periodSaid(r.On)
	if !r.By.State.IsValid() {
		text += ", by " + r.By.String()
	}
	if money := rangesSaid(r.Printed); money != "" {
		text += ", " + money
	}
	if r.Of.Kind == party.ActorUnstated {
		return text + ", of nobody by name" + citedAs(r.Source)
	}
	return text + ", of " + r.Of.String() + citedAs(r.Source)
}

// agreementSaid says what was agreed with whom.
func agreementSaid(g *Agreement) string {
	var with []string
	for _, by := range g.With {
		with = append(with, by.String())
	}
	text := fmt.Sprintf("with %s: %s", typeset.List(with, ","), g.Title)
	if !g.Agreed.IsZero() {
		text += ", " + g.Agreed.String()
	}
	switch {
	case g.Ended:
		text += ", ended " + g.Period.Until.AddDays(-1).String()
	case !g.Period.Until.IsZero():
		text += ", until " + g.Period.Until.AddDays(-1).String()
	}
	return text + citedAs(g.Source)
}

// periodSaid says the time of an act: a day, a year, its first and last day.
func periodSaid(p civil.Period) string {
	switch {
	case p.IsZero():
		return "undated"
	case p == civil.Day(p.From):
		return p.From.String()
	case p == civil.Year(p.From.Year()):
		return p.From.String()[:len("2014")]
	case p.Until.IsZero():
		return "from " + p.From.String()
	case p.From.IsZero():
		return "until " + p.Until.AddDays(-1).String()
	}
	return p.From.String() + " to " + p.Until.AddDays(-1).String()
}
