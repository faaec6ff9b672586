package text

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
)

// writeQuestions writes what to ask next, of all groups of open facts those first
// that would settle most.
func writeQuestions(w *writer, all []obligation.OpenQuestion, most int) {
	if len(all) == 0 {
		w.page.Line(w.page.Paint(typeset.Bold, "Nothing is open."))
		return
	}
	const group, asked, settled = 38, 12, 22
	whom := max(10, w.page.Columns()-group-asked-settled-3)
	t := typeset.Table{typeset.Words("What to ask next", group), typeset.Numbers("States asked", asked),
		typeset.Numbers("findings it may settle", settled), typeset.Words("whom first", whom)}
	w.page.Line(w.page.Paint(typeset.Bold, t.Heads()))
	for _, q := range all[:min(most, len(all))] {
		w.page.Line(t.Row(topic(w.asked, q.Kind, q.Fact, q.Category), typeset.Count(len(q.Subjects)), typeset.Count(q.Settles), asManyAsFit(q.Subjects, whom)))
	}
	if left := len(all) - most; left > 0 {
		text := "and " + typeset.Counted(left, "more group", "more groups")
		if remark := w.options.Remarks.Questions; remark != "" {
			text += "; " + remark
		}
		w.page.Line(text)
	}
}

// topic names what facts are about, by fact and category.
func topic(q *inquiry, kind obligation.ConditionKind, fact obligation.FactCode, category assistance.Category) string {
	switch {
	case kind == obligation.IsParty:
		return "party on the day"
	case category.IsValid():
		return spaced(fact.Name()) + ", for " + spaced(category.String())
	case q.takesCategory(fact):
		return spaced(fact.Name()) + ": any category"
	}
	return spaced(fact.Name())
}

// asManyAsFit names as many States as fit so many columns, and marks that
// there are more.
func asManyAsFit(states []party.State, columns int) string {
	text := ""
	for i, s := range states {
		longer := text + s.Name()
		if i > 0 {
			longer = text + ", " + s.Name()
		}
		if i < len(states)-1 && typeset.Width(longer)+3 > columns || typeset.Width(longer) > columns {
			if i == 0 {
				return typeset.Cut(s.Name(), columns)
			}
			return text + ", …"
		}
		text = longer
	}
	return text
}
