package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
)

// mostBlocks is how many findings are written out one by one.
const mostBlocks = 30

// beside is the width of the labels beside a finding.
const beside = 13

// asking writes the head of a page of findings: who, toward whom, which norms.
func (a *answer) asking(p *typeset.Page) {
	a.head(p)
	text := "every State"
	if len(a.bearers) > 0 {
		text = typeset.List(names(a.bearers), ",")
	}
	if len(a.others) > 0 {
		text += " toward " + typeset.List(names(a.others), ",")
	}
	if len(a.norms) > 0 {
		text += "; " + cites(a.norms)
	}
	p.Item("Asked", labelled, text)
	if len(a.leftOut) > 0 {
		p.Item("Left out", labelled, "norms without an addressee State: "+a.leftOutNorms()+"; without -toward they are asked too")
	}
	p.Item("Readings", labelled, a.chosenReadings())
	if !a.over.IsZero() {
		p.Item("Recorded", labelled, "of "+days(a.over)+" only")
	}
}

// leftOutNorms names the paragraphs of the norms that are left out, and the norm
// itself where others of its paragraph are asked.
func (a *answer) leftOutNorms() string {
	var named []string
	for _, n := range a.leftOut {
		text := n.Cite
		if slices.ContainsFunc(a.norms, func(asked *obligation.Norm) bool { return asked.Cite == n.Cite }) {
			text += " (" + n.Title + ")"
		}
		if !slices.Contains(named, text) {
			named = append(named, text)
		}
	}
	return typeset.List(named, ",")
}

// chosenReadings names the choices that are not the defaults.
func (a *answer) chosenReadings() string {
	var chosen []string
	for _, r := range a.document.Readings {
		if !a.isDefault(r) {
			chosen = append(chosen, r.Reading+"="+r.Choice)
		}
	}
	if len(chosen) == 0 {
		return "where the text is open, the default is used (run without " + a.filters() + " to list them)"
	}
	return typeset.List(chosen, "") + "; where else the text is open, the default is used (run without " + a.filters() + " to list them)"
}

// filters names the flags that ask for findings.
func (r *request) filters() string {
	var flags []string
	if len(r.bearers) > 0 {
		flags = append(flags, "-party")
	}
	if len(r.others) > 0 {
		flags = append(flags, "-toward")
	}
	if len(r.named) > 0 {
		flags = append(flags, "-norm")
	}
	return typeset.Whole(strings.Join(flags, ", "))
}

// names returns the names of States, in the order of the alphabet.
func names(states []party.State) []string {
	names := make([]string, len(states))
	for i, s := range states {
		names[i] = s.Name()
	}
	slices.SortFunc(names, func(a, b string) int { return strings.Compare(unaccented(a), unaccented(b)) })
	return names
}

// unaccented is a name as it stands in an alphabet: Côte d'Ivoire before Croatia.
func unaccented(name string) string {
	return strings.NewReplacer("ô", "o", "ü", "u").Replace(name)
}

// blocks writes findings one by one, gathered by norm.
func (a *answer) blocks(p *typeset.Page) {
	a.asking(p)
	a.standingOf(p, a.findings)
	told := newTelling()
	a.each(p, a.findings, told)
	if !a.why && !a.timeline {
		p.Blank()
		p.Line("Add -why for the proof with its sources, -timeline for the periods.")
	}
	a.remarks(p, told)
}

// telling is what the findings of one page share: sources are numbered over
// the page, and a note is written once.
type telling struct {
	sources    sources
	paragraphs map[string]bool // those written out, by citation
	noted      map[string]bool // notes, by the id of what they are on
	written    map[string]bool // records, by id
	totals     bool            // some totals stand on the page
}

func newTelling() *telling {
	return &telling{paragraphs: make(map[string]bool), noted: make(map[string]bool), written: make(map[string]bool)}
}

// each writes the findings, under a heading for each norm.
func (a *answer) each(p *typeset.Page, findings []obligation.Finding, told *telling) {
	var norm *obligation.Norm
	pairs := len(pairsOf(findings))
	for _, f := range findings {
		if f.Norm() != norm {
			norm = f.Norm()
			p.Blank()
			heading(p, norm)
			if a.why {
				a.wording(p, norm, told)
			}
			if a.why || anyApplies(findings, norm) {
				caveat(p, norm)
			}
		} else {
			p.Blank()
		}
		if pairs > 1 {
			p.Line("  " + p.Paint(typeset.Bold, between(f)))
		}
		a.block(p, f, told)
	}
}

