package text

import (
	"slices"
	"strings"
	"sync"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// Page is a page on which the findings of one assessment are written. Its own
// methods write parts of a page, in the order in which they are called; those of
// [typeset.Page] write a program's own lines between them. What holds of the whole
// page stands at its foot, whatever a program writes: the sources by number, what
// the totals and the periods are, and the notices of [obligation.Notices].
//
// A Page is made by [NewPage] and is not safe for concurrent use.
type Page struct {
	typeset.Page

	writer writer
}

// NewPage returns an empty page for an assessment.
func NewPage(assessment *obligation.Assessment, options Options) *Page {
	p := new(Page)
	p.Width, p.Colour = options.Width, options.Colour
	asked := &inquiry{Question: assessment.Question(), register: assessment.Register(), assessment: assessment,
		chosen: assessment.Readings(), document: sync.OnceValue(assessment.Document)}
	asked.looks = sync.OnceValue(func() looks { return newLooks(asked.register.Ledger()) })
	asked.catalogue = sync.OnceValue(func() catalogue { return newCatalogue(asked.Instruments) })
	p.writer = writer{page: &p.Page, asked: asked, written: &written{}, options: options}
	return p
}

// Head writes under which treaty, as of which days and from which registers was
// asked.
func (p *Page) Head() { writeHead(&p.writer, p.writer.asked.document()) }

// Asked writes the question: who, toward whom, which norms, under which readings.
func (p *Page) Asked() { writeAsked(&p.writer) }

// Readings writes the choice of every reading, the defaults last.
func (p *Page) Readings() { writeReadings(&p.writer) }

// Standing writes where every State that findings are about stands on the day. It
// panics for a finding of another assessment than that of the page.
func (p *Page) Standing(findings ...obligation.Finding) {
	p.writer.asked.hold(findings)
	writeStanding(&p.writer, findings)
}

// Findings writes findings of the page's assessment one by one, with what the
// options ask for, under a heading for each norm. Findings of one norm stand one
// after the other, as [obligation.Assessment.Findings] has them. Write all findings
// of a page with one call: each call begins with the heading of its first norm. It
// panics for a finding of another assessment.
func (p *Page) Findings(findings ...obligation.Finding) {
	p.writer.asked.hold(findings)
	writeFindings(&p.writer, findings)
}

// Groups writes findings that are too many to be read one by one: for each norm
// the reasons, with how many findings and which States have each, and for whom
// most is recorded. It returns the first finding of each group, as examples. The
// findings are all of the page's assessment, in its order; for one of another it
// panics.
func (p *Page) Groups(findings ...obligation.Finding) []obligation.Finding {
	p.writer.asked.hold(findings)
	groups := groupsOf(findings)
	writeGroups(&p.writer, findings, groups)
	var first []obligation.Finding
	for i := range groups {
		first = append(first, groups[i].first)
	}
	return first
}

// Before writes, under the head, which other question to the same register the changes
// are from: as of which days.
func (p *Page) Before(question obligation.Question) { writeBefore(&p.writer, question) }

// Changes writes changes one by one, under a heading for each norm: what the finding
// was, what it is, and the facts that brought it. A change says all of that itself: it
// may be of any assessment. It panics if no instrument of the page has the norm.
func (p *Page) Changes(changes ...obligation.Change) { writeChanges(&p.writer, changes) }

// Changed writes of changes that are too many to be read one by one how many there are:
// by norm, by what the findings were and are, and by the facts that brought it. It
// returns the first change of each kind, that of most findings first, as examples. It
// panics as Changes does.
func (p *Page) Changed(changes ...obligation.Change) []obligation.Change {
	return writeChanged(&p.writer, changes)
}

// Questions writes what to ask next: of the groups of facts that are open in any
// finding of the assessment, those that would settle most, at most so many.
func (p *Page) Questions(most int) {
	writeQuestions(&p.writer, p.writer.asked.document().Questions, most)
}

// foot returns what holds of the whole page.
func (p *Page) foot() *typeset.Page {
	foot := &typeset.Page{Width: p.Width, Colour: p.Colour}
	written := p.writer.written
	if len(written.sources) > 0 {
		written.sources.write(foot)
	}
	var remarks []string
	if written.spans {
		remarks = append(remarks, endless(p.writer.asked))
	}
	if written.supposed {
		remarks = append(remarks, supposedExplained)
	}
	if written.totals {
		remarks = append(remarks, rangesExplained(p.writer.options))
	}
	for _, remark := range append(remarks, strings.Join(obligation.Notices(), " ")) {
		foot.Blank()
		foot.Wrap("", "", remark)
	}
	return foot
}

// Lines returns how many lines the page has, its foot included.
func (p *Page) Lines() int { return strings.Count(p.String(), "\n") }

// String returns the page with its foot.
func (p *Page) String() string {
	parts := []string{p.Page.String(), p.foot().String()}
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), "\n")
}
