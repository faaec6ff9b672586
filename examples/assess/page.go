package main

import (
	"strings"
	"unicode/utf8"
)

// columns is the width of a page.
const columns = 100

// page is text for people, laid out in columns.
type page struct {
	strings.Builder
	ink ink
}

// line writes one line as it stands.
func (p *page) line(s string) {
	p.WriteString(strings.TrimRight(s, " "))
	p.WriteByte('\n')
}

// blank writes an empty line.
func (p *page) blank() { p.line("") }

// lines is how many lines the page has.
func (p *page) lines() int { return strings.Count(p.String(), "\n") }

// text writes s wrapped at spaces: its first line after first, the others after
// rest. What [whole] joined stays on one line if it fits one; a word that is
// longer than a line, as an address may be, is not broken.
func (p *page) text(first, rest, s string) {
	line, fresh := first, true
	put := func(word string) {
		switch {
		case fresh:
			line += word
		case width(line)+1+width(word) > columns:
			p.line(line)
			line = rest + word
		default:
			line += " " + word
		}
		fresh = false
	}
	for word := range strings.FieldsFuncSeq(s, breaks) {
		if width(rest)+width(word) <= columns {
			put(strings.ReplaceAll(word, joint, " "))
			continue
		}
		for part := range strings.SplitSeq(word, joint) {
			put(part)
		}
	}
	p.line(line)
}

// joint is a space at which text does not break.
const joint = "\u00a0"

func breaks(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' }

// whole joins the words of s, so that text keeps them on one line.
func whole(s string) string { return strings.ReplaceAll(s, " ", joint) }

// list joins items with a separator, each of them whole.
func list(items []string, separator string) string {
	kept := make([]string, len(items))
	for i, item := range items {
		kept[i] = whole(item)
	}
	return strings.Join(kept, separator+" ")
}

// item writes s wrapped beside a label of the given width, and under no label
// if label is empty.
func (p *page) item(label string, at int, s string) {
	p.text(pad(label, at), strings.Repeat(" ", at), s)
}

// width is how many columns a terminal gives s: one for each rune, none for
// the codes of colour.
func width(s string) int {
	n := 0
	for len(s) > 0 {
		if strings.HasPrefix(s, escape) {
			_, rest, _ := strings.Cut(s, "m")
			s = rest
			continue
		}
		_, size := utf8.DecodeRuneInString(s)
		s = s[size:]
		n++
	}
	return n
}

// pad fills s up with spaces to n columns, on the right.
func pad(s string, n int) string { return s + strings.Repeat(" ", max(0, n-width(s))) }

// padLeft fills s up with spaces to n columns, on the left.
func padLeft(s string, n int) string { return strings.Repeat(" ", max(0, n-width(s))) + s }

// cut shortens s to n columns, at a word where it can, and marks that it did.
func cut(s string, n int) string {
	if width(s) <= n {
		return s
	}
	runes := []rune(s)
	short := string(runes[:n-1])
	if runes[n-1] != ' ' {
		if space := strings.LastIndexByte(short, ' '); space > 0 {
			short = short[:space]
		}
	}
	return strings.TrimRight(short, " ") + "…"
}
