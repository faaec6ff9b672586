package schema

import "strconv"

// wanted is a value of a document whose offset is to be found, or a value around
// one. Together they are a tree: the paths of the faults, without their common
// beginnings.
type wanted struct {
	children map[string]*wanted // by a member's name or an item's number
	offset   int                // -1 until found
}

// want adds the value at p to the tree.
func (w *wanted) want(p Pointer) {
	for _, token := range p.Tokens() {
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
	for _, token := range p.Tokens() {
		if w = w.children[token]; w == nil || w.offset < 0 {
			break
		}
		offset = w.offset
	}
	return offset
}

// find sets the offset of everything in the tree that data has. It skips values
// that have nothing wanted in them, and stops where data is not JSON. It returns
// how many bytes it looked at.
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
