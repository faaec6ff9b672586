package text

import (
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// mostSupposed is how many suppositions are named where there are more.
const mostSupposed = 3

// supposed marks what rests on suppositions, and names these: "supposed
// (norway-offers)". The foot explains the word.
func supposed(w *writer, ids ...string) string {
	w.written.supposed = true
	text := w.page.Paint(typeset.Yellow, "supposed")
	if len(ids) == 0 {
		return text
	}
	named := min(mostSupposed, len(ids))
	return text + " (" + typeset.List(ids[:named], ",") + more(len(ids)-named, "supposition", "suppositions") + ")"
}

// answered says the applicability of a finding, and whether it is supposed.
func answered(w *writer, f obligation.Finding) string {
	text := outcome(w.page, f.Applicability())
	if f.Hypothetical() {
		text += ", " + supposed(w, f.Suppositions()...)
	}
	return text
}

// supposedExplained says under the page what "supposed" means.
const supposedExplained = `"Supposed": without hypothetical facts, which nobody has stated and whose ids stand in brackets, it would be otherwise, or for another reason.`
