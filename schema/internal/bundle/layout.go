package bundle

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

const (
	width  = 100 // columns of a line
	indent = "  "
)

// layout writes v in the style of the schema files, which are written by hand. What
// fits on one line stands on one, with blanks after colons and commas. A longer list
// of words fills its lines.
func layout(v value) []byte {
	var p printer
	p.value(v, 0, 0)
	p.WriteByte('\n')
	return p.Bytes()
}

// printer collects the lines.
type printer struct{ bytes.Buffer }

// value writes v, which lies within depth others, after used columns of its line.
func (p *printer) value(v value, depth, used int) {
	line := lineOf(v)
	const comma = 1
	if !titled(v) && used+utf8.RuneCountInString(line)+comma <= width {
		p.WriteString(line)
		return
	}
	margin := strings.Repeat(indent, depth+1)
	switch {
	case v.kind == object:
		p.WriteString("{\n")
		for i, m := range v.members {
			start := margin + quote(m.name) + ": "
			p.WriteString(start)
			p.value(m.value, depth+1, utf8.RuneCountInString(start))
			p.separate(i, len(v.members))
		}
		p.WriteString(margin[len(indent):] + "}")
	case v.kind == array:
		p.WriteString("[\n")
		p.items(v, depth+1, margin)
		p.WriteString(margin[len(indent):] + "]")
	default:
		p.WriteString(line)
	}
}

// items writes the items of an array. Words share their lines, and all else has
// lines of its own.
func (p *printer) items(v value, depth int, margin string) {
	if !words(v) {
		for i, item := range v.items {
			p.WriteString(margin)
			p.value(item, depth, len(margin))
			p.separate(i, len(v.items))
		}
		return
	}
	line := margin
	for i, item := range v.items {
		next := lineOf(item)
		if i < len(v.items)-1 {
			next += ","
		}
		switch {
		case i == 0:
			line += next
		case utf8.RuneCountInString(line+" "+next) <= width:
			line += " " + next
		default:
			p.WriteString(line + "\n")
			line = margin + next
		}
	}
	p.WriteString(line + "\n")
}

// separate ends the line of the item or member i of n.
func (p *printer) separate(i, n int) {
	if i < n-1 {
		p.WriteByte(',')
	}
	p.WriteByte('\n')
}

// titled reports whether v is a definition or holds one: those have lines of
// their own, however short.
func titled(v value) bool {
	for _, m := range v.members {
		if m.name == "title" && m.value.kind == text || titled(m.value) {
			return true
		}
	}
	return false
}

// words reports whether v is a list of texts.
func words(v value) bool {
	for _, item := range v.items {
		if item.kind != text {
			return false
		}
	}
	return true
}

// lineOf returns v on one line.
func lineOf(v value) string {
	var parts []string
	switch v.kind {
	case object:
		for _, m := range v.members {
			parts = append(parts, quote(m.name)+": "+lineOf(m.value))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case array:
		for _, item := range v.items {
			parts = append(parts, lineOf(item))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case text:
		return quote(v.text)
	default:
		return v.text
	}
}

// quote writes a string. A character that is not seen, or that turns the direction of
// the text, is written by its number, so that a reader sees that it is there.
func quote(s string) string {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(s); err != nil {
		panic(err) // a string always encodes
	}
	var shown strings.Builder
	for _, r := range strings.TrimSuffix(b.String(), "\n") {
		if unicode.IsPrint(r) && r != 0x2800 && !unicode.In(r, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) {
			shown.WriteRune(r)
			continue
		}
		for _, unit := range utf16.Encode([]rune{r}) {
			fmt.Fprintf(&shown, `\u%04x`, unit)
		}
	}
	return shown.String()
}
