package briefing

import (
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// Sheet is a page laid out: a title, what holds of all of it, and sections. It is written
// by [Sheet.Text] and by [Sheet.Markdown].
type Sheet struct {
	title    string
	head     []string // sentences under the title
	sections []section
	sources  []Source // written at the end, if any
	notices  []string
}

// Text returns the page as text, at most 100 columns wide but for addresses.
func (s *Sheet) Text(colour bool) string {
	page := &typeset.Page{Colour: colour}
	page.Wrap("", "", page.Paint(typeset.Bold, s.title))
	for _, line := range s.head {
		page.Wrap("", "  ", line)
	}
	for _, one := range s.sections {
		page.Blank()
		one.write(page)
	}
	if len(s.sources) > 0 {
		page.Blank()
		page.Line(page.Paint(typeset.Bold, "SOURCES"))
		for _, source := range s.sources {
			page.Item(fmt.Sprintf("[%d]", source.Number), 5, sourceSaid(source))
		}
	}
	page.Blank()
	page.Wrap("", "", strings.Join(s.notices, " "))
	return page.String()
}

// Markdown returns the page as Markdown, with tables as GitHub has them.
func (s *Sheet) Markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n", escaped(s.title))
	for _, line := range s.head {
		fmt.Fprintf(&b, "\n%s\n", escaped(line))
	}
	for _, one := range s.sections {
		one.writeMarkdown(&b)
	}
	if len(s.sources) > 0 {
		fmt.Fprint(&b, "\n## Sources\n\n")
		for _, source := range s.sources {
			fmt.Fprintf(&b, "- [%d] %s\n", source.Number, escaped(sourceSaid(source)))
		}
	}
	fmt.Fprintf(&b, "\n---\n\n%s\n", escaped(strings.Join(s.notices, " ")))
	return b.String()
}

// lines counts the lines of the text, without the sources.
func (s *Sheet) lines() int {
	bare := *s
	bare.sources = nil
	return strings.Count(bare.Text(false), "\n")
}
