package text

import (
	"strings"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// writeTimeline writes the periods in which a finding does not change, by first
// and last day; the one of the day asked is marked.
func writeTimeline(w *writer, f obligation.Finding) {
	const column = 12
	w.written.spans = true
	w.page.Line(typeset.Pad("  Timeline", besideFinding) + typeset.Pad("first day", column) + typeset.Pad("last day", column) +
		"(* the day asked lies in it)")
	for _, span := range f.Timeline(civil.Period{}) {
		mark, first, last := "  ", "beginning", "no end"
		if span.Period.Contains(w.asked.On) {
			mark = "* "
		}
		if !span.Period.From.IsZero() {
			first = span.Period.From.String()
		}
		text := outcome(w.page, span.Applicability) + ": " + span.Reason.Label()
		if !span.Period.Until.IsZero() {
			last = span.Period.Until.AddDays(-1).String()
		} else if carried := carriedForward(atTheEnd(w.asked, f).Proof().Assumptions); carried != "" {
			text += "; " + carried
		}
		indent := strings.Repeat(" ", besideFinding-len(mark)) + mark
		w.page.Wrap(indent+typeset.Pad(first, column)+typeset.Pad(last, column), strings.Repeat(" ", besideFinding+2*column), text)
	}
}

// atTheEnd returns the finding of the last day that there is. The last span of a
// timeline has no end, and what is carried forward to that day is what the span
// rests on.
func atTheEnd(q *inquiry, f obligation.Finding) obligation.Finding {
	asked := q.Question
	asked.On, asked.Norms, asked.Bearer = civil.Latest(), []string{f.Norm().ID}, []party.State{f.Bearer()}
	if f.Counterparty().IsValid() {
		asked.Counterparty = []party.State{f.Counterparty()}
	}
	last, err := q.register.Assess(asked)
	if err != nil {
		panic(err) // the same was asked of another day
	}
	for same := range last.Findings() {
		if same.Instrument() == f.Instrument() {
			return same
		}
	}
	return f
}

// endless explains "no end" under the findings.
func endless(q *inquiry) string {
	text := "\"No end\": nothing that is known ends the period."
	for _, in := range q.Instruments {
		if list, ok := q.register.StatusList(in.ID); ok {
			of := ""
			if len(q.Instruments) > 1 {
				of = " of " + in.Short
			}
			text += " After " + list.CompleteAsOf.String() + ", to which the status list" + of + " is complete, the standing of States is carried forward."
		}
	}
	return text
}
