package main

import (
	"strings"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// spans writes the periods in which a finding does not change, by first and
// last day; the one of the day asked is marked.
func (a *answer) spans(p *typeset.Page, f obligation.Finding) {
	p.Line(typeset.Pad("  Timeline", beside) + typeset.Pad("first day", 12) + typeset.Pad("last day", 12) + "(* the day asked lies in it)")
	for _, span := range f.Timeline(civil.Period{}) {
		mark, first, last := "  ", "beginning", "no end"
		if span.Period.Contains(a.date) {
			mark = "* "
		}
		if !span.Period.From.IsZero() {
			first = span.Period.From.String()
		}
		if !span.Period.Until.IsZero() {
			last = span.Period.Until.AddDays(-1).String()
		}
		indent := strings.Repeat(" ", beside-2) + mark
		rest := strings.Repeat(" ", beside+24)
		text := outcome(p, span.Applicability) + ": " + span.Reason.Label()
		if span.Period.Until.IsZero() {
			if carried := carriedOn(a.last[subjectOf(f)]); carried != "" {
				text += "; " + carried
			}
		}
		p.Wrap(indent+typeset.Pad(first, 12)+typeset.Pad(last, 12), rest, text)
	}
}
