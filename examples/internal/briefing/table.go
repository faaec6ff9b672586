package briefing

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// table is rows under headings.
type table struct {
	columns []column
	rows    [][]string
	quiet   bool // headings stand in Markdown only, where a table needs them
}

// column is a column of a table. Words are cut to the width in text, numbers are not; the
// words of the last column go on in lines of their own if its width is 0.
type column struct {
	head    string
	width   int
	numbers bool
}

// write writes the table as text.
func (t *table) write(page *typeset.Page) {
	var laid typeset.Table
	for _, c := range t.columns {
		if c.numbers {
			laid = append(laid, typeset.Numbers(c.head, c.width))
		} else {
			laid = append(laid, typeset.Words(c.head, cmp.Or(c.width, max(1, typeset.Width(c.head)))))
		}
	}
	if !t.quiet {
		page.Line(page.Paint(typeset.Bold, laid.Heads()))
	}
	last := len(t.columns) - 1
	if t.columns[last].width > 0 {
		for _, row := range t.rows {
			page.Line(laid.Row(row...))
		}
		return
	}
	beside := 0
	for _, c := range t.columns[:last] {
		beside += c.width + 1
	}
	for _, row := range t.rows {
		page.Item(laid[:last].Row(row[:last]...), beside, row[last])
	}
}

// writeMarkdown writes the table as Markdown, whose cells are never cut.
func (t *table) writeMarkdown(b *strings.Builder) {
	var heads, rules []string
	for _, c := range t.columns {
		heads = append(heads, escaped(c.head))
		if c.numbers {
			rules = append(rules, "---:")
		} else {
			rules = append(rules, "---")
		}
	}
	fmt.Fprintf(b, "| %s |\n| %s |\n", strings.Join(heads, " | "), strings.Join(rules, " | "))
	for _, row := range t.rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = escaped(cell)
		}
		fmt.Fprintf(b, "| %s |\n", strings.Join(cells, " | "))
	}
}

// fit gives the last column what is left of a line of 100 columns.
func (t *table) fit() {
	last := len(t.columns) - 1
	t.columns[last].width = room(t.columns[:last])
}

// fitFirst gives each column of numbers the width of its widest, and the first column, of
// words, what is left.
func (t *table) fitFirst() {
	for i := range t.columns {
		c := &t.columns[i]
		for _, row := range t.rows {
			if c.numbers {
				c.width = max(c.width, typeset.Width(c.head), typeset.Width(row[i]))
			}
		}
	}
	t.columns[0].width = max(1, room(t.columns[1:]))
}

// room is what columns leave of a line of 100 columns.
func room(columns []column) int {
	left := 100
	for _, c := range columns {
		left -= c.width + 1
	}
	return left
}
