package main

import (
	"fmt"

	"github.com/treatyaid/treatyaid/obligation/text"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

const (
	mostFindings = 30 // written out one by one
	mostExamples = 12 // of more findings
)

// oneByOne writes every finding.
func oneByOne(a *answer, page *text.Page) {
	page.Asked()
	page.Standing(a.findings...)
	page.Findings(a.findings...)
	if !a.why && !a.timeline {
		page.Blank()
		page.Line("Add -why for the proof with its sources, -timeline for the periods.")
	}
}

// groups writes findings that are too many for that gathered by their reasons,
// and what to go on with or, if more was asked of each, examples.
func groups(a *answer, page *text.Page) {
	page.Asked()
	first := page.Groups(a.findings...)
	page.Blank()
	page.Questions(mostQuestions)
	page.Blank()
	if !a.why && !a.timeline {
		commands(a, &page.Page, goOnWith(a))
		return
	}
	shown := first[:min(mostExamples, len(first))]
	page.Wrap("", "", fmt.Sprintf("%s of %s findings follow in full, the first of each norm and reason; %s are left out. Narrow the question "+
		"with -party, -toward and -norm to %d findings or fewer to read each, or ask for -format json, which leaves none out.",
		typeset.Count(len(shown)), typeset.Count(len(a.findings)), typeset.Count(len(a.findings)-len(shown)), mostFindings))
	page.Findings(shown...)
}
