package text

import (
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// writeAsked writes what was asked: who, toward whom, which norms, under which
// readings, and of which time what is recorded.
func writeAsked(w *writer) {
	w.written.asked = true
	q := w.asked
	text := "every State"
	if len(q.Bearer) > 0 {
		text = typeset.List(names(q.Bearer), ",")
	}
	if len(q.Counterparty) > 0 {
		text += " toward " + typeset.List(names(q.Counterparty), ",")
	}
	if len(q.Norms) > 0 {
		text += "; " + paragraphs(q)
	}
	w.page.Item("Asked", besideHead, text)
	if left := w.options.Remarks.LeftOut; left != "" {
		w.page.Item("Left out", besideHead, left)
	}
	w.page.Item("Readings", besideHead, otherThanDefault(w))
	if over := w.options.Over; !over.IsZero() {
		w.page.Item("Recorded", besideHead, "of "+days(over)+" only")
	}
}

// paragraphs names the paragraphs of the norms that were asked, each once.
func paragraphs(q *inquiry) string {
	var cites []string
	for _, id := range q.Norms {
		for _, in := range q.Instruments {
			n, ok := in.Norm(id)
			if cite := q.cite(in.ID(), n.Cite); ok && !slices.Contains(cites, cite) {
				cites = append(cites, cite)
			}
		}
	}
	return strings.Join(cites, ", ")
}
