package main

import "strings"

// column is one column of a table.
type column struct {
	head  string
	width int
	right bool // numbers
}

// table is rows under headings, every cell cut to its column but numbers, which
// cut short would be others.
type table []column

// heads writes the headings.
func (t table) heads(p *page) {
	cells := make([]string, len(t))
	for i, c := range t {
		cells[i] = c.head
	}
	p.line(p.ink.bold(t.lay(cells)))
}

// row writes the cells of one row.
func (t table) row(p *page, cells ...string) { p.line(t.lay(cells)) }

func (t table) lay(cells []string) string {
	laid := make([]string, len(cells))
	for i, cell := range cells {
		if t[i].right {
			laid[i] = padLeft(cell, t[i].width)
		} else {
			laid[i] = pad(cut(cell, t[i].width), t[i].width)
		}
	}
	return strings.TrimRight(strings.Join(laid, " "), " ")
}
