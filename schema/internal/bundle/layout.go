package bundle

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf8"
)

const (
	width  = 100 // columns of a line
	indent = "  "
)

// layout writes v as the schema files are written by hand: what fits stands on
// one line, with blanks after colons and commas; a list of words fills its
// lines.
func layout(v value) []byte {
	var b bytes.Buffer
	v.write(&b, 0, 0)
	b.WriteByte('\n')
	return b.Bytes()
}

// write writes v, which stands so deep, after used columns of its line.
func (v value) write(b *bytes.Buffer, depth, used int) {
	line := v.line()
	const comma = 1
	if !v.titled() && used+utf8.RuneCountInString(line)+comma <= width {
		b.WriteString(line)
		return
	}
	margin := strings.Repeat(indent, depth+1)
	switch {
	case v.kind == object:
		b.WriteString("{\n")
		for i, m := range v.members {
			start := margin + quote(m.name) + ": "
			b.WriteString(start)
			m.value.write(b, depth+1, utf8.RuneCountInString(start))
			separate(b, i, len(v.members))
		}
		b.WriteString(margin[len(indent):] + "}")
	case v.kind == array:
		b.WriteString("[\n")
		v.writeItems(b, depth+1, margin)
		b.WriteString(margin[len(indent):] + "]")
	default:
		b.WriteString(line)
	}
}

func (v value) writeItems(b *bytes.Buffer, depth int, margin string) {
	if !v.words() {
		for i, item := range v.items {
			b.WriteString(margin)
			item.write(b, depth, len(margin))
			separate(b, i, len(v.items))
		}
		return
	}
	line := margin
	for i, item := range v.items {
		next := item.line()
		if i < len(v.items)-1 {
			next += ","
		}
		switch {
		case i == 0:
			line += next
		case utf8.RuneCountInString(line+" "+next) <= width:
			line += " " + next
		default:
			b.WriteString(line + "\n")
			line = margin + next
		}
	}
	b.WriteString(line + "\n")
}

// separate ends the line of the item i of n.
func separate(b *bytes.Buffer, i, n int) {
	if i < n-1 {
		b.WriteByte(',')
	}
	b.WriteByte('\n')
}

// titled reports whether v is a definition or holds one: those have lines of
// their own, however short.
func (v value) titled() bool {
	for _, m := range v.members {
		if m.name == "title" && m.value.kind == text || m.value.titled() {
			return true
		}
	}
	return false
}

// words reports whether v is a list of texts.
func (v value) words() bool {
	for _, item := range v.items {
		if item.kind != text {
			return false
		}
	}
	return true
}

// line returns v on one line.
func (v value) line() string {
	var parts []string
	switch v.kind {
	case object:
		for _, m := range v.members {
			parts = append(parts, quote(m.name)+": "+m.value.line())
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case array:
		for _, item := range v.items {
			parts = append(parts, item.line())
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case text:
		return quote(v.text)
	default:
		return v.text
	}
}

func quote(s string) string {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(s); err != nil {
		panic(err) // a string always encodes
	}
	return strings.TrimSuffix(b.String(), "\n")
}
