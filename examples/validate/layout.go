package main

import (
	"bytes"
	"path/filepath"
	"strings"
)

// laidOutInLines reports whether a file holds one object to a line, by its name
// or else by its beginning, of which it reads no more than it needs.
func laidOutInLines(name string, h *head) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".ndjson", ".jsonl":
		return true
	}
	var l layout
	for at := 0; ; {
		if decided := l.look(h.data[at:]); decided {
			return l.lines
		}
		at = len(h.data)
		if !h.more() {
			return l.end()
		}
	}
}

// layout looks at the beginning of a file, part after part. An object to a line
// closes in the first line what it opens, and a document laid out over lines does
// not. As the first line may be broken, so that its brackets do not match, a
// second that opens an object anew is also a sign, unless the first goes on.
type layout struct {
	stage           stage
	depth           int
	quoted, escaped bool
	last            byte // of the first line, white space aside
	lines           bool // what was decided
}

// stage is what part of the file is looked at.
type stage uint8

const (
	beforeFirst stage = iota
	inFirst
	afterFirst
)

var byteOrderMark = []byte("\uFEFF")

// look takes in the next part and reports whether it decides. What is decided
// stands in l.lines.
func (l *layout) look(part []byte) (decided bool) {
	for _, c := range part {
		switch l.stage {
		case beforeFirst:
			switch {
			case isSpace(c), bytes.IndexByte(byteOrderMark, c) >= 0:
			case c != '{':
				return true
			default:
				l.stage, l.depth, l.last = inFirst, 1, c
			}
		case inFirst:
			if c == '\n' {
				if l.closed() {
					l.lines = true
					return true
				}
				if strings.IndexByte("{[,:", l.last) >= 0 {
					return true
				}
				l.stage = afterFirst
				continue
			}
			l.first(c)
		case afterFirst:
			if !isSpace(c) {
				l.lines = c == '{'
				return true
			}
		}
	}
	return false
}

// first takes in a byte of the first line.
func (l *layout) first(c byte) {
	if !isSpace(c) {
		l.last = c
	}
	switch {
	case l.escaped:
		l.escaped = false
	case l.quoted:
		l.escaped = c == '\\'
		l.quoted = c != '"'
	case c == '"':
		l.quoted = true
	case c == '{' || c == '[':
		l.depth++
	case c == '}' || c == ']':
		l.depth--
	}
}

func (l *layout) closed() bool { return l.depth <= 0 && !l.quoted }

// end decides where nothing follows, or nothing that is looked at: one line is
// an object to a line too.
func (l *layout) end() bool { return l.stage == inFirst }

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }
