package text

import (
	"fmt"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// writeHead writes under which instruments, as of which days and from which
// registers was asked.
func writeHead(w *writer, d obligation.AssessmentDocument) {
	for _, in := range w.asked.Instruments {
		title := fmt.Sprintf("%s (%s): who owes assistance, may give it, or has a right to it", in.Name(), in.Short())
		w.page.Wrap("", "", w.page.Paint(typeset.Bold, title))
	}
	w.page.Item("As of", besideHead, asOf(w.asked))
	label := "Register"
	for i, reg := range d.Registers {
		if i == 2 && len(d.Registers) > 3 {
			w.page.Item("", besideHead, fmt.Sprintf("and %d more registers", len(d.Registers)-i))
			break
		}
		w.page.Item(label, besideHead, fmt.Sprintf("%s, compiled %s: %s", reg.ID, reg.Compiled, reg.Title))
		label = ""
	}
	if len(d.Unasked) > 0 {
		w.page.Item("Left out", besideHead, "what the register states of facts of "+typeset.List(d.Unasked, ",")+": not asked")
	}
	if n := len(w.asked.register.Suppositions()); n > 0 {
		w.page.Item("What if", besideHead,
			typeset.Counted(n, "hypothetical fact that nobody has stated is", "hypothetical facts that nobody has stated are")+" taken in")
	}
}

// writeBefore writes as of which days was asked before.
func writeBefore(w *writer, question obligation.Question) {
	before := *w.asked
	before.Question = question
	w.page.Item("Before", besideHead, asOf(&before))
}

// asOf says the legal date and the knowledge date, and what they assume.
func asOf(q *inquiry) string {
	text := q.On.String()
	for _, in := range q.Instruments {
		text += coverage(q, in)
	}
	known := q.Known
	if known.IsZero() {
		text += "; known: all that the register holds"
		if known = q.compiled(); q.On.After(known) {
			text += ", compiled to " + known.String()
		}
	} else {
		text += "; known: by " + known.String()
	}
	if q.On.After(known) {
		text += ", so a projection: nothing is taken to change between"
	}
	return text
}

// coverage says whether the status list of an instrument covers the legal date.
func coverage(q *inquiry, in *obligation.Instrument) string {
	list := q.list(in)
	treaty, of := "the treaty", ""
	if len(q.Instruments) > 1 {
		treaty, of = in.Short(), " of "+in.Short()
	}
	switch {
	case list == nil:
		return "; the register has no status list" + of
	case q.On == list.CompleteAsOf():
		return " (the status list" + of + " is complete to that day)"
	case q.On.After(list.CompleteAsOf()):
		return "; the status list" + of + " is complete to " + list.CompleteAsOf().String() + ", and standing is carried forward from there"
	case q.On.Before(list.EntryRule().InForce):
		return ", before " + treaty + " entered into force on " + list.EntryRule().InForce.String()
	}
	return ""
}
