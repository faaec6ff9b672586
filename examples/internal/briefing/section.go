package briefing

import (
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// section is a part of a page. What stands under its table are sentences, each in a
// paragraph of its own.
type section struct {
	title  string
	beside string // what the title counts or means, in small letters
	before []string
	table  table
	after  []string
}

// isEmpty reports whether nothing stands under the title.
func (s section) isEmpty() bool { return len(s.before)+len(s.table.rows)+len(s.after) == 0 }

// write writes the section as text.
func (s *section) write(page *typeset.Page) {
	title := page.Paint(typeset.Bold, strings.ToUpper(s.title))
	if s.beside != "" {
		title += ": " + s.beside
	}
	page.Wrap("", "  ", title)
	for _, line := range s.before {
		page.Wrap("", "  ", line)
	}
	if len(s.table.rows) > 0 {
		s.table.write(page)
	}
	for _, line := range s.after {
		page.Wrap("", "  ", line)
	}
}

// writeMarkdown writes the section as Markdown.
func (s *section) writeMarkdown(b *strings.Builder) {
	fmt.Fprintf(b, "\n## %s\n", escaped(s.title))
	if s.beside != "" {
		fmt.Fprintf(b, "\n%s\n", escaped(s.beside))
	}
	lines(b, s.before)
	if len(s.table.rows) > 0 {
		fmt.Fprintln(b)
		s.table.writeMarkdown(b)
	}
	lines(b, s.after)
}
