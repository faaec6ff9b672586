package text

import (
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// writeFindings writes findings one by one, under a heading for each norm. The
// States are named with each, unless they are always the same and stand in the
// question above.
func writeFindings(w *writer, findings []obligation.Finding) {
	var norm *obligation.Norm
	named := severalPairs(findings) || !w.written.asked
	for _, f := range findings {
		w.page.Blank()
		if f.Norm() != norm {
			norm = f.Norm()
			heading(w.page, norm)
			if w.options.Proof {
				wording(w, f.Instrument(), norm)
			}
			if w.options.Proof || anyApplies(findings, norm) {
				caveat(w.page, norm)
			}
		}
		if named {
			w.page.Line("  " + w.page.Paint(typeset.Bold, between(f)))
		}
		writeFinding(w, f)
	}
}

// severalPairs reports whether findings are of more than one bearer or pair.
func severalPairs(findings []obligation.Finding) bool {
	return slices.ContainsFunc(findings, func(f obligation.Finding) bool {
		return f.Bearer() != findings[0].Bearer() || f.Counterparty() != findings[0].Counterparty()
	})
}

// anyApplies reports whether a norm applies in some of the findings; alone,
// "applies" would say more than the catalogue does.
func anyApplies(findings []obligation.Finding, n *obligation.Norm) bool {
	return slices.ContainsFunc(findings, func(f obligation.Finding) bool {
		return f.Norm() == n && f.Applicability() == obligation.Applies
	})
}

// writeFinding writes one finding, its axes apart.
func writeFinding(w *writer, f obligation.Finding) {
	proof, recorded := f.Proof(), f.Recorded(w.options.Over)
	say := func(label, text string) { w.page.Item("  "+label, besideFinding, text) }
	say("Finding", outcome(w.page, f.Applicability())+": "+f.Reason().Label()+unaffected(f.Norm(), f.Applicability()))
	label := "Decided by"
	for _, n := range deciding(f, &proof) {
		if n.Fact != nil {
			say(label, n.Question()+" "+truthOf(n)+".")
			label = ""
		}
	}
	label = "To settle"
	for _, o := range f.Open() {
		say(label, settling(w.asked, f, &proof, o))
		label = ""
	}
	if text := assumptions(proof.Assumptions); text != "" {
		say("Assumed", text)
	}
	if len(f.Norm().Undecided) > 0 && f.Applicability() != obligation.DoesNotApply {
		say("Undecided", "the library never decides what counts as \""+strings.Join(f.Norm().Undecided, "\", \"")+"\"")
	}
	writeRecorded(w, f, recorded)
	for _, x := range f.Appraisals() {
		say("Appraisal", fmt.Sprintf("%s: %s %s", x.By, x.Words, w.written.sources.mark(x.Source)))
	}
	say("Readings", turnsOn(w.asked, f))
	if w.options.Timeline {
		writeTimeline(w, f)
	}
	if w.options.Proof {
		writeProof(w, f, &proof)
		writeRecords(w, f, recorded)
	}
}
