package briefing

import (
	"strings"

	"github.com/treatyaid/treatyaid/obligation"
)

// marks are the marks of a deadline, each with what it means.
var marks = []struct {
	mark, means string
	is          func(*Deadline) bool
}{
	{"!", "passed", func(d *Deadline) bool { return d.Passed }},
	{"<", "within 60 days", func(d *Deadline) bool { return d.Soon }},
	{"*", "more time asked, no decision found", func(d *Deadline) bool { return d.Asked }},
	{"?", "vague or only printed", func(d *Deadline) bool { return d.Unsure }},
}

// markOf writes the marks of a deadline.
func markOf(d *Deadline) string {
	var b strings.Builder
	for _, m := range marks {
		if m.is(d) {
			b.WriteString(m.mark)
		}
	}
	return b.String()
}

// untilSaid says the day of a deadline: "2026", "2026-03-01", or the days between which it
// lies.
func untilSaid(span *obligation.EventSpan) string {
	switch {
	case span == nil:
		return "no day"
	case span.Earliest == span.Latest:
		return span.Latest.String()
	case span.Earliest.Year() == span.Latest.Year():
		return span.Latest.String()[:len("2026")]
	}
	return span.Earliest.String() + " to " + span.Latest.String()
}

// deadlineCell is the deadline of a State under a paragraph, with its marks; of several,
// that which comes first and has not passed, or else the last.
func deadlineCell(deadlines []Deadline, cite string) string {
	var shown *Deadline
	for i := range deadlines {
		d := &deadlines[i]
		if d.Cite != cite {
			continue
		}
		if shown == nil || shown.Passed && (!d.Passed || later(d, shown)) || !d.Passed && later(shown, d) {
			shown = d
		}
	}
	if shown == nil {
		return notKnown
	}
	return strings.TrimSpace(untilSaid(shown.Until) + " " + markOf(shown))
}

// later reports whether a deadline lies after another.
func later(d, other *Deadline) bool {
	return d.Until != nil && other.Until != nil && d.Until.Latest.After(other.Until.Latest)
}
