package typeset

import (
	"cmp"
	"strings"
)

// Page is text in lines of a width. The zero Page is empty, 100 columns wide and
// without colour. It is not to be copied once something is written on it.
type Page struct {
	Width  int  // in columns; zero: 100
	Colour bool // whether Paint paints

	text strings.Builder
}

// Columns returns the width of the page.
func (p *Page) Columns() int { return cmp.Or(p.Width, 100) }

// Line writes one line as it stands, without the spaces at its end.
func (p *Page) Line(s string) {
	p.text.WriteString(strings.TrimRight(s, " "))
	p.text.WriteByte('\n')
}

// Blank writes an empty line; at the top of the page, where it would part
// nothing, none.
func (p *Page) Blank() {
	if p.text.Len() > 0 {
		p.Line("")
	}
}

// Wrap writes s in lines that break at its spaces: the first line after first,
// the others after rest. What [Whole] joined stays on one line if it fits one.
// A word that is longer than a line, as an address may be, is not broken.
func (p *Page) Wrap(first, rest, s string) {
	line, taken, fresh := append(make([]byte, 0, len(first)+p.Columns()), first...), Width(first), true
	begun := Width(rest)
	put := func(word string) {
		width := Width(word)
		switch {
		case fresh:
			line = append(line, word...)
		case taken+1+width > p.Columns():
			p.Line(string(line))
			line, taken = append(append(line[:0], rest...), word...), begun
		default:
			line, taken = append(append(line, ' '), word...), taken+1
		}
		taken, fresh = taken+width, false
	}
	for word := range strings.FieldsFuncSeq(s, breaks) {
		if begun+Width(word) <= p.Columns() {
			put(strings.ReplaceAll(word, joint, " "))
			continue
		}
		for part := range strings.SplitSeq(word, joint) {
			put(part)
		}
	}
	p.Line(string(line))
}

func breaks(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' }

// Item writes s, wrapped, beside a label in columns of its own. An empty label
// continues the item above.
func (p *Page) Item(label string, columns int, s string) {
	p.Wrap(Pad(label, columns), strings.Repeat(" ", columns), s)
}

// Paint returns s in a style, for a terminal; on a page without colour s itself.
func (p *Page) Paint(style Style, s string) string {
	if !p.Colour || s == "" {
		return s
	}
	return escape + string(style) + "m" + s + escape + "0m"
}

// Lines returns how many lines the page has.
func (p *Page) Lines() int { return strings.Count(p.text.String(), "\n") }

// String returns what is written on the page.
func (p *Page) String() string { return p.text.String() }
