package main

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// mostExamples of changes that are too many to be read one by one.
const mostExampleChanges = 4

// changes are the findings that are others than before.
type changes struct {
	before *obligation.Assessment
	all    []obligation.Change
}

// changesSince asks q, the question that an answer is to, of the days before, and
// compares.
func changesSince(r *request, reg *obligation.Register, q obligation.Question, after *obligation.Assessment) (*changes, error) {
	var refused refusal
	if !r.since.IsZero() && !r.since.Before(q.On) {
		refused.add("-since: %s is not before the day asked, %s; -date asks of another.", r.since, q.On)
	}
	if !r.knownSince.IsZero() && !q.Known.IsZero() && !r.knownSince.Before(q.Known) {
		refused.add("-known-since: %s is not before %s, given by -known.", r.knownSince, q.Known)
	}
	if len(refused) > 0 {
		return nil, &refused
	}
	if !r.since.IsZero() {
		q.On = r.since
	}
	if !r.knownSince.IsZero() {
		q.Known = r.knownSince
	}
	before, err := reg.Assess(q)
	if err != nil {
		return nil, err
	}
	return &changes{before, obligation.Changes(before, after)}, nil
}

// changed writes every change while they are few, and otherwise how many there are of
// each kind, with examples.
func changed(a *answer, page *text.Page) {
	page.Before(a.changes.before.Question())
	if a.filtered() {
		page.Asked()
	} else {
		page.Readings()
	}
	all := a.changes.all
	page.Item("Changed", 10, typeset.Count(len(all))+" of "+typeset.Counted(findingsOf(a), "finding", "findings"))
	if slices.ContainsFunc(all, func(c obligation.Change) bool { return c.Before == nil }) {
		page.Item("", 10, "\"not asked\": nothing that was known by "+a.knownSince.String()+" names the State")
	}
	if len(all) <= mostFindings {
		page.Changes(all...)
		return
	}
	first := page.Changed(all...)
	page.Blank()
	page.Line(page.Paint(typeset.Bold, "For example"))
	page.Changes(examplesOf(first)...)
	page.Blank()
	page.Line("Narrow the question with -party, -toward and -norm to read each; -format json has them all.")
}

// findingsOf counts the findings of an answer.
func findingsOf(a *answer) int {
	n := 0
	for range a.assessment.Findings() {
		n++
	}
	return n
}

// examplesOf returns some of the changes, no two from the same applicability to the
// same.
func examplesOf(all []obligation.Change) []obligation.Change {
	applicability := func(s *obligation.ChangeSide) obligation.Applicability {
		if s == nil {
			return 0
		}
		return s.Applicability
	}
	var shown []obligation.Change
	for _, c := range all {
		if !slices.ContainsFunc(shown, func(other obligation.Change) bool {
			return applicability(other.Before) == applicability(c.Before) && applicability(other.After) == applicability(c.After)
		}) {
			shown = append(shown, c)
		}
	}
	return shown[:min(mostExampleChanges, len(shown))]
}