// remarks writes under findings what holds of all of them.
func (a *answer) remarks(p *typeset.Page, told *telling) {
	if len(told.sources) > 0 {
		p.Blank()
		told.sources.write(p)
	}
	if a.timeline {
		p.Blank()
		p.Wrap("", "", "\"No end\": nothing that is known ends the period. After "+a.list.CompleteAsOf.String()+
			", to which the status list is complete, the standing of States is carried forward.")
	}
	if told.totals {
		p.Blank()
		when := "What is recorded is of any time, whatever the day asked; -over limits it. "
		if !a.over.IsZero() {
			when = "What is recorded is of " + days(a.over) + ", whatever the day asked. "
		}
		p.Wrap("", "", when+"Recorded sums are ranges: they begin at 0 where a source does not divide the money, counts all mine action, or covers "+
			"days on which the norm did not apply or it is open whether it did; whether the State was in a position to do so is left aside there. "+
			"None is taken across stages, currencies or norms, and none proves that a norm was performed.")
	}
}

// pairsOf returns the bearers and counterparties of findings, each pair once.
func pairsOf(findings []obligation.Finding) map[[2]party.State]bool {
	pairs := make(map[[2]party.State]bool)
	for _, f := range findings {
		pairs[[2]party.State{f.Bearer(), f.Counterparty()}] = true
	}
	return pairs
}

// between names the bearer, and the counterparty if there is one.
func between(f obligation.Finding) string {
	if !f.Counterparty().IsValid() {
		return f.Bearer().Name()
	}
	return f.Bearer().Name() + " toward " + f.Counterparty().Name()
}

// heading names a norm, with its modality and the operative words.
func heading(p *typeset.Page, n *obligation.Norm) {
	p.Line(p.Paint(typeset.Bold, typeset.Pad(n.Cite, 8)+n.Title) + "  " + p.Paint(typeset.Faint, n.ID))
	modality := n.Modality.String()
	if n.Qualified {
		modality += ", qualified"
	}
	p.Wrap(underHeading, underHeading, modality+`: "`+strings.Join(n.Words, `", "`)+`"`)
}

// standingOf writes the standing of every State that the findings are about.
func (a *answer) standingOf(p *typeset.Page, findings []obligation.Finding) {
	statuses := make(map[party.State]party.Status)
	for _, f := range findings {
		bearer, other := f.Standing()
		statuses[f.Bearer()] = bearer
		if f.Counterparty().IsValid() {
			statuses[f.Counterparty()] = other
		}
	}
	label := "Standing"
	for _, s := range a.inOrder(statuses) {
		p.Item(label, labelled, s.Name()+": "+a.standing(s, statuses[s]))
		label = ""
	}
}

// inOrder returns the States in the order in which they were asked for: bearers,
// counterparties, and any other in code order.
func (a *answer) inOrder(statuses map[party.State]party.Status) []party.State {
	var states []party.State
	for _, s := range slices.Concat(a.bearers, a.others, party.States()) {
		if _, about := statuses[s]; about && !slices.Contains(states, s) {
			states = append(states, s)
		}
	}
	return states
}

// block writes one finding, its axes apart.
func (a *answer) block(p *typeset.Page, f obligation.Finding, told *telling) {
	say := func(label, text string) { p.Item("  "+label, beside, text) }
	say("Finding", outcome(p, f.Applicability())+": "+f.Reason().Label()+unaffected(f.Norm(), f.Applicability()))
	proof := f.Proof()
	label := "Decided by"
	for _, n := range deciding(f, &proof.Condition) {
		if n.Fact != nil {
			say(label, n.Question()+" "+truthOf(n)+".")
			label = ""
		}
	}
	label = "To settle"
	for _, o := range f.Open() {
		say(label, a.settling(f, o, nodeOf(&proof.Condition, o)))
		label = ""
	}
	if text := assumptions(proof.Assumptions); text != "" {
		say("Assumed", text)
	}
	if len(f.Norm().Undecided) > 0 && f.Applicability() != obligation.DoesNotApply {
		say("Undecided", "the library never decides what counts as \""+strings.Join(f.Norm().Undecided, "\", \"")+"\"")
	}
	recorded := f.Recorded(a.over)
	a.recorded(p, f, recorded, told)
	for _, x := range f.Appraisals() {
		say("Appraisal", fmt.Sprintf("%s: %s %s", x.By, x.Words, told.sources.mark(x.Source)))
	}
	say("Readings", a.turnsOn(f))
	if a.timeline {
		a.spans(p, f)
	}
	if a.why {
		a.proof(p, f, &proof, told)
		a.records(p, f, recorded, told)
	}
}

