package schema

import (
	"encoding/json"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"

	jsontoken "github.com/treatyaid/treatyaid/schema/token"
)

// lexer splits a document into the tokens of RFC 8259. It only moves forward.
type lexer struct {
	data  []byte
	pos   int
	steps int // bytes looked at, so that a test can count the work
}

type tokenKind uint8

const (
	kindEnd tokenKind = iota // of the document
	kindBad                  // no token of JSON: nothing after it has a meaning
	kindObject
	kindEndObject
	kindArray
	kindEndArray
	kindColon
	kindComma
	kindString
	kindNumber
	kindLiteral // true, false or null
)

// token is data[start:end], the quotes of a string included.
type token struct {
	kind       tokenKind
	start, end int

	// Of a string:
	escaped   bool // it has an escape
	control   int  // offset of the first control character, or 0
	invalid   int  // offset of the first byte that is not UTF-8, or 0
	surrogate int  // offset of the first escape of a lone surrogate, or 0

	// Of a number:
	fraction bool // it has a fraction or an exponent

	// Of a bad token: what it should have been, "" if no token begins so.
	expected string
}

// sound reports whether the text of a string can be relied on.
func (t token) sound() bool { return t.control == 0 && t.invalid == 0 && t.surrogate == 0 }

// next returns the next token; after kindEnd or kindBad it must not be called.
func (l *lexer) next() token {
	for l.pos < len(l.data) {
		switch c := l.data[l.pos]; c {
		case ' ', '\t', '\n', '\r':
			l.pos++
			l.steps++
			continue
		case '{':
			return l.single(kindObject)
		case '}':
			return l.single(kindEndObject)
		case '[':
			return l.single(kindArray)
		case ']':
			return l.single(kindEndArray)
		case ':':
			return l.single(kindColon)
		case ',':
			return l.single(kindComma)
		case '"':
			return l.string()
		case 't':
			return l.literal("true")
		case 'f':
			return l.literal("false")
		case 'n':
			return l.literal("null")
		default:
			if c == '-' || isDigit(c) {
				return l.number()
			}
			return l.bad(l.pos, "")
		}
	}
	return token{kind: kindEnd, start: l.pos, end: l.pos}
}

// text returns the unescaped text of a string token.
func (l *lexer) text(t token) string {
	if !t.escaped {
		return string(l.data[t.start+1 : t.end-1])
	}
	var s string
	if err := json.Unmarshal(l.data[t.start:t.end], &s); err != nil {
		return string(l.data[t.start+1 : t.end-1]) // a control character; reported as one
	}
	return s
}

func (l *lexer) single(kind tokenKind) token {
	l.pos++
	l.steps++
	return token{kind: kind, start: l.pos - 1, end: l.pos}
}

// bad ends the reading at the offset at.
func (l *lexer) bad(at int, expected string) token {
	l.pos = len(l.data)
	return token{kind: kindBad, start: at, end: at, expected: expected}
}

func (l *lexer) literal(word string) token {
	start := l.pos
	for i := range len(word) {
		l.steps++
		if start+i >= len(l.data) || l.data[start+i] != word[i] {
			return l.bad(start, "")
		}
	}
	l.pos += len(word)
	return token{kind: kindLiteral, start: start, end: l.pos}
}

func (l *lexer) number() token {
	t := token{kind: kindNumber, start: l.pos}
	i := l.pos
	if l.data[i] == '-' {
		i++
	}
	whole := i
	if i = l.digits(i); i == whole {
		return l.bad(i, "a digit")
	}
	if l.data[whole] == '0' && i > whole+1 {
		return l.bad(whole, "a number without leading zeros")
	}
	if i < len(l.data) && l.data[i] == '.' {
		t.fraction = true
		first := i + 1
		if i = l.digits(first); i == first {
			return l.bad(i, "a digit")
		}
	}
	if i < len(l.data) && (l.data[i] == 'e' || l.data[i] == 'E') {
		t.fraction = true
		if i++; i < len(l.data) && (l.data[i] == '+' || l.data[i] == '-') {
			i++
		}
		first := i
		if i = l.digits(first); i == first {
			return l.bad(i, "a digit")
		}
	}
	l.steps++
	l.pos, t.end = i, i
	return t
}

// digits returns the offset after the digits that begin at i.
func (l *lexer) digits(i int) int {
	for i < len(l.data) && isDigit(l.data[i]) {
		i++
		l.steps++
	}
	return i
}

func (l *lexer) string() token {
	t := token{kind: kindString, start: l.pos}
	i := l.pos + 1
	steps := 0
	defer func() { l.steps += steps }()
	for i < len(l.data) {
		steps++
		switch c := l.data[i]; {
		case c == '"':
			l.pos, t.end = i+1, i+1
			return t
		case c == '\\':
			t.escaped = true
			r, size := jsontoken.Escape(l.data[i:])
			if size == 0 {
				return l.bad(i, "an escape of JSON")
			}
			if utf16.IsSurrogate(r) && t.surrogate == 0 {
				t.surrogate = i
			}
			i += size
		case c < ' ':
			if t.control == 0 {
				t.control = i
			}
			i++
		case c < utf8.RuneSelf:
			i++
		default:
			r, size := utf8.DecodeRune(l.data[i:])
			if r == utf8.RuneError && size == 1 && t.invalid == 0 {
				t.invalid = i
			}
			i += size
		}
	}
	return l.bad(len(l.data), "the end of a string")
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// found says to a person what lies at the offset at.
func (l *lexer) found(at int) string {
	if at >= len(l.data) {
		return "the end of the document"
	}
	r, size := utf8.DecodeRune(l.data[at:])
	if r == utf8.RuneError && size == 1 {
		return fmt.Sprintf("the byte %#02x", l.data[at])
	}
	return fmt.Sprintf("%q", r)
}

// pass goes to the end of the value that begins with the token t.
func (l *lexer) pass(t token) {
	for depth := 0; ; t = l.next() {
		switch t.kind {
		case kindObject, kindArray:
			depth++
		case kindEndObject, kindEndArray:
			depth--
		case kindEnd, kindBad: // of a scanned document: never
			return
		}
		if depth == 0 {
			return
		}
	}
}

// memberNames returns the first names of the members of an object whose brace was read.
func (l *lexer) memberNames() []string {
	var names []string
	for len(names) < mostLooked {
		t := l.next()
		if t.kind == kindComma {
			t = l.next()
		}
		if t.kind != kindString {
			return names
		}
		names = append(names, l.text(t))
		l.next() // the colon
		l.pass(l.next())
	}
	return names
}
