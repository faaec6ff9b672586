package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// underHeading is the margin of what stands under the heading of a norm.
const underHeading = "        "

// wording writes the paragraph that a norm is taken from: its text where the
// catalogue has it, and otherwise its operative words, with what the catalogue
// says of the rest. A paragraph stands once on a page.
func (a *answer) wording(p *typeset.Page, n *obligation.Norm, told *telling) {
	paragraph, ok := a.instrument.Paragraph(n.Cite)
	if !ok {
		return
	}
	say := func(text string) { p.Wrap(underHeading, underHeading+"  ", text) }
	switch {
	case told.paragraphs[n.Cite]:
		say("Text: as above, under " + n.Cite)
	case paragraph.Text != "":
		say(fmt.Sprintf("Text: \"%s\"", paragraph.Text))
	default:
		say("Words of the text: \"" + strings.Join(paragraph.Operative, "\" … \"") + "\"")
		say("Summary, not the text: " + paragraph.Summary)
	}
	told.paragraphs[n.Cite] = true
}

// caveat writes the catalogue's note on a norm: what it turns on, and what it
// does not say.
func caveat(p *typeset.Page, n *obligation.Norm) {
	if n.Note != "" {
		p.Wrap(underHeading, underHeading+"  ", "Note: "+n.Note)
	}
}

// anyApplies reports whether a norm applies in some of the findings; alone,
// "applies" would say more than the catalogue does.
func anyApplies(findings []obligation.Finding, n *obligation.Norm) bool {
	return slices.ContainsFunc(findings, func(f obligation.Finding) bool {
		return f.Norm() == n && f.Applicability() == obligation.Applies
	})
}
