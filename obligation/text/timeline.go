package text

import (
	"slices"
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
		text := outcome(w.page, span.Applicability)
		if span.Hypothetical {
			text += ", " + supposed(w, suppositionsIn(w.asked, f, span)...)
		}
		text += ": " + reasonWords(span.Reason)
		if !span.Period.Until.IsZero() {
			last = span.Period.Until.AddDays(-1).String()
		} else if carried := carriedForward(onDay(w.asked, f, civil.Latest()).Proof().Assumptions); carried != "" {
			text += "; " + carried
		}
		indent := strings.Repeat(" ", besideFinding-len(mark)) + mark
		w.page.Wrap(indent+typeset.Pad(first, column)+typeset.Pad(last, column), strings.Repeat(" ", besideFinding+2*column), text)
	}
}

// suppositionsIn returns the suppositions on which a finding rests on the first and
// on the last day of a span, sorted.
func suppositionsIn(q *inquiry, f obligation.Finding, span obligation.Span) []string {
	first, last := span.Period.From, civil.Latest()
	if first.IsZero() {
		first = civil.Earliest()
	}
	if !span.Period.Until.IsZero() {
		last = span.Period.Until.AddDays(-1)
	}
	ids := slices.Concat(onDay(q, f, first).Suppositions(), onDay(q, f, last).Suppositions())
	slices.Sort(ids)
	return slices.Compact(ids)
}

// onDay returns the same finding of another day. On the last day that there is, what
// is carried forward is what a span without end rests on.
func onDay(q *inquiry, f obligation.Finding, day civil.Date) obligation.Finding {
	asked := q.Question
	asked.On, asked.Norms, asked.Bearer = day, []string{f.Key().Norm}, []party.State{f.Bearer()}
	if f.Counterparty().IsValid() {
		asked.Counterparty = []party.State{f.Counterparty()}
	}
	of, err := q.register.Assess(asked)
	if err != nil {
		panic(err) // the same was asked of another day
	}
	for same := range of.Findings() {
		if same.Key() == f.Key() {
			return same
		}
	}
	return f
}

// endless explains "no end" under the findings.
func endless(q *inquiry) string {
	text := "\"No end\": nothing that is known ends the period."
	for _, in := range q.Instruments {
		if list := q.list(in); list != nil {
			of := ""
			if len(q.Instruments) > 1 {
				of = " of " + in.Short()
			}
			text += " After " + list.CompleteAsOf().String() + ", to which the status list" + of + " is complete, the standing of States is carried forward."
		}
	}
	return text
}
