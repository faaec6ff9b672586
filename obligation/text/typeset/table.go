package typeset

import "strings"

// Column is one column of a table, made by [Words] or [Numbers].
type Column struct {
	head    string
	width   int
	numbers bool
}

// Words is a column of words, which stand at the left and are cut to its width.
func Words(head string, width int) Column { return Column{head, width, false} }

// Numbers is a column of numbers, which stand at the right. They are never cut:
// they would be others.
func Numbers(head string, width int) Column { return Column{head, width, true} }

// Table is columns side by side, a space between them.
type Table []Column

// Heads returns the line of the headings.
func (t Table) Heads() string {
	cells := make([]string, len(t))
	for i, c := range t {
		cells[i] = c.head
	}
	return t.Row(cells...)
}

// Row returns the line of a row: a cell for each column, or for the first of
// them.
func (t Table) Row(cells ...string) string {
	laid := make([]string, len(cells))
	for i, cell := range cells {
		if t[i].numbers {
			laid[i] = PadLeft(cell, t[i].width)
		} else {
			laid[i] = Pad(Cut(cell, t[i].width), t[i].width)
		}
	}
	return strings.TrimRight(strings.Join(laid, " "), " ")
}
