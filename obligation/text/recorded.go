package text

import (
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/schema/label"
)

// writeRecorded writes what the register holds that bears on a finding: how much
// of it, and which programmes, reports and restrictions.
func writeRecorded(w *writer, in *obligation.Instrument, n *obligation.Norm, r obligation.Recorded) {
	label := "  Recorded"
	say := func(text string) {
		w.page.Item(label, besideFinding, text)
		label = ""
	}
	if n.Evidence == nil {
		say("no kind of record bears on this norm")
		return
	}
	others := slices.Concat(programmes(w, r), reports(w, r), restrictions(w, r))
	marked := ""
	if r.Hypothetical {
		marked = supposed(w, r.Suppositions...) + ": "
	}
	switch {
	case len(r.Records) > 0:
		say(marked + amounts(w, in, n, r))
		for _, text := range lookedAt(w, r.Records) {
			say(text)
		}
		w.written.totals = w.written.totals || len(r.Totals) > 0
	case r.Beside > 0:
		say(marked + nothing(w, n) + "; " + besides(n, r.Beside))
	case len(others) == 0:
		say(marked + nothing(w, n))
	}
	for _, text := range others {
		say(text)
	}
}

// nothing says that nothing of the kinds that bear on a norm is held. Of other
// kinds, of other norms and States, and of later knowledge there may be much.
func nothing(w *writer, n *obligation.Norm) string {
	var kinds []string
	for _, kind := range []struct {
		name  string
		bears bool
	}{
		{"record of assistance", len(n.Evidence.Records) > 0},
		{"report", n.Evidence.Reports != nil},
		{"programme", n.Evidence.Programmes != nil},
		{"restriction", n.Evidence.Restrictions != nil},
	} {
		if kind.bears {
			kinds = append(kinds, kind.name)
		}
	}
	text := "no " + strings.Join(kinds, " or ")
	if over := w.options.Over; !over.IsZero() {
		text += " of " + days(over)
	}
	if known := w.asked.Known; !known.IsZero() {
		text += " known by " + known.String()
	}
	return text + " in this register bears on it"
}

// amounts counts the records, says what keeps them from counting in full, and
// gives their totals by stage.
func amounts(w *writer, in *obligation.Instrument, n *obligation.Norm, r obligation.Recorded) string {
	text := typeset.Counted(len(r.Records), "record", "records") + countedTogether(in, w.asked, r.Records) + ofOthersToo(in, w.asked, r.Records)
	if of := among(len(r.Open), len(r.Records)); of != "" {
		text += "; on " + of + " it is open whether the norm applied, or it applied on some of them only"
		if slices.ContainsFunc(r.Open, func(id string) bool { return !within(w.asked.record(id), w.options.Over) }) {
			text += ", or not all of them lie in the time asked about"
		}
	}
	text += totals(r.Totals)
	if r.Beside > 0 {
		text += "; " + besides(n, r.Beside)
	}
	return text
}

// mostLooks is how many remarks on records are written beside one finding.
const mostLooks = 3

// lookedAt says what to look at in records, as far as there is room.
func lookedAt(w *writer, records []string) (lines []string) {
	looks := w.asked.looks()
	remarks := looks.of(records)
	for _, remark := range remarks[:min(len(remarks), mostLooks)] {
		lines = append(lines, "look at: "+looks.say(remark))
	}
	if more := len(remarks) - mostLooks; more > 0 {
		lines = append(lines, "look at: "+typeset.Counted(more, "thing", "things")+" more of these records")
	}
	return lines
}

// ofOthersToo says how many of the records lie wholly within the subjects of another treaty
// that is asked as well: the same money counts under each, and is never added up.
func ofOthersToo(in *obligation.Instrument, q *inquiry, ids []string) string {
	text := ""
	for _, other := range q.Instruments {
		if other.ID() == in.ID() {
			continue
		}
		both := 0
		for _, id := range ids {
			if r := q.record(id); owns(in, r) && owns(other, r) {
				both++
			}
		}
		if both > 0 {
			text += "; of " + typeset.Count(both) + " the money lies within " + other.Short() + " too, and counts under each"
		}
	}
	return text
}

// totals says sums by line, stage and currency. What States give is said first and without
// a word of its own.
func totals(all []assistance.Total) string {
	text := ""
	for i, t := range all {
		if i == 0 || t.Line != all[i-1].Line || t.Stage != all[i-1].Stage {
			text += "; " + lineOf(t.Line, t.Stage) + t.Stage.String() + ": "
		} else {
			text += ", "
		}
		if t.Currency == 0 {
			text += typeset.Whole(typeset.Counted(t.Records, "record", "records") + " without an amount")
		} else {
			text += typeset.Whole(Range(t.Range))
		}
	}
	return text
}

// lineOf says on which line of totals money stands. Who asks need not name a giver.
func lineOf(line assistance.Line, stage assistance.Stage) string {
	var words []string
	if line.Giver != assistance.States && stage != assistance.Requested {
		label, _ := line.Giver.Label(label.English)
		words = append(words, label)
	}
	if line.Loan {
		words = append(words, "loans")
	}
	if line.Foreseen {
		words = append(words, "foreseen")
	}
	if len(words) == 0 {
		return ""
	}
	return strings.Join(words, ", ") + ", "
}

// besides counts the records that a norm is about and that do not bear on a
// finding of it.
func besides(n *obligation.Norm, records int) string {
	text := typeset.Counted(records, "record does not count: on its days the norm did not apply",
		"records do not count: on their days the norm did not apply")
	if slices.ContainsFunc(n.Evidence.Records, func(e obligation.RecordEvidence) bool { return e.BearsOn != "" }) {
		text += " toward the recipient, or the recipient is no State"
	}
	return text
}

// countedTogether says how many of the records count other subjects together with the
// treaty's own, and which, if all count the same.
func countedTogether(in *obligation.Instrument, q *inquiry, ids []string) string {
	n, what := 0, ""
	for _, id := range ids {
		switch together := wider(in, q.record(id)); {
		case together == "":
			continue
		case n == 0:
			what = together
		case together != what:
			what = "other subjects"
		}
		n++
	}
	switch {
	case n == 0:
		return ""
	case n == 1 && len(ids) == 1:
		return ", which counts " + what + " together"
	case n == len(ids):
		return ", each of which counts " + what + " together"
	}
	return ", " + typeset.Count(n) + " of which count " + what + " together"
}

// among says on the days of how many of all records something is so.
func among(some, all int) string {
	switch {
	case some == 0:
		return ""
	case all == 1:
		return "its days"
	case some == all:
		return "the days of each"
	}
	return "the days of " + typeset.Count(some)
}

// rangesExplained says under findings what their totals are, and what they do
// not show.
func rangesExplained(o Options) string {
	text := "What is recorded is of any time, whatever the day asked"
	if !o.Over.IsZero() {
		text = "What is recorded is of " + days(o.Over) + ", whatever the day asked"
	} else if o.Remarks.Recorded != "" {
		text += "; " + o.Remarks.Recorded
	}
	return fmt.Sprintf("%s. Recorded sums are ranges: they begin at 0 where a source does not divide the money, counts other subjects with it, or covers "+
		"days on which the norm did not apply or it is open whether it did; whether the State was in a position to do so is left aside there. "+
		"None is taken across stages, currencies or norms, and none proves that a norm was performed.", text)
}
