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
	named := severalPairs(findings) || !w.written.asked
	for i, f := range findings {
		w.page.Blank()
		if i == 0 || !sameNorm(f, findings[i-1]) {
			norm := f.Norm()
			heading(w, f.Instrument().ID(), &norm)
			if w.options.Proof {
				wording(w, f.Instrument(), &norm)
			}
			if w.options.Proof || anyApplies(findings, f) {
				caveat(w.page, &norm)
			}
		}
		if named {
			w.page.Line("  " + w.page.Paint(typeset.Bold, between(f.Bearer(), f.Counterparty())))
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

// anyApplies reports whether the norm of one finding applies in some of them;
// alone, "applies" would say more than the catalogue does.
func anyApplies(findings []obligation.Finding, of obligation.Finding) bool {
	return slices.ContainsFunc(findings, func(f obligation.Finding) bool {
		return sameNorm(f, of) && f.Applicability() == obligation.Applies
	})
}

// writeFinding writes one finding, its axes apart.
func writeFinding(w *writer, f obligation.Finding) {
	norm, proof, recorded := f.Norm(), f.Proof(), f.Recorded(w.options.Over)
	say := func(label, text string) { w.page.Item("  "+label, besideFinding, text) }
	say("Finding", answered(w, f)+": "+reasonWords(f.Reason())+unaffected(&norm, f.Applicability()))
	label := "Decided by"
	for _, n := range deciding(f, &proof) {
		if n.Fact != nil {
			say(label, n.Question(f.Instrument())+" "+truthOf(n)+".")
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
	if len(norm.Undecided) > 0 && f.Applicability() != obligation.DoesNotApply {
		say("Undecided", "the library never decides what counts as \""+strings.Join(norm.Undecided, "\", \"")+"\"")
	}
	writeRecorded(w, f.Instrument(), &norm, recorded)
	for _, x := range f.Appraisals() {
		say("Appraisal", fmt.Sprintf("%s: %s %s", x.By, x.Words, w.written.sources.mark(x.Source)))
	}
	for _, c := range f.Clocks() {
		say("Clock", clock(c))
	}
	say("Readings", turnsOn(w, f))
	if w.options.Timeline {
		writeTimeline(w, f)
	}
	if w.options.Proof {
		writeProof(w, f, &proof)
		writeRecords(w, f, recorded)
	}
}
