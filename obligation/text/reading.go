package text

import (
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// isDefault reports whether a choice is the first of its reading.
func isDefault(q *inquiry, r obligation.ChosenReading) bool {
	reading, _ := q.reading(r)
	return reading != nil && reading.Choices[0].ID == r.Choice
}

// byDefault parts the choices that are the defaults from the others.
func byDefault(q *inquiry) (defaults, others []string) {
	for _, r := range q.chosen {
		if isDefault(q, r) {
			defaults = append(defaults, q.choiceOf(r))
		} else {
			others = append(others, q.choiceOf(r))
		}
	}
	return defaults, others
}

// writeReadings writes the choice of every reading.
func writeReadings(w *writer) {
	defaults, others := byDefault(w.asked)
	text := "default: " + typeset.List(defaults, "")
	if len(others) > 0 {
		text = "chosen: " + typeset.List(others, "") + "; " + text
	}
	w.page.Item("Readings", besideHead, text)
}

// otherThanDefault names the choices that are not the defaults.
func otherThanDefault(w *writer) string {
	remark := ""
	if r := w.options.Remarks.Readings; r != "" {
		remark = " (" + r + ")"
	}
	_, others := byDefault(w.asked)
	if len(others) == 0 {
		return "where the text is open, the default is used" + remark
	}
	return typeset.List(others, "") + "; where else the text is open, the default is used" + remark
}

// readingUsed says a choice that a proof met: whether it is the default, and
// where it is first written what it means.
func readingUsed(w *writer, r obligation.ChosenReading) string {
	text := "reading " + w.asked.choiceOf(r)
	if isDefault(w.asked, r) {
		text += " (default)"
	}
	if _, choice := w.asked.reading(r); choice != nil {
		if meaning := w.written.note(r.Instrument+" "+w.asked.choiceOf(r), choice.Meaning.English); meaning != "" {
			text += ": " + meaning
		}
	}
	return text
}

// turnsOn says under which other choices a finding is another, or rests on
// suppositions where it does not, or does not where it does.
func turnsOn(w *writer, f obligation.Finding) string {
	applicability, hypothetical := f.Applicability(), f.Hypothetical()
	var single, combined, suppositions []string
	for _, outcome := range f.ByReading() {
		suppositions = append(suppositions, outcome.Suppositions...)
		if outcome.Applicability == applicability && outcome.Hypothetical == hypothetical {
			continue
		}
		var changed []string
		for _, r := range outcome.Choices {
			if !slices.Contains(w.asked.chosen, r) {
				changed = append(changed, w.asked.choiceOf(r))
			}
		}
		text := strings.Join(changed, " with ") + ": " + spaced(outcome.Applicability.String())
		switch {
		case outcome.Hypothetical:
			text += ", " + supposed(w, outcome.Suppositions...)
		case outcome.Applicability == applicability:
			text += ", not " + supposed(w)
		}
		switch {
		case len(changed) == 1 && !slices.Contains(single, text):
			single = append(single, text)
		case len(changed) > 1:
			combined = append(combined, text)
		}
	}
	if len(single)+len(combined) == 0 {
		text := underEvery(applicability)
		if hypothetical {
			slices.Sort(suppositions)
			text += ", each time " + supposed(w, slices.Compact(suppositions)...)
		}
		return text
	}
	if len(single) > 0 {
		return "another with " + typeset.List(single, ";")
	}
	return "another only with " + typeset.List(combined[:1], "") + more(len(combined)-1, "combination", "combinations")
}