// settling puts an open fact as a question, with the finding on either answer.
func (a *answer) settling(f obligation.Finding, o obligation.OpenFact, n *obligation.ProofNode) string {
	text := o.Question() + " " + capital(a.gap(f, n)) + "."
	if o.Evidence == obligation.RecordsOnly && o.IfTrue != obligation.Undetermined {
		return text + " If so: " + then(f, o.IfTrue) + ". That there is none leaves it open."
	}
	if o.IfTrue == obligation.Undetermined && o.IfFalse == obligation.Undetermined {
		return text + " Neither answer settles it alone."
	}
	yes, no := "If yes", "If no"
	if o.Kind == obligation.HadEvent {
		yes, no = "If in time", "If not"
		if !n.After.IsZero() {
			yes = "If in time (after " + n.After.String() + " and by the day asked)"
		}
	}
	return text + " " + yes + ": " + then(f, o.IfTrue) + ". " + no + ": " + then(f, o.IfFalse) + "."
}

// truthOf says the truth of a fact, or of an event, as an answer to its question.
func truthOf(n *obligation.ProofNode) string {
	if n.Kind == obligation.HadEvent && n.Truth == obligation.No {
		return "Never in time"
	}
	return capital(truthWord(n.Truth))
}

// then says what a finding is after an answer.
func then(f obligation.Finding, is obligation.Applicability) string {
	if is == obligation.Undetermined {
		return "still undetermined"
	}
	return spaced(is.String()) + unaffected(f.Norm(), is)
}

// truthWord says a truth as an answer to a question.
func truthWord(t obligation.Truth) string {
	if t == obligation.Unknown {
		return "open"
	}
	return t.String()
}

// unaffected keeps a right, permission or encouragement that does not apply
// from being read as its opposite.
func unaffected(n *obligation.Norm, is obligation.Applicability) string {
	if is != obligation.DoesNotApply {
		return ""
	}
	switch n.Modality {
	case obligation.Right, obligation.Permission, obligation.Encouragement:
		return "; that forbids nothing"
	}
	return ""
}

// turnsOn says under which other choices the finding is another.
func (a *answer) turnsOn(f obligation.Finding) string {
	if f.UnderEveryReading() {
		return underEvery(f.Applicability())
	}
	used := make(map[string]string)
	for _, r := range a.document.Readings {
		used[r.Reading] = r.Choice
	}
	var single, combined []string
	for _, outcome := range f.ByReading() {
		if outcome.Applicability == f.Applicability() {
			continue
		}
		var changed []string
		for _, r := range outcome.Choices {
			if used[r.Reading] != r.Choice {
				changed = append(changed, r.Reading+"="+r.Choice)
			}
		}
		text := strings.Join(changed, " with ") + ": " + spaced(outcome.Applicability.String())
		switch {
		case len(changed) == 1 && !slices.Contains(single, text):
			single = append(single, text)
		case len(changed) > 1:
			combined = append(combined, text)
		}
	}
	if len(single) > 0 {
		return "another with " + typeset.List(single, ";")
	}
	return "another only with " + typeset.List(combined[:1], "") + leftOver(len(combined)-1, "combination", "combinations")
}

// underEvery says what a finding is, where no choice of a reading makes it
// another.
func underEvery(is obligation.Applicability) string {
	if is == obligation.DoesNotApply {
		return "does not apply under any reading"
	}
	return spaced(is.String()) + " under every reading"
}

func leftOver(n int, one, many string) string {
	if n == 0 {
		return ""
	}
	return ", and " + typeset.Counted(n, "more "+one, "more "+many)
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
