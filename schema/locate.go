package schema

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
)

// wanted is a value whose offset is looked for, or one on the way to it.
type wanted struct {
	children map[string]*wanted
	offset   int // -1 until found
}

// locate gives every fault that has none its line and column, in one pass over
// the document however many faults there are.
func (f *Faults) locate() {
	root := &wanted{offset: -1}
	any := false
	for i := range f.found {
		if one := &f.found[i]; one.Line == 0 && one.offset < 0 {
			root.want(one.Path)
			any = true
		}
	}
	if any {
		f.steps += root.find(f.data)
	}
	var unplaced []*fault
	for i := range f.found {
		one := &f.found[i]
		if one.Line != 0 {
			continue
		}
		if one.offset < 0 {
			one.offset = root.nearest(one.Path)
		}
		if one.offset >= 0 {
			unplaced = append(unplaced, one)
		}
	}
	slices.SortStableFunc(unplaced, func(a, b *fault) int { return cmp.Compare(a.offset, b.offset) })
	line, start, read := 1, 0, 0
	for _, one := range unplaced {
		part := f.data[read:one.offset]
		line += bytes.Count(part, []byte{'\n'})
		if last := bytes.LastIndexByte(part, '\n'); last >= 0 {
			start = read + last + 1
		}
		read = one.offset
		one.Line, one.Column = line, one.offset-start+1
	}
}

func (w *wanted) want(p Pointer) {
	for _, token := range p.tokens() {
		child := w.children[token]
		if child == nil {
			if w.children == nil {
				w.children = map[string]*wanted{}
			}
			child = &wanted{offset: -1}
			w.children[token] = child
		}
		w = child
	}
}

// nearest returns the offset of the value at p, or of the nearest around it.
func (w *wanted) nearest(p Pointer) int {
	offset := w.offset
	for _, token := range p.tokens() {
		if w = w.children[token]; w == nil || w.offset < 0 {
			break
		}
		offset = w.offset
	}
	return offset
}

// find sets the offset of what is wanted in the value of data, and stops where
// data is not JSON. It keeps a frame only for what has something wanted in it. It
// returns how many bytes it looked at.
func (w *wanted) find(data []byte) int {
	type frame struct {
		here   *wanted
		object bool
		index  int
		member *wanted // the present one; nil if nothing in it is wanted
	}
	var stack []frame
	var digits [20]byte
	unwanted := 0  // depth within a value of no interest
	named := false // the next string is a member's name
	lex := lexer{data: data}
	for {
		t := lex.next()
		opens := t.kind == kindObject || t.kind == kindArray
		closes := t.kind == kindEndObject || t.kind == kindEndArray
		switch {
		case t.kind == kindEnd || t.kind == kindBad:
			return lex.steps
		case unwanted > 0 && opens:
			unwanted++
			continue
		case unwanted > 0:
			if closes {
				unwanted--
			}
			continue
		case t.kind == kindColon:
			named = false
			continue
		}
		if len(stack) == 0 {
			w.offset = t.start
			if !opens || w.children == nil {
				return lex.steps
			}
			stack = append(stack, frame{here: w, object: t.kind == kindObject})
			named = t.kind == kindObject
			continue
		}
		top := &stack[len(stack)-1]
		if closes {
			if stack = stack[:len(stack)-1]; len(stack) == 0 {
				return lex.steps
			}
			named = false
			continue
		}
		if t.kind == kindComma {
			top.index++
			named = top.object
			continue
		}
		if named && t.kind == kindString {
			top.member = top.here.children[cut(lex.text(t))]
			continue
		}
		here := top.member
		if !top.object {
			here = top.here.children[string(strconv.AppendInt(digits[:0], int64(top.index), 10))]
		}
		if here != nil {
			here.offset = t.start
		}
		switch {
		case !opens:
		case here == nil || here.children == nil:
			unwanted = 1
		default:
			stack = append(stack, frame{here: here, object: t.kind == kindObject})
			named = t.kind == kindObject
		}
	}
}
