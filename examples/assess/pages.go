package main

import (
	"io"

	"github.com/treatyaid/treatyaid/examples/internal/briefing"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
)

// writePage writes the first page, or that on one State.
func writePage(w io.Writer, r *request, reg *obligation.Register) error {
	a := &answer{request: r, register: reg, lists: statusLists(r.treaties, reg)}
	if r.date.IsZero() {
		r.date = completeAsOf(a.lists)
	}
	q := briefing.Question{Register: reg, Instrument: r.treaties[0], On: r.date, Known: r.known, Readings: r.readings}
	var next typeset.Page
	if r.affected.IsValid() {
		one, err := briefing.NewOne(q, r.affected)
		if err != nil {
			return err
		}
		afterOne(a, one, &next)
		return writeLaid(w, r, one, briefing.OneSheet, &next)
	}
	overall, err := briefing.NewOverall(q)
	if err != nil {
		return err
	}
	afterOverall(a, overall, &next)
	return writeLaid(w, r, overall, briefing.OverallSheet, &next)
}

// writeLaid writes a page in the format that is asked for, and under it the commands that
// go on from there.
func writeLaid[P briefing.Overall | briefing.One](w io.Writer, r *request, page *P, lay func(*P, briefing.Options) *briefing.Sheet, next *typeset.Page) error {
	text, before, after := "", "\n", ""
	switch r.format {
	case formatJSON:
		return encoder(w).Encode(page)
	case formatMarkdown:
		text, before, after = lay(page, briefing.Options{Sources: true}).Markdown(), "\n```sh\n", "```\n"
	default:
		laid := func(o briefing.Options) *briefing.Sheet { return lay(page, o) }
		text = briefing.Fitted(laid, briefing.Options{Sources: r.sources}, screen-next.Lines()-1).Text(coloured(w))
	}
	if next.Lines() > 0 {
		text += before + next.String() + after
	}
	_, err := io.WriteString(w, text)
	return err
}

// mostCommands is how many lines of commands are enough: another command follows fewer.
const mostCommands = 2

// afterOverall writes the commands that go on from the first page.
func afterOverall(a *answer, p *briefing.Overall, next *typeset.Page) {
	if to, ok := mostHelped(a, p); ok {
		writeCommand(next, "one State", append(again(a), "-affected "+to.String()))
	}
	writeCommand(next, "every norm", append(again(a), "-overview"))
	if a.format == formatText && next.Lines() <= mostCommands {
		writeCommand(next, "what each answer means", append(again(a), "-format md"))
	}
}

// afterOne writes the commands that go on from the page on one State.
func afterOne(a *answer, p *briefing.One, next *typeset.Page) {
	if by, ok := mostGiven(a, p.State); ok {
		writeCommand(next, "one pair; add -why", append(again(a), "-party "+by.String(), "-toward "+p.State.String()))
	}
	if len(p.Sources) > 0 && !a.sources && next.Lines() <= 1 {
		writeCommand(next, "the sources by number", append(again(a), "-affected "+p.State.String(), "-sources"))
	}
}

// mostHelped returns the affected State to which most records go; of none, one that is a
// party.
func mostHelped(a *answer, p *briefing.Overall) (to party.State, ok bool) {
	count := make(map[party.State]int)
	for r := range a.register.Ledger().View() {
		count[r.Recipient.State]++
	}
	for _, s := range p.Affected.States {
		if !to.IsValid() || count[s.State] > count[to] {
			to = s.State
		}
	}
	if !to.IsValid() && a.lists[0] != nil {
		for s := range a.lists[0].States() {
			if a.lists[0].Standing(s, a.date, a.known).Standing == party.Party {
				return s, true
			}
		}
	}
	return to, to.IsValid()
}

// mostGiven returns the party of which the register has most records toward a State.
func mostGiven(a *answer, to party.State) (by party.State, ok bool) {
	count := make(map[party.State]int)
	for r := range a.register.Ledger().View() {
		if from := r.Provider.State; r.Recipient.State == to && from.IsValid() && a.lists[0].Standing(from, a.date, a.known).Standing == party.Party {
			count[from]++
		}
	}
	for _, s := range party.States() {
		if count[s] > count[by] {
			by = s
		}
	}
	return by, by.IsValid()
}
